import type { CitedWork } from "../../domain/citation";
import { unitedLocators, type Evidence } from "../../domain/evidence";
import { listOf } from "../../domain/name";

/**
 * Why a cell shows something else than before:
 * - `new edition`: another work, or another edition of it, answers
 * - `revision`: the same work says something else
 * - `correction`: the dataset declares that it corrects what the work prints
 * - `release day`: the works say the same; the answer is as of the day on which the dataset was released
 * - `new dataset`: the answer is about the dataset itself, as its version is, and rests on no work
 * - `moved`: rows of the answer stand elsewhere than before, and none stands here any more
 * - `other cells`: the cells at which the formula points have changed
 * - `recalculated`: the data say the same; the cell had not been calculated with them
 * - `typed over`: somebody had written over the figure of a table
 * - `not known`: only Excel can calculate the arguments
 */
export type ChangeReason =
  | "new edition"
  | "revision"
  | "correction"
  | "release day"
  | "new dataset"
  | "moved"
  | "other cells"
  | "recalculated"
  | "typed over"
  | "not known";

/** A work that an answer rests on. */
export interface ChangeSource {
  work: CitedWork;
  /** `rows 3, 5`; empty for the work as a whole. */
  locator: string;
}

export interface Why {
  reason: ChangeReason;
  /** In words: `New 2030 in place of Old 2029`. */
  detail: string;
  /** What the new answer rests on; of one that is gone, what the old one rested on. */
  sources: readonly ChangeSource[];
  /** What the publisher adds to the new figures; empty where there is nothing. */
  note: string;
}

/** Works that are named in words before they are only counted. */
const MOST_NAMED = 3;

/** What the question as a whole rests on in both datasets, where one of them lacks the figure. */
export interface WholeQuestion {
  before: readonly Evidence[];
  after: readonly Evidence[];
  /** What comes or goes: a row of the answer, or the one figure that it is. */
  lacks: "row" | "figure";
}

/**
 * Why two answers to one question differ, from what each rests on.
 * @param knownBefore works of the dataset that gave the first answer: where that rested on nothing, they tell a new work from a figure that
 * is new in an old one
 * @param whole tells a figure that its work has no more from one that the work which answers now does not give
 */
export function whyOf(
  before: readonly Evidence[],
  after: readonly Evidence[],
  knownBefore: readonly CitedWork[],
  whole?: WholeQuestion,
): Why {
  const [was, is] = [deciding(before), deciding(after)];
  const base = { sources: sourcesOf(is.length > 0 ? is : was), note: notesOf(is) };
  if (was.length === 0 && is.length === 0) return { ...base, reason: "new dataset", detail: "The answer rests on no work" };
  const [worksBefore, worksAfter] = [worksOf(was), worksOf(is)];
  const replaced = whole && (was.length === 0 || is.length === 0) ? replacement(whole) : undefined;
  if (is.length === 0) {
    if (whole?.lacks === "row")
      return { ...base, reason: replaced ? "new edition" : "revision", detail: `Row gone: ${replaced ?? was[0]!.says}` };
    return replaced === undefined
      ? { ...base, reason: "revision", detail: `No longer given by ${named(worksBefore)}` }
      : { ...base, reason: "new edition", detail: `${replaced}: the figure is not in it` };
  }
  const known = was.length > 0 ? worksBefore : new Map(knownBefore.map((work) => [workKey(work), work]));
  const isNew = [...worksAfter.keys()].some((key) => !known.has(key));
  const firstGiven = whole?.lacks === "row" ? `New row: ${replaced ?? is[0]!.says}` : `First given by ${named(worksAfter)}`;
  if (isNew) {
    const detail = was.length === 0 ? firstGiven : `${named(worksAfter)} in place of ${named(worksBefore)}`;
    return { ...base, reason: "new edition", detail };
  }
  if (was.length === 0) return { ...base, reason: "revision", detail: firstGiven };
  const corrected = changedCorrections(was, is);
  if (corrected !== undefined) return { ...base, reason: "correction", detail: corrected };
  return { ...base, reason: "revision", detail: revision(was, is) };
}

/** Which works answer in place of which, where none of those of before answers any more: `New 2030 in place of Old 2029`. */
function replacement({ before, after }: WholeQuestion): string | undefined {
  const [was, is] = [worksOf(deciding(before)), worksOf(deciding(after))];
  if (was.size === 0 || is.size === 0 || [...was.keys()].some((key) => is.has(key))) return undefined;
  return `${named(is)} in place of ${named(was)}`;
}

/** What several changed calls of one formula come to: the strongest reason, with the sources of all. */
export function united(whys: readonly Why[]): Why {
  if (whys.length === 1) return whys[0]!;
  const order: ChangeReason[] = ["new edition", "correction", "revision"];
  const place = ({ reason }: Why) => (order.includes(reason) ? order.indexOf(reason) : order.length);
  const [first] = [...whys].sort((a, b) => place(a) - place(b));
  const texts = (of: (why: Why) => string) => [...new Set(whys.map(of).filter((text) => text !== ""))].join("; ");
  const sources = new Map(whys.flatMap((why) => why.sources).map((source) => [`${source.work.id}\n${source.locator}`, source]));
  return {
    reason: first!.reason,
    detail: texts(({ detail }) => detail),
    sources: [...sources.values()],
    note: texts(({ note }) => note),
  };
}

