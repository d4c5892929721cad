import { shortened, type Block, type CellResult } from "../../domain/cell";
import { Fault } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import type { AnswerRow } from "../../functions/definition";
import { AnsweredCalls, elementAt, type Question } from "../cells/answered-calls";
import { NamesInFormulas } from "../cells/calling-names";
import { KnownCells } from "../cells/known-cells";
import { orebookCells, type OrebookCell } from "../cells/orebook-cells";
import { isCellError, isWaiting, showSame, shownOfResult, shownText, type CellError, type Shown } from "../cells/shown";
import type { WorkbookSnapshot } from "../cells/snapshot";
import { errorAdvice } from "../explain/cell-words";
import { referencesIn, type OrebookCall } from "../formula";
import type { SheetBlock } from "../scan/workbook-scan";
import { changeFormats } from "./change-format";
import { followersInError } from "./followers";
import { tableBehind } from "./figure-table";
import { pairedRows, rowsByPlace, type RowPair } from "./paired-rows";
import { keysOf, ReleaseDay, showAlike, shownAt } from "./release-day";
import { datasetId, type CellChange, type RefreshReport } from "./report";
import { united, whyOf, type WholeQuestion, type Why } from "./why";

/**
 * What a newer dataset changes in the cells with Orebook formulas.
 *
 * Without values read after recalculation it is a preview: a formula that is one call is answered here, with the arguments as they are now,
 * and cells of which only Excel can tell are listed as open. With them, the report says what the cells show.
 * @param snapshot the workbook as it was before
 * @param readBack the same cells after recalculation
 */
