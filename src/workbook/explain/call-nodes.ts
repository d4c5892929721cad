import { shownResult } from "../../domain/shown";
import type { Dataset } from "../../dataset/dataset";
import { callsIn, mayCallOrebook, readReference, referencesIn, wholeCall } from "../formula";
import { answerCalls, type AnsweredCall, type Element } from "./answer";
import type { ArgumentValue } from "./argument";
import { argumentWords } from "./argument-words";
import { errorAdvice, holds } from "./cell-words";
import { addressOf, type CellsRead } from "./cells-read";
import { claimsOn } from "./claims";
import { elsewhere, type Elsewhere } from "./elsewhere";
import { evidenceOfCall } from "./evidence";
import type { ArgumentNode, CallNode, CellNode, ExplainedNode } from "./explanation";
import { meantBy } from "./meant";
import type { CellPlace, ReadCell } from "./snapshot";
import { wordsFor } from "./words";

/** Cells that the tree shows: more than anybody opens. */
const MOST_CELLS = 200;

interface InFormula {
  /** The cell whose formula it is, and the formula. */
  place: CellPlace;
  formula: string;
  /** What the cell shows with which the answer is compared. */
  shown: ReadCell;
  /** Of the node. */
  id: string;
  /** Whether the call is only remembered, and stands in no formula of a cell. */
  isRemembered?: boolean;
}

const NOTHING_ELSEWHERE: Elsewhere = { editions: [], sources: undefined, onlyYear: undefined };

/** Makes the nodes of one explanation. */
export class CallNodes {
  /** Cells that are in the tree: each stands there once, so that a circle ends. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly cells: CellsRead,
    private readonly dataset: Dataset,
  ) {}

  callNode(answered: AnsweredCall, { place, formula, shown, id, isRemembered }: InFormula): CallNode {
    const { call, args, answer } = answered;
    const { definition } = call;
    this.seen.add(addressOf(place));
    const base = { kind: "call" as const, id, call, place, formula, args, answer };
    const children = call.args.map((argument, index): ArgumentNode => {
      const value = args[index]!;
      const name = argument.parameter ?? "too many";
      const childId = `${id}.${index}`;
      const inner = answered.nested.filter(({ call: { start, end } }) => start >= argument.start && end <= argument.end);
      return {
        kind: "argument",
        id: childId,
        name,
        text: argument.text,
        words: argumentWords(name, value, place.sheet),
        value,
        target: targetOf(value),
        children: [
          ...inner.map((each, at) => this.callNode(each, { place, formula, shown, id: `${childId}.${at}`, isRemembered })),
          ...this.cellsOf(value, `${childId}.${inner.length}`),
        ],
      };
    });
    if (answer.kind !== "answer") {
      const advice = answer.kind === "error" ? errorAdvice(shown.error) : "";
      return {
        ...base,
        shown: "",
        words: answer.message,
        evidence: [],
        elsewhere: NOTHING_ELSEWHERE,
        claims: [],
        advice,
        children,
      };
    }
    const evidence = evidenceOfCall(answered, this.dataset);
    const given = answer.given ?? [];
    const meant = meantBy(definition, given, this.dataset);
    const isWhole = call.parent === undefined && !isRemembered && wholeCall(formula) !== undefined;
    const agrees = isWhole ? holds(shown, answer.shown) : undefined;
    return {
      ...base,
      shown: shownResult(answer.shown),
      words: wordsFor({ definition, meant, answer, evidence, dataset: this.dataset }),
      evidence,
      elsewhere: answer.given ? elsewhere(definition, given, meant, answer.shown, this.dataset) : NOTHING_ELSEWHERE,
      claims: claimsOn(definition, meant, this.dataset),
      agrees,
      advice: agrees === false ? differs(shown) : "",
      children,
    };
  }

  /** The cells on which a formula without calls of its own rests, as far as they lead to calls. */
  precedentNodes(formula: string, place: CellPlace): ExplainedNode[] {
    this.seen.add(addressOf(place));
    return this.cellsIn(formula, place).flatMap((target, index) => this.cellNode(target, String(index)) ?? []);
  }

