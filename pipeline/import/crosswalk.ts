import { fold } from "../../src/domain/name";
import {
  type Crosswalk,
  CROSSWALK_FIELDS,
  type CrosswalkEntry,
  type CrosswalkFields,
  crosswalkSchema,
  foldedFields,
  type Format,
} from "../build/crosswalks";
import { byCodePoint } from "../build/serialise";
import { type DataFolder } from "../read/folder";
import { type JsonFile } from "../read/json";
import { type RawFigure } from "./raw-figure";

/** The crosswalk of an edition or, for one without a crosswalk of its own, the newest one that has the format. */
export function readCrosswalk(folder: DataFolder, edition: string, format: Format): JsonFile<Crosswalk> | undefined {
  const own = `crosswalk/${edition}.json`;
  if (folder.has(own)) return folder.json(own, crosswalkSchema);
  return crosswalksFor(folder, format)[0];
}

/** The newest edition with the format before this one, if there is any. */
export function editionBefore(folder: DataFolder, edition: string, format: Format): string | undefined {
  return crosswalksFor(folder, format).find(({ value }) => byCodePoint(value.edition, edition) < 0)?.value.edition;
}

/** Crosswalks that have a format, newest edition first. */
function crosswalksFor(folder: DataFolder, format: Format): JsonFile<Crosswalk>[] {
  return folder
    .list("crosswalk", ".json")
    .flatMap((file) => folder.json(file, crosswalkSchema) ?? [])
    .filter(({ value }) => value.formats.includes(format))
    .sort((a, b) => byCodePoint(b.value.edition, a.value.edition));
}

/** The part of a crosswalk that is about one figure. */
export interface CrosswalkMatch {
  entry: CrosswalkEntry;
  /** Form that the country reports, in the publisher's words. */
  form?: string;
}

/** Finds the entry for a figure, and knows which entries no figure has used. */
export class CrosswalkIndex {
  private readonly byCommodity = new Map<string, Folded[]>();
  private readonly used = new Set<CrosswalkEntry>();

  constructor(private readonly crosswalk: Crosswalk) {
    for (const entry of crosswalk.entries) {
      const key = fold(entry.commodity);
      this.byCommodity.set(key, [...(this.byCommodity.get(key) ?? []), folded(entry)]);
    }
  }

  match(figure: RawFigure): CrosswalkMatch | undefined {
    const about = foldedFields(figure);
    let best: (CrosswalkMatch & { given: number }) | undefined;
    for (const candidate of this.byCommodity.get(fold(figure.commodity)) ?? []) {
      const match = matchOf(candidate, figure, about);
      if (match && (!best || match.given > best.given)) best = match;
    }
    if (!best) return undefined;
    this.used.add(best.entry);
    return best;
  }

  /** Entries for figures of these kinds that no figure has used. */
  unused(statistics: readonly string[]): CrosswalkEntry[] {
    return this.crosswalk.entries.filter(
      (entry) => entry.statistic !== undefined && statistics.includes(entry.statistic) && !this.used.has(entry),
    );
  }
}

interface Folded {
  entry: CrosswalkEntry;
  fields: CrosswalkFields;
  /** How many fields the entry gives. */
  given: number;
}

function folded(entry: CrosswalkEntry): Folded {
  const fields = foldedFields(entry);
  return { entry, fields, given: Object.keys(fields).length };
}

/** How an entry fits a figure, with how much of it the entry gives. */
function matchOf(
  { entry, fields, given }: Folded,
  figure: RawFigure,
  about: CrosswalkFields,
): (CrosswalkMatch & { given: number }) | undefined {
  const differs = CROSSWALK_FIELDS.filter((field) => fields[field] !== undefined && fields[field] !== about[field]);
  if (differs.length === 0) return { entry, given };
  if (!entry.forms || differs.join() !== "detail") return undefined;
  const form = formAfter(entry.detail ?? "", figure.detail);
  // An entry for the very detail counts before one whose detail is gone on with.
  return form === undefined ? undefined : { entry, given: given - 0.5, form };
}

/** What follows the base detail after a colon, comma or dash. */
function formAfter(base: string, detail: string): string | undefined {
  if (!detail.toLowerCase().startsWith(base.toLowerCase())) return undefined;
  return /^ ?[:,—–] ?(.+)$/.exec(detail.slice(base.length))?.[1];
}
