import { namesOf } from "../../src/domain/name";
import { NameIndex } from "../../src/domain/name-index";
import { countries } from "../build/countries";
import { type Correction, readCorrections } from "../build/corrections";
import {
  checkCrosswalk,
  type Crosswalk,
  type CrosswalkEntry,
  crosswalkVocabulary,
  type Target,
  targetOf,
} from "../build/crosswalks";
import { buildParts } from "../build/build";
import { measures } from "../build/measures";
import { minerals } from "../build/minerals";
import { type Draft } from "../build/part";
import { readDefinitions } from "../build/properties";
import { serialise } from "../build/serialise";
import { sources } from "../build/sources";
import { units } from "../build/units";
import { DataFolder } from "../read/folder";
import { type JsonFile } from "../read/json";
import { type Problem, Problems } from "../read/problems";
import { applyCorrections, type CorrectedFigure, correctionsToRepeat } from "./corrections";
import { CrosswalkIndex, type CrosswalkMatch, editionBefore, readCrosswalk } from "./crosswalk";
import { type ImportedFile, type KeptFile } from "./files";
import { isWorld } from "./place";
import { openPublished, type PublishedFile } from "./published-file";
import { type RawFigure } from "./raw-figure";
import { type Reader } from "./reader";
import { READERS } from "./readers";
import { type RecordContext } from "./records";
import { Records } from "./collect";

/** A file of a publisher, to be read as part of an edition. */
export interface ImportRequest {
  /** Id of the edition, which is that of its source: `mcs2026`. */
  edition: string;
  /** The file as people call it; its ending tells a table from JSON. */
  fileName: string;
  bytes: Uint8Array;
  /** Folder with crosswalks, corrections and vocabularies. */
  dataPath: string;
}

export interface ImportResult {
  /** Everything that stops the import, with what to add where. If there is any, `files` holds no data. */
  problems: readonly Problem[];
  /** What is to be written. A crosswalk taken over from the edition before is among them also where the import stops. */
  files: ImportedFile[];
  kept: KeptFile[];
  /** What the file was read as. */
  format?: string;
  /** Entries of the crosswalk that no figure of the file has used: a slip, or dropped by the publisher. */
  unused: string[];
  /** Corrections of the edition before whose figures this file has too. */
  toRepeat: string[];
}

/** Reads a publisher's file: reader, raw figures, corrections, crosswalk, records, files. */
export function importFile(request: ImportRequest): ImportResult {
  const problems = new Problems();
  const result: ImportResult = { problems: problems.list, files: [], kept: [], unused: [], toRepeat: [] };
  const file = openPublished(request.fileName, request.bytes, problems);
  const reader = file && readerOf(file, problems);
  if (!file || !reader) return result;
  result.format = reader.description;
  const context = readContext(request, reader, problems);
  const raw = reader.read(file, problems);
  if (!context || problems.any) return result;
  if (context.crosswalk.value.edition !== request.edition) result.files.push(takenOver(context.crosswalk.value, request.edition));

  const { corrections, before } = context;
  result.toRepeat = correctionsToRepeat(raw, request.edition, before, corrections.value);
  const figures = applyCorrections(raw, request.edition, corrections, problems);
  const index = new CrosswalkIndex(context.crosswalk.value);
  const placed = place(figures, index, { ...context, edition: request.edition, fileName: file.name }, problems);
  const records = new Records(file.name, context, recordContext(request, context, placed), problems);
  for (const one of placed) records.add(one);
  if (problems.any) return result;

  for (const one of records.files()) {
    if ("text" in one) result.files.push(one);
    else result.kept.push(one);
  }
  result.unused = index
    .unused(reader.statistics)
    .map(({ commodity, statistic, detail, unit }) => [commodity, statistic, detail, unit].join(" | "));
  return result;
}

function readerOf(file: PublishedFile, problems: Problems): Reader | undefined {
  const reader = READERS.find((one) => one.recognises(file));
  if (reader) return reader;
  const known = READERS.map(({ id, description }) => `${id} (${description})`).join("; ");
  const found = file.kind === "table" ? `the header "${file.header.join(",")}"` : "the JSON";
  problems.add(
    file.name,
    1,
    `${found} is of no known format. Known are: ${known}. For another one, add a reader to pipeline/import/readers/.`,
  );
  return undefined;
}

/** What of data/ an import needs. */
export interface Context {
  folder: DataFolder;
  draft: Draft;
  crosswalk: JsonFile<Crosswalk>;
  corrections: JsonFile<Correction[]>;
  /** Edition before this one, with the same format. */
  before: string | undefined;
}

