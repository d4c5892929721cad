import type { Block, CellResult, CellValue } from "../../domain/cell";
import type { Evidence } from "../../domain/evidence";
import { Fault, faultsAsResults } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import type { AnswerRow, WorksheetFunction } from "../../functions/definition";
import type { CallArgument, OrebookCall } from "../formula";
import { evidenceOf } from "../worksheet-call";
import type { CallsOfName } from "./calling-names";
import type { FormulaPlace, KnownCells } from "./known-cells";
import { argumentBlock, shownOfResult } from "./shown";

/** A distinct question: a function with the values of its arguments. */
export interface Question {
  /** The same for the same question. */
  key: string;
  definition: WorksheetFunction;
  blocks: readonly Block<CellValue>[];
}

/** A cell with its calls. */
export type AskingCell = FormulaPlace & { calls: readonly OrebookCall[]; behindNames: CallsOfName };

const NOWHERE: FormulaPlace = { sheet: { name: "", key: "" }, row: 0, column: 0 };

/** Cells of an argument whose evidence is looked up, each by itself: beyond these, nobody reads it. */
const MOST_CELLS = 200;

/** The calls of a workbook in one dataset; each distinct one is answered once. */
export class AnsweredCalls {
  private readonly answers = new Map<string, Block<CellResult>>();
  private readonly evidence = new Map<string, Evidence[]>();
  private readonly answeredRows = new Map<string, readonly AnswerRow[] | undefined>();

  constructor(
    readonly dataset: Dataset,
    private readonly cells: KnownCells,
  ) {}

  /**
   * What a call asks, where its arguments are in the formula, in cells that were read or in calls within it; undefined where Excel has to
   * calculate one, where one is in error, and where the call is malformed.
   * @param calls of the same formula
   */
  question(call: OrebookCall, calls: readonly OrebookCall[], from: FormulaPlace): Question | undefined {
    const { definition, args, isClosed } = call;
    const names = Object.keys(definition.parameters);
    if (!isClosed || args.length > names.length) return undefined;
    const blocks: Block<CellValue>[] = [];
    for (const argument of args) {
      const block = this.argument(argument, calls, from);
      if (!block) return undefined;
      blocks.push(block);
    }
    while (blocks.length < names.length) blocks.push(BLANK);
    return { key: keyOf(definition, blocks), definition, blocks };
  }

  /**
   * What the calls of a cell ask, those of its own formula first, then those behind the names that it uses. Where the formula of a name points
   * at cells without saying on which sheet, only Excel can tell which they are.
   */
  questions(cell: AskingCell): (Question | undefined)[] {
    return [
      ...cell.calls.map((call) => this.question(call, cell.calls, cell)),
      ...cell.behindNames.flatMap((calls) => calls.map((call) => this.question(call, calls, NOWHERE))),
    ];
  }

  answer({ key, definition, blocks }: Question): Block<CellResult> {
    let answer = this.answers.get(key);
    if (!answer) {
      const result = faultsAsResults(() => definition.evaluate(blocks, this.dataset));
      answer = result instanceof Fault ? [[result]] : result;
      this.answers.set(key, answer);
    }
    return answer;
  }

  /** What an answer rests on, each statement once; of an answer over ranges, of their first cells. */
  evidenceOf(question: Question): Evidence[] {
    const { key, definition, blocks } = question;
    let evidence = this.evidence.get(key);
    if (!evidence) {
      const elements = elementsOf(question);
      evidence = elements
        ? distinct(elements.flatMap((element) => this.evidenceOf(element)))
        : evidenceOf({ definition, given: givenOf(definition, blocks) }, this.dataset);
      this.evidence.set(key, evidence);
    }
    return evidence;
  }

  /** What each row of an answer is about and rests on; undefined where the function answers one cell, or has no answer. */
  rows({ key, definition, blocks }: Question): readonly AnswerRow[] | undefined {
    if (!this.answeredRows.has(key)) {
      const rows = faultsAsResults(() => definition.rows?.(blocks, this.dataset) ?? []);
      this.answeredRows.set(key, rows instanceof Fault || rows.length === 0 ? undefined : rows);
    }
    return this.answeredRows.get(key);
  }

  private argument({ content, text, start, end }: CallArgument, calls: readonly OrebookCall[], from: FormulaPlace) {
    if (content.kind === "blank") return BLANK;
    if (content.kind === "constant") return content.block;
    if (content.kind === "expression") {
      const nested = calls.find((call) => (call.at ?? call.start) === start && call.end === end);
      return nested && this.nestedAnswer(nested, calls, from);
    }
    const block = this.cells.reference(text, from);
    return block && argumentBlock(block);
  }

  private nestedAnswer(call: OrebookCall, calls: readonly OrebookCall[], from: FormulaPlace): Block<CellValue> | undefined {
    const question = this.question(call, calls, from);
    if (!question) return undefined;
    const answer = this.answer(question).map((row) => row.map(shownOfResult));
    return argumentBlock(call.at === undefined ? answer : [[answer[0]?.[0] ?? null]]);
  }
}

const BLANK: Block<CellValue> = [[null]];

/**
 * The question for one cell of an answer: of a function that answers element by element, with the arguments of that element; of others the
 * question itself.
 */
export function elementAt(question: Question, row: number, column: number): Question {
  const { definition, blocks } = question;
  if (definition.shape === "spill" || blocks.every((block) => block.length === 1 && block[0]!.length === 1)) return question;
  const cells = blocks.map((block): Block<CellValue> => [[elementOf(block, row, column)]]);
  return { key: keyOf(definition, cells), definition, blocks: cells };
}

function keyOf({ id }: WorksheetFunction, blocks: readonly Block<CellValue>[]): string {
  let key = id;
  for (const block of blocks) {
    const only = block.length === 1 && block[0]!.length === 1 ? block[0]![0]! : undefined;
    key += only === undefined ? `\n${JSON.stringify(block)}` : `\n${typeof only} ${String(only)}`;
  }
  return key;
}

/** The first elements of a question over ranges; undefined of one that is answered as a whole. */
function elementsOf(question: Question): Question[] | undefined {
  const { definition, blocks } = question;
  const rows = Math.max(...blocks.map(({ length }) => length), 1);
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 0), 1);
  if (definition.shape === "spill" || rows * columns === 1) return undefined;
  const count = Math.min(rows * columns, MOST_CELLS);
  return Array.from({ length: count }, (_, at) => elementAt(question, Math.floor(at / columns), at % columns));
}

function givenOf({ parameters }: WorksheetFunction, blocks: readonly Block<CellValue>[]): Record<string, Block<CellValue>> {
  return Object.fromEntries(Object.keys(parameters).map((name, index) => [name, blocks[index] ?? BLANK]));
}

/** Each statement once. */
export function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [[one.part, one.work.id, one.locator, one.says].join("\n"), one])).values()];
}

function elementOf(block: Block<CellValue>, row: number, column: number): CellValue {
  const line = block[block.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column] ?? null;
}