/** Where a source is, in a line: `New 2030, row 3; Other 2030`. */
export function sourcesText(sources: readonly ChangeSource[]): string {
  return sources.map(({ work, locator }) => (locator === "" ? work.short : `${work.short}, ${locator}`)).join("; ");
}

/** Each work once, with all its places. */
export function sourcesOf(evidence: readonly Evidence[]): ChangeSource[] {
  const byWork = new Map<string, Evidence[]>();
  for (const each of evidence) {
    const own = byWork.get(each.work.id);
    if (own) own.push(each);
    else byWork.set(each.work.id, [each]);
  }
  return [...byWork.values()].map((own) => ({
    work: own[0]!.work,
    locator: unitedLocators(own.map(({ locator }) => locator)),
  }));
}

/** What answers, and not what other works say of the same; that alone where nothing answers. */
function deciding(evidence: readonly Evidence[]): readonly Evidence[] {
  const own = evidence.filter(({ part }) => part !== "beside");
  return own.length > 0 ? own : evidence;
}

function worksOf(evidence: readonly Evidence[]): Map<string, CitedWork> {
  return new Map(evidence.map(({ work }) => [workKey(work), work]));
}

/** Tells editions of a work apart. */
function workKey({ id, edition = "", published }: CitedWork): string {
  return [id, edition, published].join("\n");
}

function named(works: ReadonlyMap<string, CitedWork>): string {
  // Of a new edition of the same work, the edition is what tells the two apart.
  const names = [...works.values()].map(({ short, edition }) => (edition === undefined ? short : `${short} (${edition})`));
  return names.length > MOST_NAMED ? `${names.length} works` : listOf(names, "and");
}

/** How the build of the dataset declares a correction in the note of a figure: `Corrected (id): what was printed`. */
const CORRECTION = /Corrected \(([^)]+)\): ([^]*?)(?= Corrected \(|$)/g;

/** The corrections that only one of the two has, in words; undefined where there are none. */
function changedCorrections(was: readonly Evidence[], is: readonly Evidence[]): string | undefined {
  const [old, now] = [correctionsIn(was), correctionsIn(is)];
  const made = [...now].filter(([id]) => !old.has(id)).map(([id, text]) => `${id}: ${text}`);
  const gone = [...old.keys()].filter((id) => !now.has(id)).map((id) => `${id} was taken back`);
  return made.length + gone.length > 0 ? [...made, ...gone].join("; ") : undefined;
}

function correctionsIn(evidence: readonly Evidence[]): Map<string, string> {
  return new Map(
    evidence.flatMap(({ note }) => [...note.matchAll(CORRECTION)].map(([, id, text]) => [id!, text!.trim()] as const)),
  );
}

/** What the same work says now: the first statement that differs. */
function revision(was: readonly Evidence[], is: readonly Evidence[]): string {
  const said = new Set(was.map(({ says }) => says));
  const changed = is.find(({ says }) => !said.has(says));
  if (!changed) return withoutStatement(was, is);
  const subject = subjectOf(changed.says);
  const before = was.find(({ says, work }) => work.id === changed.work.id && subjectOf(says) === subject);
  const marked = changed.qualifier.split(" ").includes("r") ? ", marked as revised by the publisher" : "";
  return before
    ? `Was ${before.says.slice(subject.length + 2)}${marked}`
    : `${changed.work.short} now has: ${changed.says}${marked}`;
}

/** The first statement that is gone; where none is, what the function makes of the works has changed. */
function withoutStatement(was: readonly Evidence[], is: readonly Evidence[]): string {
  const says = new Set(is.map((each) => each.says));
  const gone = was.find((each) => !says.has(each.says));
  const about = was.length === 1 && is.length === 1 ? aboutStatement(was[0]!, is[0]!) : undefined;
  if (about !== undefined) return about;
  return gone ? `${gone.work.short} no longer has: ${gone.says}` : `Other figures of ${named(worksOf(is))} have changed`;
}

/** What is said of a statement that itself is as before: its marks, its place in the work, or what is added to it. */
function aboutStatement(was: Evidence, is: Evidence): string | undefined {
  if (was.says !== is.says || is.part === "table") return undefined;
  if (was.qualifier !== is.qualifier)
    return `${is.says}: marked ${is.qualifier || "no more"}, was ${was.qualifier || "not marked"}`;
  if (was.locator !== is.locator) return `${is.says}: ${is.locator} of ${is.work.short}, was ${was.locator}`;
  return was.note === is.note ? undefined : `${is.says}: its note has changed`;
}

/** What a statement is about, without the figure; a mark of an estimate does not make it another. */
function subjectOf(says: string): string {
  const end = says.lastIndexOf(": ");
  return end < 0 ? says : says.slice(0, end);
}

function notesOf(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map(({ note }) => note).filter((note) => note !== ""))].join(" ");
}
