import { namesOf } from "../../src/domain/name";
import { NameIndex } from "../../src/domain/name-index";
import { readDefinitions } from "../build/properties";
import { type Problem, Problems } from "../read/problems";
import { type Context, type ImportRequest, readContext, takenOver } from "./context";
import { applyCorrections, correctionsToRepeat } from "./corrections";
import { CrosswalkIndex } from "./crosswalk";
import { type ImportedFile, type KeptFile } from "./files";
import { notesOfColumns, type PlacedFigure, placeFigures } from "./place-figures";
import { openPublished, type PublishedFile } from "./published-file";
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
  const file = openPublished(request, problems);
  const reader = file && readerOf(file, problems);
  if (!file || !reader) return result;
  result.format = reader.description;
  const context = readContext(request, reader, problems);
  const raw = reader.read(file, problems);
  if (raw.length === 0 && !problems.any) problems.add(file.name, undefined, "there is no figure in the file. Is it whole?");
  if (!context || problems.any) return result;
  if (context.crosswalk.value.edition !== request.edition) result.files.push(takenOver(context.crosswalk.value, request.edition));

  const { corrections, before } = context;
  result.toRepeat = correctionsToRepeat(raw, request.edition, before, corrections.value);
  const figures = applyCorrections(raw, request.edition, corrections, problems);
  const index = new CrosswalkIndex(context.crosswalk.value);
  const placed = placeFigures(figures, index, file.name, context, problems);
  const records = new Records(file.name, context, recordContext(context, placed), problems);
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
