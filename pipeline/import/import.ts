import { fold, namesOf } from "../../src/domain/name";
import { NameIndex } from "../../src/domain/name-index";
import { readDefinitions } from "../build/properties";
import { type Problem, Problems } from "../read/problems";
import { type Context, type ImportRequest, readContext, takenOver } from "./context";
import { applyCorrections, correctionsToRepeat } from "./corrections";
import { CrosswalkIndex } from "./crosswalk";
import { type ImportedFile, type KeptFile, seriesOfOtherFiles } from "./files";
import { notesOfColumns, type PlacedFigure, placeFigures } from "./place-figures";
import { openPublished, type PublishedFile } from "./published-file";
import { type FiledFigure } from "./raw-figure";
import { type Reader } from "./reader";
import { READERS } from "./readers";
import { Records } from "./record-set";
import { type RecordContext } from "./records";

export interface ImportResult {
  /** Everything that stops the import, with what to add where. If there is any, `files` holds no data. */
  problems: readonly Problem[];
  /** What is to be written. A crosswalk taken over from the edition before is among them also where the import stops. */
  files: ImportedFile[];
  kept: KeptFile[];
  /** What the files were read as. */
  format?: string;
  /** Entries of the crosswalk that no figure of the file has used: a slip, or dropped by the publisher. */
  unused: string[];
  /** Corrections of the edition before whose figures this file has too. */
  toRepeat: string[];
}

/** Reads files of a publisher: reader, raw figures, corrections, crosswalk, records, files. */
export function importFiles(request: ImportRequest): ImportResult {
  const problems = new Problems();
  const result: ImportResult = { problems: problems.list, files: [], kept: [], unused: [], toRepeat: [] };
  const opened = openAll(request, problems);
  if (!opened) return result;
  const { reader, files } = opened;
  result.format = reader.description;
  const context = readContext(request, reader, problems);
  const raw = files.flatMap((file) => figuresOf(file, reader, problems));
  if (!context || problems.any) return result;
  if (context.crosswalk.value.edition !== request.edition) result.files.push(takenOver(context.crosswalk.value, request.edition));

  const { corrections, before } = context;
  const about = { edition: request.edition, reader };
  result.toRepeat = correctionsToRepeat(raw, about, before, corrections.value);
  const figures = applyCorrections(raw, about, corrections, problems);
  const index = new CrosswalkIndex(context.crosswalk.value);
  const placed = placeFigures(figures, index, context, problems);
  const records = new Records(context, recordContext(context, placed), problems);
  for (const one of placed) records.add(one);
  const others = seriesOfOtherFiles(context, reader, figures);
  if (problems.any) return result;

  for (const one of records.files(others)) {
    if ("text" in one) result.files.push(one);
    else result.kept.push(one);
  }
  const commodities = new Set(raw.map(({ commodity }) => fold(commodity)));
  result.unused = index
    .unused(reader.statistics)
    .filter(({ commodity }) => !reader.isOfOneCommodity || commodities.has(fold(commodity)))
    .map(({ commodity, statistic, detail, unit }) => [commodity, statistic, detail, unit].join(" | "));
  return result;
}

/** Opens every file; undefined, with the reasons reported, unless all are of one known format. */
function openAll({ files }: ImportRequest, problems: Problems): { reader: Reader; files: PublishedFile[] } | undefined {
  const opened = files.flatMap((given) => {
    const file = openPublished(given, problems);
    const reader = file && readerOf(file, problems);
    return file && reader ? [{ file, reader }] : [];
  });
  const [first] = opened;
  if (!first || opened.length < files.length) return undefined;
  const { reader } = first;
  const others = opened.filter((one) => one.reader !== reader);
  for (const { file, reader: other } of others)
    problems.add(
      file.name,
      undefined,
      `it is in ${other.id}, but ${first.file.name} is in ${reader.id}. Import the files of one format at a time.`,
    );
  return others.length > 0 ? undefined : { reader, files: opened.map(({ file }) => file) };
}

function figuresOf(file: PublishedFile, reader: Reader, problems: Problems): FiledFigure[] {
  const faults = problems.list.length;
  const raw = reader.read(file, problems);
  if (raw.length === 0 && problems.list.length === faults)
    problems.add(file.name, undefined, "there is no figure in the file. Is it whole?");
  return raw.map((figure) => ({ ...figure, file: file.name }));
}

function readerOf(file: PublishedFile, problems: Problems): Reader | undefined {
  const reader = READERS.find((one) => one.recognises(file));
  if (reader) return reader;
  const known = READERS.map(({ id, description }) => `${id} (${description})`).join("; ");
  const found = {
    table: () => `the header "${(file as { header?: string[] }).header?.join(",")}"`,
    json: () => "the JSON",
    workbook: () => "the workbook",
  }[file.kind]();
  problems.add(
    file.name,
    1,
    `${found} is of no known format. Known are: ${known}. For another one, add a reader to pipeline/import/readers/.`,
  );
  return undefined;
}

/** What records are made with. */
function recordContext({ edition, folder, draft, crosswalk }: Context, placed: readonly PlacedFigure[]): RecordContext {
  return {
    edition,
    source: draft.sources?.find(({ id }) => id === edition),
    crosswalk: crosswalk.value,
    places: new NameIndex("country", draft.countries ?? [], namesOf),
    properties: readDefinitions(folder),
    notesOfColumn: notesOfColumns(placed),
  };
}