export function refreshReport(
  snapshot: WorkbookSnapshot,
  before: Dataset,
  after: Dataset,
  readBack?: readonly SheetBlock[],
): RefreshReport {
  const steps = refreshInSteps(snapshot, before, after, readBack);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Formulas between two steps: some tens of milliseconds. */
const FORMULAS_OF_STEP = 2_000;

/**
 * As `refreshReport`, but step by step, so that whoever runs it can show how far it is, let Excel breathe and give up: nothing but the report
 * is lost then.
 * @returns a generator that yields how many cells with Orebook formulas are done
 */
export function refreshInSteps(
  snapshot: WorkbookSnapshot,
  before: Dataset,
  after: Dataset,
  readBack?: readonly SheetBlock[],
): Generator<number, RefreshReport> {
  return new Refresh(snapshot, before, after, readBack).steps();
}

/** A call in both datasets, where its arguments are known. */
interface ComparedCall {
  call: OrebookCall;
  was: Question | undefined;
  is: Question | undefined;
}

/** A cell of an answer: its row in the old and in the new one, and its column, counted from 0. */
interface Element extends RowPair {
  column: number;
}

const FIRST: Element = { was: 0, is: 0, column: 0 };

/** A cell that shows something else, with what the datasets answer for it where that is known. */
interface Compared {
  /** Counted from the cell with the formula. */
  down: number;
  right: number;
  old: Shown;
  shown: Shown;
  wasAnswer?: CellResult | undefined;
  answer?: CellResult | undefined;
  lacksRow?: CellChange["lacksRow"] | undefined;
}

const RECALCULATED: Why = {
  reason: "recalculated",
  detail: "The data say the same: the cell had not been calculated with them",
  sources: [],
  note: "",
};
const OTHER_CELLS: Why = {
  reason: "other cells",
  detail: "The cells at which the formula points have changed",
  sources: [],
  note: "",
};
const MOVED: Why = {
  reason: "moved",
  detail: "The rows of the answer stand higher than before: there are fewer of them",
  sources: [],
  note: "",
};

/** Letters of what a row is called. */
const LONGEST_NAME = 40;

/**
 * What not every spreadsheet calculates, and what leaves the arguments of a call unknown here: functions that give names to what they calculate, and cells
 * of another workbook, by its number in a file.
 */
const OUT_OF_SIGHT = /\b(?:LET|LAMBDA)\(|\[\d+\]/i;

class Refresh {
  private readonly cellsBefore: KnownCells;
  private readonly cellsAfter: KnownCells;
  private readonly before: AnsweredCalls;
  private readonly after: AnsweredCalls;
  private readonly isPreview: boolean;
  private readonly whys = new Map<string, Why>();
  private readonly releaseDay: ReleaseDay;
  private readonly done: RefreshReport;

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    before: Dataset,
    after: Dataset,
    private readonly readBack: readonly SheetBlock[] | undefined,
  ) {
    this.isPreview = readBack === undefined;
    this.cellsBefore = new KnownCells(snapshot);
    this.cellsAfter = readBack ? new KnownCells({ ...snapshot, blocks: readAgain(snapshot.blocks, readBack) }) : this.cellsBefore;
    this.before = new AnsweredCalls(before, this.cellsBefore);
    this.after = new AnsweredCalls(after, this.cellsAfter);
    this.releaseDay = new ReleaseDay(before, this.after, (dataset) => new AnsweredCalls(dataset, this.cellsAfter));
    this.done = {
      from: datasetId(before),
      to: datasetId(after),
      changes: [],
      inError: [],
      followers: [],
      moved: [],
      open: [],
      asBefore: [],
      counts: { formulas: 0, changed: 0, inError: 0, newlyInError: 0, open: 0, byReason: {} },
    };
  }

  *steps(): Generator<number, RefreshReport> {
    const { counts, open } = this.done;
    for (const cell of orebookCells(this.snapshot)) {
      counts.formulas += 1;
      this.compare(cell);
      if (counts.formulas % FORMULAS_OF_STEP === 0) yield counts.formulas;
    }
    counts.open = open.length;
    if (this.readBack) {
      const names = new NamesInFormulas(this.snapshot.callingNames ?? new Map());
      this.done.followers = followersInError(this.cellsBefore, this.readBack, (formula) => names.mayBeIn(formula));
    }
    return this.done;
  }

  private compare(cell: OrebookCell): void {
    const calls = [...cell.calls, ...cell.behindNames.flat()];
    const was = this.before.questions(cell);
    // Without values read back the arguments are the same, unless a call in them answers anew.
    const areSame = this.isPreview && calls.every(({ args }) => args.every(({ content }) => content.kind !== "expression"));
    const is = areSame ? was : this.after.questions(cell);
    const compared = calls.map((call, index): ComparedCall => ({ call, was: was[index], is: is[index] }));
    const readBack = this.isPreview ? undefined : this.shownAfter(cell);
    if (readBack !== undefined && isWaiting(readBack)) {
      this.leaveOpen(cell);
      return;
    }
    if (this.isPreview && cell.calls.length > 0 && isUnknownFunction(cell.shown)) {
      this.add(cell, { down: 0, right: 0, old: cell.shown, shown: cell.shown }, RECALCULATED);
      return;
    }
    const whole = isWhole(cell) ? compared[0] : undefined;
    if (whole?.was && whole.is && whole.call.at === undefined && this.compareSpill(cell, compared, readBack)) return;
    const [wasAnswer, answer] = [
      whole?.was && this.before.answer(whole.was)[0]?.[0],
      whole?.is && this.after.answer(whole.is)[0]?.[0],
    ];
    const shown = this.isPreview ? (answer === undefined ? undefined : shownOfResult(answer)) : readBack;
    if (shown === undefined) {
      // Where every call answers as before, nothing changes, whatever Excel calculates from it.
      if (compared.some(({ was, is }) => !was || !is || this.dataDiffer(is))) this.leaveOpen(cell);
      return;
    }
    this.add(cell, { down: 0, right: 0, old: cell.shown, shown, wasAnswer, answer }, () =>
      this.why(cell, compared, isWhole(cell) ? FIRST : undefined),
    );
    if (!this.isPreview && showSame(cell.shown, shown)) this.noteAsBefore(cell, compared, answer);
  }

  /** A cell that shows the old figure. @param answer of the only call that a formula is */
  private noteAsBefore(cell: OrebookCell, compared: readonly ComparedCall[], answer: CellResult | undefined): void {
    const { sheet, row, column, formula, shown } = cell;
    if (isCellError(shown)) return;
    const isCertain = answer !== undefined && !showSame(shownOfResult(answer), shown);
    if (answer !== undefined && !isCertain) return;
    const mayDiffer = compared.some(({ is }) => (is ? this.dataDiffer(is) : OUT_OF_SIGHT.test(formula)));
    if (mayDiffer) this.done.asBefore.push({ sheet, row, column, formula, isCertain });
  }

  private leaveOpen({ sheet, row, column, formula }: OrebookCell): void {
    this.done.open.push({ sheet, row, column, formula });
  }

  /** Every cell that a formula fills, before or now. @returns false where it filled its own cell alone, and does so now */
  private compareSpill(cell: OrebookCell, compared: readonly ComparedCall[], readBack: Shown | undefined): boolean {
    const [first] = compared as [Required<ComparedCall>];
    const [was, is] = [this.before.answer(first.was!), this.after.answer(first.is!)];
    const filled = isSeveral(was) && isAnswer(cell.shown, was);
    const fills = isSeveral(is) && isAnswer(readBack ?? null, is);
    if (!filled && (!fills || !isAnswer(cell.shown, was))) return false;
    if (!isAnswer(readBack ?? null, is)) {
      this.compareEmptied(cell, was, readBack as CellError);
      return true;
    }
    const pairs = this.rowPairs(first, was.length, is.length);
    const columns = Math.max(was[0]?.length ?? 0, is[0]?.length ?? 0);
    let isStill = false;
    const { sheet, row, column, shown: firstShown } = cell;
    const oldAt = (down: number, right: number) =>
      down + right === 0
        ? firstShown
        : was[down]?.[right] === undefined
          ? null
          : (this.cellsBefore.at(sheet.name, row + down, column + right) ?? null);
    for (const pair of pairs)
      for (let right = 0; right < columns; right += 1) {
        const down = pair.is ?? pair.was!;
        const wasAnswer = pair.was === undefined ? undefined : was[pair.was]?.[right];
        const answer = pair.is === undefined ? undefined : is[pair.is]?.[right];
        const old = pair.was === undefined ? null : oldAt(pair.was, right);
        const computed = answer === undefined ? null : shownOfResult(answer);
        const shown =
          this.isPreview || answer === undefined
            ? computed
            : (this.cellsAfter.at(sheet.name, row + down, column + right) ?? computed);
        const lacksRow =
          pair.was === undefined && down < was.length ? "old" : pair.is === undefined && down < is.length ? "new" : undefined;
        this.add(cell, { down, right, old, shown, wasAnswer, answer, lacksRow }, () =>
          this.why(cell, compared, { ...pair, column: right }),
        );
        if (answer !== undefined && !showSame(shown, computed) && showSame(shown, old) && this.dataDiffer(first.is!))
          isStill = true;
      }
    if (isStill) this.done.asBefore.push({ sheet, row, column, formula: cell.formula, isCertain: true });
    this.addMoved(cell, pairs);
    // Rows that stand higher now leave their places blank.
    for (const { was: down, is: now } of pairs)
      if (down !== undefined && down >= is.length && now !== undefined)
        for (let right = 0; right < columns; right += 1)
          if (this.isBlankNow(cell, down, right))
            this.add(cell, { down, right, old: oldAt(down, right), shown: null, wasAnswer: was[down]?.[right] }, MOVED);
    return true;
  }

  /** A formula that cannot fill its cells any more, and has left all but its own blank. */
  private compareEmptied(cell: OrebookCell, was: Block<CellResult>, shown: CellError): void {
    const detail = `The formula shows ${shown.error} in place of its answer`;
    const why: Why = { ...RECALCULATED, detail };
    was.forEach((cells, down) =>
      cells.forEach((wasAnswer, right) => {
        const isFirst = down + right === 0;
        if (!isFirst && !this.isBlankNow(cell, down, right)) return;
        const old = isFirst ? cell.shown : (this.cellsBefore.at(cell.sheet.name, cell.row + down, cell.column + right) ?? null);
        this.add(cell, { down, right, old, shown: isFirst ? shown : null, wasAnswer }, why);
      }),
    );
  }

  private isBlankNow({ sheet, row, column }: OrebookCell, down: number, right: number): boolean {
    return this.isPreview || (this.cellsAfter.at(sheet.name, row + down, column + right) ?? null) === null;
  }

  /** Which row was which: by what they are about where the function says so, and the question is the same. */
  private rowPairs({ was, is }: ComparedCall, countBefore: number, countNow: number): readonly RowPair[] {
    const [rowsBefore, rowsNow] = was!.key === is!.key ? [this.before.rows(was!), this.after.rows(is!)] : [];
    return rowsBefore && rowsNow ? pairedRows(keysOf(rowsBefore), keysOf(rowsNow)) : rowsByPlace(countBefore, countNow);
  }

  private addMoved({ sheet, row, column, formula }: OrebookCell, pairs: readonly RowPair[]): void {
    const moved = pairs.filter(({ was, is }) => was !== undefined && is !== undefined && was !== is).length;
    if (moved === 0) return;
    const added = pairs.filter(({ was }) => was === undefined).length;
    const gone = pairs.filter(({ is }) => is === undefined).length;
    this.done.moved.push({ sheet, row, column, formula, moved, added, gone });
  }

  private add(cell: OrebookCell, compared: Compared, reason: Why | (() => Why)): void {
    const { down, right, old, shown, wasAnswer, answer, lacksRow } = compared;
    const { sheet, row, column, formula } = cell;
    const at = { sheet, row: row + down, column: column + right };
    const { changes, inError, counts } = this.done;
    if (!showSame(old, shown)) {
      const why = typeof reason === "function" ? reason() : reason;
      const { format, oldFormat } = changeFormats(old, shown, wasAnswer, answer);
      const { reason: of, detail, sources, note } = why;
      // Property by property: of hundreds of thousands, copies of copies would take long.
      const change: CellChange = {
        sheet,
        row: at.row,
        column: at.column,
        formula,
        old,
        new: shown,
        format,
        reason: of,
        detail,
        sources,
        note,
      };
      if (oldFormat !== undefined) change.oldFormat = oldFormat;
      if (lacksRow !== undefined) change.lacksRow = lacksRow;
      changes.push(change);
      counts.changed += 1;
      counts.byReason[why.reason] = (counts.byReason[why.reason] ?? 0) + 1;
    }
    if (!isCellError(shown)) return;
    const message = answer instanceof Fault && showSame(shownOfResult(answer), shown) ? answer.message : errorAdvice(shown.error);
    const wasError = isCellError(old);
    inError.push({ ...at, formula, error: shown.error, message, wasError });
    counts.inError += 1;
    if (!wasError) counts.newlyInError += 1;
  }

  /** @param element of the answer that the cell shows; undefined where the formula is more than one call */
  private why({ formula }: OrebookCell, compared: readonly ComparedCall[], element: Element | undefined): Why {
    const whys: Why[] = [];
    compared.forEach(({ is }, index) => {
      const shown = index === 0 ? element : undefined;
      if (is && this.dataDiffer(is, shown)) whys.push(this.whyOf(is, shown));
    });
    if (whys.length > 0) return united(whys);
    const unknown = compared.find(({ was, is }) => !was || !is);
    if (unknown)
      return {
        reason: "not known",
        detail: `Only Excel can calculate the arguments of ${unknown.call.text}`,
        sources: [],
        note: "",
      };
    const pointsElsewhere = element === undefined && referencesIn(formula).length > 0;
    return pointsElsewhere || compared.some(({ was, is }) => was!.key !== is!.key) ? OTHER_CELLS : RECALCULATED;
  }

  /** Whether the two datasets answer a question differently. */
  private dataDiffer(question: Question, element?: Element): boolean {
    const [old, now] = [this.before.answer(question), this.after.answer(question)];
    if (element) return !showSame(shownAt(old, element.was, element.column), shownAt(now, element.is, element.column));
    return !showAlike(old, now);
  }

  private whyOf(whole: Question, element: Element | undefined): Why {
    const rows = element && this.rowsOf(whole, element);
    const question = element ? elementAt(whole, (element.is ?? element.was)!, element.column) : whole;
    const key = rows ? `${question.key}\n\n${element.was} ${element.is} ${element.column}` : question.key;
    let why = this.whys.get(key);
    if (!why) this.whys.set(key, (why = rows ? this.whyOfCell(question, element, rows) : this.whyOfAll(question)));
    return why;
  }

  private whyOfAll(question: Question): Why {
    const [before, after] = [this.before.evidenceOf(question), this.after.evidenceOf(question)];
    const whole: WholeQuestion = {
      before,
      after: after.length > 0 ? after : tableBehind(question, this.after.dataset),
      lacks: "figure",
    };
    const found = whyOf(before, after, this.before.dataset.sources, whole);
    return found.reason !== "new dataset" && this.releaseDay.isAll(question) ? this.releaseDay.why(found) : found;
  }

  /** Of a cell of an answer whose rows say what they rest on: a row that comes or goes rests on nothing in the other dataset. */
  private whyOfCell(question: Question, { was, is, column }: Element, { old, now }: Rows): Why {
    const [before, after] = [old?.evidence(column) ?? [], now?.evidence(column) ?? []];
    const isInBoth = old !== undefined && now !== undefined;
    const whole: WholeQuestion | undefined = isInBoth
      ? undefined
      : { before: this.before.evidenceOf(question), after: this.after.evidenceOf(question), lacks: "row" };
    const found = whyOf(before, after, this.before.dataset.sources, whole);
    const key = (now ?? old)!.key;
    if (found.reason !== "new dataset" && this.releaseDay.isAll(question, { row: is, column, key }))
      return this.releaseDay.why(found);
    const lower = isInBoth ? is! - was! : 0;
    return lower === 0 || old!.key !== key
      ? found
      : { ...found, detail: `${found.detail}. ${this.placeWords(question, is!, lower)}` };
  }

  /** The rows of a cell in both answers, where the function says what they rest on. */
  private rowsOf(question: Question, { was, is }: Element): Rows | undefined {
    if (question.definition.shape !== "spill") return undefined;
    const [rowsBefore, rowsNow] = [this.before.rows(question), this.after.rows(question)];
    if (!rowsBefore || !rowsNow) return undefined;
    const [old, now] = [was === undefined ? undefined : rowsBefore[was], is === undefined ? undefined : rowsNow[is]];
    return old || now ? { old, now } : undefined;
  }

  /** `Tajikistan stands 2 rows higher than before`: a row goes by its first text. */
  private placeWords(question: Question, row: number, lower: number): string {
    const shown = this.after.answer(question)[row]!.map(shownOfResult);
    const name = shown.find((cell) => typeof cell === "string") ?? shown[0] ?? null;
    const rows = Math.abs(lower) === 1 ? "1 row" : `${Math.abs(lower)} rows`;
    return `${shortened(shownText(name), LONGEST_NAME)} stands ${rows} ${lower > 0 ? "lower" : "higher"} than before`;
  }

  private shownAfter({ sheet, row, column }: OrebookCell): Shown {
    return this.cellsAfter.at(sheet.name, row, column) ?? null;
  }
}

/** A row in the old and in the new answer. */
interface Rows {
  old: AnswerRow | undefined;
  now: AnswerRow | undefined;
}

/** The cells of a workbook once some of its sheets were read again: those have nothing of before any more. */
function readAgain(before: readonly SheetBlock[], now: readonly SheetBlock[]): SheetBlock[] {
  const sheets = new Set(now.map(({ sheet }) => sheet.key));
  return [...now, ...before.filter(({ sheet }) => !sheets.has(sheet.key))];
}

/** Whether the first call is all that a formula is, but for an `@` before it. */
function isWhole({ formula, calls, behindNames }: OrebookCell): boolean {
  if (!calls[0] || behindNames.length > 0) return false;
  const { start, end, at, isClosed } = calls[0];
  return isClosed && formula.slice(1, at ?? start).trim() === "" && formula.slice(end).trim() === "";
}

/** Whether Excel did not know a function of the formula when it read it: calculating it again does not change that. */
function isUnknownFunction(shown: Shown): boolean {
  return isCellError(shown) && shown.error === "#NAME?";
}

function isSeveral(block: Block<CellResult>): boolean {
  return block.length > 1 || (block[0]?.length ?? 0) > 1;
}

/** Whether a cell can show the first of an answer: an error that Excel gives in its place fills no cells. */
function isAnswer(shown: Shown, answer: Block<CellResult>): boolean {
  return !isCellError(shown) || showSame(shown, shownAt(answer, 0, 0));
}
