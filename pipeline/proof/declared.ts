import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { comparable } from "./places";
import { type RawFigure } from "./raw-figure";

/** What figures become, as a crosswalk says it. */
export interface Target {
  mineral: string;
  measure?: string;
  unit?: string;
  country?: string;
  year?: string;
  heading?: string;
  importer?: string;
  years?: string;
  property?: string;
  uses?: true;
  demand?: true;
}

interface Entry {
  commodity: string;
  statistic?: string;
  detail?: string;
  unit?: string;
  country?: string;
  forms?: boolean;
  to?: Partial<Target>;
  omit?: string;
  slip?: string;
}

interface CrosswalkFile {
  edition: string;
  formats: string[];
  places?: Record<string, string>;
  years?: string[];
  printsTwice?: boolean;
  statistics?: { statistic: string; to: Partial<Target> }[];
  entries: Entry[];
}

/** What is declared of a figure: what it becomes, or why it is left out. */
export type Declaration =
  | { to: Target; /** What is declared wrong with the publisher's name of the column, its unit in most cases. */ slip?: string }
  | { omit: string };

const NARROWING = ["statistic", "detail", "unit", "country"] as const;

/** The declared decisions of one edition, `data/crosswalk/<edition>.json`, in a reading of its own. */
export class Crosswalk {
  readonly formats: readonly string[];
  readonly places: Readonly<Record<string, string>>;
  readonly years: readonly string[] | undefined;
  readonly printsTwice: boolean;
  private readonly entries = new Map<string, Entry[]>();
  private readonly general = new Map<string, Partial<Target>>();

  /** @throws Error where the edition has no crosswalk */
  constructor(dataPath: string, edition: string) {
    const path = join(dataPath, "crosswalk", `${edition}.json`);
    if (!existsSync(path))
      throw new Error(`There is no data/crosswalk/${edition}.json: no edition ${edition} has been imported.`);
    const file = JSON.parse(readFileSync(path, "utf8")) as CrosswalkFile;
    this.formats = file.formats;
    this.places = file.places ?? {};
    this.years = file.years;
    this.printsTwice = file.printsTwice ?? false;
    for (const entry of file.entries) {
      const key = comparable(entry.commodity);
      this.entries.set(key, [...(this.entries.get(key) ?? []), entry]);
    }
    for (const { statistic, to } of file.statistics ?? []) this.general.set(comparable(statistic), to);
  }

  /** What is declared of a figure; undefined where nothing is. */
  of(figure: RawFigure): Declaration | undefined {
    const fitting = (this.entries.get(comparable(figure.commodity)) ?? [])
      .map((entry) => ({ entry, rank: rankOf(entry, figure) }))
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => b.rank - a.rank);
    const entry = fitting[0]?.entry;
    if (!entry) return undefined;
    if (entry.omit !== undefined) return { omit: entry.omit };
    const to = { ...this.general.get(comparable(figure.statistic)), ...entry.to };
    return to.mineral === undefined ? undefined : { to: to as Target, ...(entry.slip !== undefined && { slip: entry.slip }) };
  }
}

/** How much of a figure an entry names, or -1 where it is about others. Of an exact detail and one that is gone on with, the exact one counts. */
function rankOf(entry: Entry, figure: RawFigure): number {
  let rank = 0;
  for (const field of NARROWING) {
    const wanted = entry[field];
    if (wanted === undefined) continue;
    rank += 1;
    if (comparable(wanted) === comparable(figure[field])) continue;
    if (field !== "detail" || !entry.forms || !goesOn(wanted, figure.detail)) return -1;
    rank -= 0.5;
  }
  return rank;
}

/** Whether a detail is another one with a form after it: `Production—ulexite`. */
function goesOn(base: string, detail: string): boolean {
  if (!detail.toLowerCase().startsWith(base.toLowerCase())) return false;
  return [":", ",", "—", "–"].includes(detail.slice(base.length).trimStart().charAt(0));
}

