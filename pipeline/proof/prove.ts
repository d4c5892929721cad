import { type DatasetFile } from "../../src/dataset/schema";
import { figuresOfEdition } from "./dataset-figures";
import { Crosswalk, readDeclaredCorrections } from "./declared";
import { EditionProof, type Proof } from "./edition-proof";
import { MineralWords } from "./mineral-words";
import { Places } from "./places";
import { type RawFigure } from "./raw-figure";
import { RawFolder } from "./raw-folder";
import { READINGS } from "./readings";

export interface ProofRequest {
  /** Folder with the publishers' files. */
  folder: string;
  dataset: DatasetFile;
  /** Folder with `crosswalk/` and `corrections.json`. */
  dataPath: string;
  /** Ids of editions; not given, every edition that the dataset has figures of. */
  editions?: readonly string[];
}

/**
 * Reads the publishers' files a second time, in readings of its own, and holds every figure of the dataset against them: what it is about,
 * value, unit, marks and place in the work. Nothing is written.
 * @throws Error for a folder, file or edition that is not there, and for a file of another form
 */
export function prove(request: ProofRequest): Proof[] {
  const { dataset } = request;
  const folder = new RawFolder(request.folder);
  const places = new Places(dataset.countries);
  const minerals = new MineralWords(dataset.minerals);
  return (request.editions ?? editionsOf(dataset)).map((edition) => {
    const source = dataset.sources.find(({ id }) => id === edition);
    if (!source || figuresOfEdition(dataset, edition).length === 0)
      throw new Error(`The dataset has no figures of "${edition}". It has: ${editionsOf(dataset).join(", ")}.`);
    requireNamedFiles(folder, dataset, edition);
    const crosswalk = new Crosswalk(request.dataPath, edition);
    const figures = crosswalk.formats.flatMap((format) => {
      const reading = READINGS.find((one) => one.format === format);
      if (!reading) throw new Error(`The proof has no reading of the format ${format}. Write one in pipeline/proof/readings/.`);
      return reading.read({ folder, edition, published: source.published }).map((figure): RawFigure => ({ ...figure, format }));
    });
    return new EditionProof(edition, dataset, crosswalk, places, minerals).of(
      figures,
      readDeclaredCorrections(request.dataPath, edition),
    );
  });
}

/** Editions with a crosswalk of imported files are those that have tables; works with a few properties typed by hand have none. */
function editionsOf(dataset: DatasetFile): string[] {
  return [...new Set([...dataset.series, ...dataset.monthly].map(({ edition }) => edition))].sort();
}

/** Where an edition has a file for each chapter, the places of its figures name the files. @throws Error where one is not there */
function requireNamedFiles(folder: RawFolder, dataset: DatasetFile, edition: string): void {
  const named = figuresOfEdition(dataset, edition).flatMap(({ locator }) => /^(\S+\.csv), /.exec(locator)?.[1] ?? []);
  const there = new Set(folder.all(/\.csv$/i).map(({ name }) => name));
  const absent = [...new Set(named)].filter((name) => !there.has(name)).sort();
  if (absent.length > 0)
    throw new Error(
      `The folder does not have ${absent.join(", ")}, which figures of ${edition} are from. Add the files, or leave the edition out with --edition.`,
    );
}
