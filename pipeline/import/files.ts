import { stringify } from "csv-stringify/sync";
import { type Source } from "../../src/dataset/schema/source";
import { lastDayOf } from "../../src/domain/date";
import { fold } from "../../src/domain/name";
import { type CrosswalkEntry, targetOf } from "../build/crosswalks";
import { IMPORT_COLUMNS } from "../build/imports";
import { PROPERTY_COLUMNS } from "../build/properties";
import { SERIES_COLUMNS } from "../build/series";
import { byCodePoint } from "../build/serialise";
import { type DataFolder } from "../read/folder";
import { type Context } from "./context";
import { type RawFigure } from "./raw-figure";
import { type Reader } from "./reader";
import { type ImportRecord, type PropertyRecord, type SeriesRecord } from "./records";

/** A file as it is to be written below `data/`. */
export interface ImportedFile {
  /** `series/mcs2026.csv` */
  path: string;
  text: string;
  /** Records that the import gave. */
  records: number;
}

/** An import that is not written, because what is there is of a newer work. */
export interface KeptFile {
  path: string;
  reason: string;
}

/** The series of an edition: what the import gives, and what other files of the edition gave before. */
export function seriesFile(edition: string, records: readonly SeriesRecord[], others: readonly SeriesRecord[]): ImportedFile {
  return { path: seriesPath(edition), text: csvOf(SERIES_COLUMNS, 4, [...others, ...records]), records: records.length };
}

/**
 * Records of an edition's series that other files of it gave: those of a mineral and measure that the crosswalk gives to figures which
 * the files of this import do not have. What no entry gives any more is dropped.
 */
export function seriesOfOtherFiles(
  { edition, folder, crosswalk }: Pick<Context, "edition" | "folder" | "crosswalk">,
  reader: Reader,
  figures: readonly RawFigure[],
): SeriesRecord[] {
  if (!folder.has(seriesPath(edition))) return [];
  const read = new Set(figures.map(({ commodity }) => fold(commodity)));
  const isOfOthers = ({ statistic, commodity }: CrosswalkEntry): boolean =>
    statistic !== undefined &&
    (!reader.statistics.includes(statistic) || (reader.isOfOneCommodity === true && !read.has(fold(commodity))));
  const given = new Set(
    crosswalk.value.entries.filter(isOfOthers).flatMap((entry) => {
      const target = targetOf(crosswalk.value, entry, entry.statistic ?? "");
      return target && "measure" in target ? [`${target.mineral}\n${target.measure}`] : [];
    }),
  );
  return recordsOf(folder, seriesPath(edition), SERIES_COLUMNS).filter(({ mineral, measure }) =>
    given.has(`${mineral}\n${measure}`),
  ) as SeriesRecord[];
}

function seriesPath(edition: string): string {
  return `series/${edition}.csv`;
}

/** The import sources: those of the newest edition, for each importer. */
export function importsFile(
  records: readonly ImportRecord[],
  folder: DataFolder,
  sources: readonly Source[],
): ImportedFile | KeptFile {
  const path = "imports.csv";
  const importers = new Set(records.map(({ importer }) => importer));
  const isReplaced = ({ importer }: Record<string, string>): boolean => importers.has(importer!);
  const before = recordsOf(folder, path, IMPORT_COLUMNS);
  return (
    keptFor(path, records, before.filter(isReplaced), sources) ?? {
      path,
      text: csvOf(IMPORT_COLUMNS, 5, [...before.filter((record) => !isReplaced(record)), ...records]),
      records: records.length,
    }
  );
}

/** The values of properties: those that the file gives are replaced, others stay. */
export function propertiesFile(
  records: readonly PropertyRecord[],
  folder: DataFolder,
  sources: readonly Source[],
): ImportedFile | KeptFile {
  const path = "properties.csv";
  const replaced = new Set(records.map(({ property }) => property));
  const before = recordsOf(folder, path, PROPERTY_COLUMNS);
  const others = before.filter(({ property }) => !replaced.has(property!));
  return (
    keptFor(
      path,
      records,
      before.filter(({ property }) => replaced.has(property!)),
      sources,
    ) ?? {
      path,
      text: csvOf(PROPERTY_COLUMNS, 3, [...others, ...records]),
      records: records.length,
    }
  );
}

/** Records of one work in a file of several: those of the work are replaced, in the order of the publisher's file; others stay. */
export function recordsOfWork<Column extends string>(
  path: string,
  columns: readonly Column[],
  records: readonly (Record<Column, string> & { source: string; mineral: string })[],
  folder: DataFolder,
): ImportedFile {
  const own = records[0]!.source;
  const others = recordsOf(folder, path, columns).filter(({ source }) => source !== own);
  const all = [...others, ...records].sort((a, b) => byCodePoint(`${a.source} ${a.mineral}`, `${b.source} ${b.mineral}`));
  return { path, text: stringify(all, { header: true, columns: [...columns] }), records: records.length };
}

function recordsOf(folder: DataFolder, path: string, columns: readonly string[]): Record<string, string>[] {
  return folder.has(path) ? folder.csv(path, columns).map(({ cells }) => cells) : [];
}

/** What is of a newer work stays: importing an older edition again must not put its values in the place of today's. */
function keptFor(
  path: string,
  records: readonly { source: string }[],
  before: readonly Record<string, string>[],
  sources: readonly Source[],
): KeptFile | undefined {
  const publishedBy = new Map(sources.map(({ id, published }) => [id, lastDayOf(published)]));
  const own = publishedBy.get(records[0]?.source ?? "");
  const newer = own === undefined ? undefined : before.find(({ source }) => (publishedBy.get(source!) ?? "") > own);
  return newer && { path, reason: `it holds values of ${newer.source}, which is newer; they stay` };
}

/** @param keys how many of the first columns give the order */
function csvOf<Column extends string>(
  columns: readonly Column[],
  keys: number,
  records: readonly Partial<Record<Column, string>>[],
): string {
  const key = (record: Partial<Record<Column, string>>): string =>
    columns
      .slice(0, keys)
      .map((column) => record[column])
      .join("\u0000");
  const sorted = [...records].sort((a, b) => byCodePoint(key(a), key(b)));
  return stringify(sorted, { header: true, columns: [...columns] });
}