/** A declared repair of the publisher's errors. */
export interface DeclaredCorrection {
  id: string;
  edition: string;
  format?: string;
  action: "set" | "join" | "discard";
  match: Record<string, string | string[]>;
  figures: number;
  /** What the publisher's file says where it is meant; a correction must not outlive the error. */
  expect: Record<string, string | string[]>;
  set?: Record<string, string>;
  original: string;
}

const FIELDS: Readonly<Record<string, (figure: RawFigure) => string>> = {
  commodity: ({ commodity }) => commodity,
  statistic: ({ statistic }) => statistic,
  detail: ({ detail }) => detail,
  country: ({ country }) => country,
  unit: ({ unit }) => unit,
  year: ({ year }) => year,
  value: ({ printed }) => printed,
  notes: ({ notes }) => notes.join(" "),
};

/** A figure with the corrections that changed it. */
export interface CorrectedFigure extends RawFigure {
  corrections: readonly string[];
}

/** Figures after the declared corrections, those that a correction leaves out or joins to another, and corrections that no longer fit. */
export function corrected(
  figures: readonly RawFigure[],
  corrections: readonly DeclaredCorrection[],
): { figures: CorrectedFigure[]; leftOut: { figure: RawFigure; reason: string }[]; faults: string[] } {
  const leftOut: { figure: RawFigure; reason: string }[] = [];
  const faults: string[] = [];
  let all = figures.map((figure): CorrectedFigure => ({ ...figure, corrections: [] }));
  for (const correction of corrections) {
    const { id, action, set = {} } = correction;
    const meant = all.filter((figure) => isMeant(figure, correction));
    faults.push(...guardFaults(meant, correction));
    const gone = new Set(action === "discard" ? meant : action === "join" ? meant.slice(1) : []);
    for (const figure of gone) leftOut.push({ figure, reason: `correction ${id}` });
    const joined = action === "join" ? `rows ${meant.map(({ row }) => row).join(", ")}` : undefined;
    all = all
      .filter((figure) => !gone.has(figure))
      .map((figure) => (meant.includes(figure) ? changed(figure, id, set, joined) : figure));
  }
  return { figures: all, leftOut, faults };
}

function isMeant(figure: RawFigure, { format, match }: DeclaredCorrection): boolean {
  return (
    figure.kind === "series" &&
    (format === undefined || format === figure.format) &&
    Object.entries(match).every(([field, wanted]) => [wanted].flat().includes(FIELDS[field]!(figure)))
  );
}

/** Why a correction does not fit the file; nothing where it does. */
function guardFaults(meant: readonly RawFigure[], { id, figures, expect }: DeclaredCorrection): string[] {
  if (meant.length !== figures) return [`correction ${id}: declared for ${figures} figures, the files have ${meant.length}`];
  return Object.entries(expect).flatMap(([field, expected]) =>
    meant.flatMap((figure, index) => {
      const wanted = Array.isArray(expected) ? expected[index] : expected;
      const found = FIELDS[field]!(figure);
      return found === wanted ? [] : [`correction ${id}: ${figure.locator} says "${found}" as ${field}, not "${wanted ?? ""}"`];
    }),
  );
}

function changed(figure: CorrectedFigure, id: string, set: Record<string, string>, locator: string | undefined): CorrectedFigure {
  const { value, notes, ...words } = set;
  return {
    ...figure,
    ...words,
    ...(value !== undefined && { printed: value }),
    ...(notes !== undefined && { notes: notes === "" ? [] : [notes] }),
    ...(locator !== undefined && { locator }),
    corrections: [...figure.corrections, id],
  };
}

/** The corrections declared for an edition. */
export function readDeclaredCorrections(dataPath: string, edition: string): DeclaredCorrection[] {
  const path = join(dataPath, "corrections.json");
  if (!existsSync(path)) return [];
  return (JSON.parse(readFileSync(path, "utf8")) as DeclaredCorrection[]).filter((one) => one.edition === edition);
}