function readContext({ edition, fileName, dataPath }: ImportRequest, reader: Reader, problems: Problems): Context | undefined {
  const folder = new DataFolder(dataPath, problems);
  const draft = buildParts([sources, units, measures, minerals, countries], folder, problems);
  const corrections = readCorrections(folder, problems);
  const crosswalk = readCrosswalk(folder, edition, reader.id);
  const before = editionBefore(folder, edition, reader.id);
  if (!crosswalk && !problems.any)
    problems.add(
      folder.nameOf(`crosswalk/${edition}.json`),
      undefined,
      `there is no crosswalk for the format ${reader.id}. Write one; data/README.md says how.`,
    );
  if (!crosswalk || !corrections) return undefined;
  checkCrosswalk(crosswalk, crosswalkVocabulary(folder, draft), problems);
  if (!crosswalk.value.formats.includes(reader.id))
    problems.add(
      crosswalk.file,
      crosswalk.lineAt("formats"),
      `it is for the formats ${crosswalk.value.formats.join(", ")}, but ${fileName} is in ${reader.id}.`,
    );
  return { folder, draft, crosswalk, corrections, before };
}

/** The crosswalk with which a new edition starts: that of the newest edition with the format. */
function takenOver(newest: Crosswalk, edition: string): ImportedFile {
  return { path: `crosswalk/${edition}.json`, text: serialise({ ...newest, edition }), records: newest.entries.length };
}

/** A figure with what it becomes. */
export interface PlacedFigure {
  figure: CorrectedFigure;
  match: CrosswalkMatch;
  target: Target;
}

/** Finds what each figure becomes. Table columns that the crosswalk does not know are reported, each once, with what to add. */
function place(
  figures: readonly CorrectedFigure[],
  index: CrosswalkIndex,
  { crosswalk, edition, fileName }: Pick<Context, "crosswalk"> & { edition: string; fileName: string },
  problems: Problems,
): PlacedFigure[] {
  const unmatched = new Map<string, { figure: RawFigure; count: number }>();
  const { years } = crosswalk.value;
  const placed = figures
    .filter(({ year }) => years === undefined || years.includes(year))
    .flatMap((figure): PlacedFigure[] => {
      const match = index.match(figure);
      const target =
        match?.entry.omit === undefined
          ? match && targetOf(crosswalk.value, match.entry, figure.statistic, figure.unit)
          : undefined;
      if (match && target) return [{ figure, match, target }];
      if (match?.entry.omit === undefined) {
        const key = [figure.commodity, figure.statistic, figure.detail, figure.unit].join("\n");
        unmatched.set(key, { figure: unmatched.get(key)?.figure ?? figure, count: (unmatched.get(key)?.count ?? 0) + 1 });
      } else if (match.entry.printed !== undefined && match.entry.printed !== figure.value) {
        problems.add(
          fileName,
          figure.line,
          `${crosswalk.file} leaves this table column out (${match.entry.omit}), but here it says "${figure.value}". Give the entry a "to".`,
        );
      }
      return [];
    });
  for (const { figure, count } of unmatched.values())
    problems.add(
      fileName,
      figure.line,
      `data/crosswalk/${edition}.json does not know this table column (${count} figures). Add to its entries: ${JSON.stringify(entryToAdd(figure, crosswalk.value))}`,
    );
  return placed;
}

/** The entry that a person has to fill in. */
function entryToAdd({ commodity, statistic, detail, unit }: RawFigure, crosswalk: Crosswalk): CrosswalkEntry {
  const isKnownKind = crosswalk.statistics.some((one) => one.statistic === statistic);
  const to = isKnownKind
    ? { mineral: "?" }
    : statistic === "Import sources"
      ? { mineral: "?", heading: detail }
      : { mineral: "?", measure: "?", unit: "?" };
  return { commodity, statistic, detail, unit, to };
}

/** What records are made with. */
function recordContext(
  { edition }: ImportRequest,
  { folder, draft, crosswalk }: Context,
  placed: readonly PlacedFigure[],
): RecordContext {
  return {
    edition,
    crosswalk: crosswalk.value,
    places: new NameIndex("country", draft.countries ?? [], namesOf),
    properties: readDefinitions(folder),
    notesOfColumn: notesOfColumns(placed),
  };
}

/**
 * Footnotes that stand on every figure of a table column speak of the column and not of a figure: they are kept on its world total
 * only. A column without a world total keeps them everywhere.
 */
function notesOfColumns(placed: readonly PlacedFigure[]): RecordContext["notesOfColumn"] {
  const columns = new Map<CrosswalkEntry, RawFigure[]>();
  for (const { figure, match } of placed) {
    const column = columns.get(match.entry);
    if (column) column.push(figure);
    else columns.set(match.entry, [figure]);
  }
  const notes = new Map<CrosswalkEntry, Set<string>>();
  for (const [entry, column] of columns)
    if (column.some(({ country }) => isWorld(country)))
      notes.set(entry, new Set(column[0]!.notes.filter((note) => column.every((figure) => figure.notes.includes(note)))));
  return ({ entry }) => notes.get(entry) ?? new Set();
}
