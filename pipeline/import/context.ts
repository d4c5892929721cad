import { buildParts } from "../build/build";
import { countries } from "../build/countries";
import { type Correction, readCorrections } from "../build/corrections";
import { checkCrosswalk, type Crosswalk, crosswalkVocabulary } from "../build/crosswalks";
import { measures } from "../build/measures";
import { minerals } from "../build/minerals";
import { type Draft } from "../build/part";
import { serialise } from "../build/serialise";
import { sources } from "../build/sources";
import { units } from "../build/units";
import { DataFolder } from "../read/folder";
import { type JsonFile } from "../read/json";
import { type Problems } from "../read/problems";
import { editionBefore, readCrosswalk } from "./crosswalk";
import { type ImportedFile } from "./files";
import { type Sheet } from "./published-file";
import { type Reader } from "./reader";

/** A file as its publisher gives it. */
export interface GivenFile {
  /** As people call it; its ending tells a table from JSON. */
  name: string;
  bytes: Uint8Array;
  /** What the file holds, where it is a workbook: `readWorkbook` reads it. */
  sheets?: readonly Sheet[];
}

/** Files of a publisher, to be read as part of an edition. */
export interface ImportRequest {
  /** Id of the edition, which is that of its source: `mcs2026`. */
  edition: string;
  /** One or more, all of one format. */
  files: readonly GivenFile[];
  /** Folder with crosswalks, corrections and vocabularies. */
  dataPath: string;
}

/** What of data/ an import needs. */
export interface Context {
  edition: string;
  folder: DataFolder;
  draft: Draft;
  crosswalk: JsonFile<Crosswalk>;
  corrections: JsonFile<Correction[]>;
  /** Edition before this one, with the same format. */
  before: string | undefined;
}

/** Reads and checks what of data/ an import needs; undefined, with the reasons reported, if it cannot be read. */
export function readContext(
  { edition, files, dataPath }: ImportRequest,
  reader: Reader,
  problems: Problems,
): Context | undefined {
  const folder = new DataFolder(dataPath, problems);
  if (!folder.requireFolder()) return undefined;
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
      `it is for the formats ${crosswalk.value.formats.join(", ")}, but ${files[0]?.name} is in ${reader.id}.`,
    );
  return { edition, folder, draft, crosswalk, corrections, before };
}

/** The crosswalk with which a new edition starts: that of the newest edition with the format. */
export function takenOver(newest: Crosswalk, edition: string): ImportedFile {
  return { path: `crosswalk/${edition}.json`, text: serialise({ ...newest, edition }), records: newest.entries.length };
}
