import { withForms } from "../../src/dataset/measure-forms";
import { type DatasetFile } from "../../src/dataset/schema";
import { type DataFolder } from "../read/folder";
import { type Problems } from "../read/problems";
import { Row, Vocabulary } from "../read/row";

/** The dataset while it is built: what the parts so far have put in. */
export type Draft = Partial<Omit<DatasetFile, "schema">>;

export interface PartInput {
  folder: DataFolder;
  problems: Problems;
  /** What the parts before this one have built. A part that needs a key comes after the part that builds it. */
  draft: Readonly<Draft>;
}

/**
 * One part of the dataset: reads its files, checks them and gives their built form. It reports everything that is wrong
 * to `problems` and never throws for bad data, so that one run shows all of it. Its lists are sorted.
 */
export type Part = (input: PartInput) => Draft;

/** The records of a CSV file, ready to be checked. */
export function rowsOf({ folder, problems }: PartInput, file: string, columns: readonly string[]): Row[] {
  const name = folder.nameOf(file);
  return folder.csv(file, columns).map((record) => new Row(record, (line, reason) => problems.add(name, line, reason)));
}

/** What records may name, from the parts built before. */
export interface Vocabularies {
  sources: Vocabulary;
  minerals: Vocabulary;
  measures: Vocabulary;
  countries: Vocabulary;
  /** Countries and groups of them. */
  places: Vocabulary;
}

export function vocabularyOf(entries: readonly { id: string }[] = [], where: string): Vocabulary {
  return new Vocabulary(new Set(entries.map(({ id }) => id)), where);
}

export function vocabulariesOf(draft: Readonly<Draft>): Vocabularies {
  const { sources, minerals, measures, countries = [], groups = [] } = draft;
  return {
    sources: vocabularyOf(sources, "data/sources/"),
    minerals: vocabularyOf(minerals, "data/minerals.json"),
    measures: vocabularyOf(withForms(measures ?? []), "data/measures.json or measure-forms.csv"),
    countries: vocabularyOf(countries, "data/countries.json"),
    places: vocabularyOf([...countries, ...groups], "data/countries.json"),
  };
}