  /** The call of which a table holds the answer. @param element of it that the cell holds */
  queryNodes(formula: string, place: CellPlace, shown: ReadCell, element: Element): CallNode[] {
    return this.answered(formula, place, element).map((call, index) =>
      this.callNode(call, { place, formula, shown, id: String(index), isRemembered: true }),
    );
  }

  private answered(formula: string, { sheet }: CellPlace, element: Element = { row: 0, column: 0 }): AnsweredCall[] {
    const place = { sheet, isOwn: false, cells: this.cells, dataset: this.dataset };
    return answerCalls(callsIn(formula), place, element);
  }

  /** The cells to which an argument points and whose formulas lead to calls. */
  private cellsOf(value: ArgumentValue, id: string): CellNode[] {
    const range = value.kind === "unknown" ? undefined : value.range;
    if (!range) return [];
    const { area, cells, sheet } = range;
    return cells
      .flatMap((row, down) => row.map((_, across) => ({ sheet, row: area.top + down, column: area.left + across })))
      .flatMap((place, index) => this.cellNode(place, `${id}.${index}`) ?? []);
  }

  /** A cell whose formula calls Orebook or leads to one that does; undefined for any other, and for one that is in the tree. */
  private cellNode(target: CellPlace, id: string): CellNode | undefined {
    const cell = this.cells.at(target);
    const address = addressOf(target);
    if (!cell?.formula.startsWith("=") || cell.value === cell.formula) return undefined;
    if (this.seen.has(address) || this.seen.size >= MOST_CELLS) return undefined;
    this.seen.add(address);
    const { formula, text } = cell;
    const children = mayCallOrebook(formula) ? this.callsOf(cell, target, id) : [];
    const below =
      children.length > 0
        ? children
        : this.cellsIn(formula, target).flatMap((next, index) => this.cellNode(next, `${id}.${index}`) ?? []);
    return below.length > 0 ? { kind: "cell", id, target, address, formula, text, children: below } : undefined;
  }

  private callsOf(cell: ReadCell, place: CellPlace, id: string): CallNode[] {
    const { formula } = cell;
    return this.answered(formula, place).map((call, index) =>
      this.callNode(call, { place, formula, shown: cell, id: `${id}.${index}` }),
    );
  }

  /** The cells that a formula names itself, as far as they were read. */
  private cellsIn(formula: string, { sheet }: CellPlace): CellPlace[] {
    return referencesIn(formula).flatMap((text) => {
      const reference = readReference(text);
      const read = this.cells.reference(text, sheet, this.cells.isOwnFormula(formula));
      const range = read && "cells" in read ? read : undefined;
      if (!range) return reference?.kind === "cells" ? this.firstOf(reference.sheet ?? sheet, reference.area) : [];
      return range.cells.flatMap((row, down) =>
        row.map((_, across) => ({ sheet: range.sheet, row: range.area.top + down, column: range.area.left + across })),
      );
    });
  }

  /** Cells of an area of which only parts were read. */
  private firstOf(
    sheet: string,
    { top, left, bottom, right }: { top: number; left: number; bottom: number; right: number },
  ): CellPlace[] {
    const places: CellPlace[] = [];
    for (let row = top; row <= bottom && places.length < MOST_CELLS; row += 1)
      for (let column = left; column <= right && places.length < MOST_CELLS; column += 1) places.push({ sheet, row, column });
    return places;
  }
}

function targetOf(value: ArgumentValue): CellPlace | undefined {
  const range = value.kind === "unknown" ? undefined : value.range;
  return range && { sheet: range.sheet, row: range.area.top, column: range.area.left };
}

/** What to do about a cell that shows something else than its formula answers now. */
function differs({ error, text }: ReadCell): string {
  const known = errorAdvice(error);
  if (known !== "") return known;
  return `The cell shows ${text === "" ? "nothing" : text}: it was calculated with other data or is not calculated yet. Calculate it again with F2 and Enter, or all such cells with Refresh in the tab Workbook.`;
}
