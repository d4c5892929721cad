import type { Block, CellResult } from "../../domain/cell";
import { Fault } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import { AnsweredCalls, elementAt, type Question } from "../cells/answered-calls";
import { KnownCells } from "../cells/known-cells";
import { orebookCells, type OrebookCell } from "../cells/orebook-cells";
import { isCellError, isWaiting, showSame, shownOfResult, type Shown } from "../cells/shown";
import type { WorkbookSnapshot } from "../cells/snapshot";
import { errorAdvice } from "../explain/cell-words";
import { formatOf } from "../insert/answer-cells";
import { referencesIn, type OrebookCall } from "../formula";
import type { SheetBlock } from "../scan/workbook-scan";
import { OlderDay, showAlike, shownAt } from "./release-day";
import { datasetId, type RefreshReport } from "./report";
import { Statements, statementsOn } from "./statements";
import { united, whyOf, type Why } from "./why";

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

/** A cell of an answer, counted from its first. */
interface Element {
  down: number;
  right: number;
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
  private readonly olderDay: OlderDay;
  private onOlderDay: AnsweredCalls | undefined;
  private readonly done: RefreshReport;

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    before: Dataset,
    after: Dataset,
    readBack: readonly SheetBlock[] | undefined,
  ) {
    this.isPreview = readBack === undefined;
    this.cellsBefore = new KnownCells(snapshot);
    this.cellsAfter = readBack ? new KnownCells({ ...snapshot, blocks: [...readBack, ...snapshot.blocks] }) : this.cellsBefore;
    this.before = new AnsweredCalls(before, this.cellsBefore);
    this.after = new AnsweredCalls(after, this.cellsAfter);
    this.olderDay = new OlderDay(before, after);
    this.done = {
      from: datasetId(before),
      to: datasetId(after),
      changes: [],
      inError: [],
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
    const whole = isWhole(cell) ? compared[0] : undefined;
    const fills = whole?.call.at === undefined && ![cell.shown, readBack ?? null].some(isCellError);
    if (fills && whole?.was && whole.is) {
      const [was, is] = [this.before.answer(whole.was), this.after.answer(whole.is)];
      if (isSeveral(was) || isSeveral(is)) {
        this.compareSpill(cell, compared, was, is);
        return;
      }
    }
    const answer = whole?.is && this.after.answer(whole.is)[0]?.[0];
    const shown = this.isPreview ? (answer === undefined ? undefined : shownOfResult(answer)) : readBack;
    if (shown === undefined) {
      // Where every call answers as before, nothing changes, whatever Excel calculates from it.
      if (compared.some(({ was, is }) => !was || !is || this.dataDiffer(is))) this.leaveOpen(cell);
      return;
    }
    this.add(cell, compared, { down: 0, right: 0, old: cell.shown, shown, answer });
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

  /** Every cell that a formula fills, before or now. */
  private compareSpill(
    cell: OrebookCell,
    compared: readonly ComparedCall[],
    was: Block<CellResult>,
    is: Block<CellResult>,
  ): void {
    const { sheet, row, column, shown: first } = cell;
    const rows = Math.max(was.length, is.length);
    const columns = Math.max(was[0]?.length ?? 0, is[0]?.length ?? 0);
    let isStill = false;
    for (let down = 0; down < rows; down += 1)
      for (let right = 0; right < columns; right += 1) {
        const answer = is[down]?.[right];
        const isFirst = down === 0 && right === 0;
        const old = isFirst
          ? first
          : was[down]?.[right] === undefined
            ? null
            : (this.cellsBefore.at(sheet.name, row + down, column + right) ?? null);
        const computed = answer === undefined ? null : shownOfResult(answer);
        const shown = this.isPreview ? computed : (this.cellsAfter.at(sheet.name, row + down, column + right) ?? computed);
        this.add(cell, compared, { down, right, old, shown, answer });
        if (!showSame(shown, computed) && showSame(shown, old) && compared[0]!.is && this.dataDiffer(compared[0]!.is))
          isStill = true;
      }
    if (isStill) this.done.asBefore.push({ sheet, row, column, formula: cell.formula, isCertain: true });
  }

  private add(
    cell: OrebookCell,
    compared: readonly ComparedCall[],
    { down, right, old, shown, answer }: Element & { old: Shown; shown: Shown; answer: CellResult | undefined },
  ): void {
    const { sheet, row, column, formula } = cell;
    const at = { sheet, row: row + down, column: column + right, formula };
    const { changes, inError, counts } = this.done;
    if (!showSame(old, shown)) {
      const why = this.why(cell, compared, isWhole(cell) ? { down, right } : undefined);
      const format = answer !== undefined && showSame(shownOfResult(answer), shown) ? formatOf(answer) : null;
      changes.push({ ...at, old, new: shown, format, ...why });
      counts.changed += 1;
      counts.byReason[why.reason] = (counts.byReason[why.reason] ?? 0) + 1;
    }
    if (!isCellError(shown)) return;
    const message = answer instanceof Fault && showSame(shownOfResult(answer), shown) ? answer.message : errorAdvice(shown.error);
    const wasError = isCellError(old);
    inError.push({ ...at, error: shown.error, message, wasError });
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
    if (element) return !showSame(shownAt(old, element), shownAt(now, element));
    return !showAlike(old, now);
  }

  private whyOf(whole: Question, element: Element | undefined): Why {
    const question = element ? elementAt(whole, element.down, element.right) : whole;
    const name = element && question.definition.shape === "spill" ? this.nameOfRow(question, element) : undefined;
    const key = `${question.key}\n\n${name ?? ""}`;
    let why = this.whys.get(key);
    if (!why) {
      const [before, after] = [this.before.evidenceOf(question), this.after.evidenceOf(question)];
      const { sources } = this.before.dataset;
      const found =
        name === undefined
          ? whyOf(before, after, sources)
          : whyOf(...statementsOn(name, new Statements(before), new Statements(after)), sources);
      why = found.reason !== "new dataset" && this.isOfReleaseDay(question) ? this.olderDay.why(found) : found;
      this.whys.set(key, why);
    }
    return why;
  }

  /** Whether nothing but the day has moved as of which a function answers that is asked for none. */
  private isOfReleaseDay(question: Question): boolean {
    const { data } = this.olderDay;
    if (!data) return false;
    this.onOlderDay ??= new AnsweredCalls(data, this.cellsAfter);
    return showAlike(this.before.answer(question), this.onOlderDay.answer(question));
  }

  /** What a row of an answer is about: its first text, now, or before where the row is gone. */
  private nameOfRow(question: Question, { down }: Element): string | undefined {
    const row = this.after.answer(question)[down] ?? this.before.answer(question)[down];
    const name = row?.find((cell) => typeof cell === "string" && cell !== "");
    return typeof name === "string" ? name : undefined;
  }

  private shownAfter({ sheet, row, column }: OrebookCell): Shown {
    return this.cellsAfter.at(sheet.name, row, column) ?? null;
  }
}

/** Whether the first call is all that a formula is, but for an `@` before it. */
function isWhole({ formula, calls, behindNames }: OrebookCell): boolean {
  if (!calls[0] || behindNames.length > 0) return false;
  const { start, end, at, isClosed } = calls[0];
  return isClosed && formula.slice(1, at ?? start).trim() === "" && formula.slice(end).trim() === "";
}

function isSeveral(block: Block<CellResult>): boolean {
  return block.length > 1 || (block[0]?.length ?? 0) > 1;
}
