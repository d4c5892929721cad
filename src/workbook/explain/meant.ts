import { isBlank, type CellValue } from "../../domain/cell";
import type { Day } from "../../domain/date";
import { Fault, faultsAsResults } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import type { MeasureWord } from "../../dataset/measure";
import type { Place } from "../../dataset/place";
import type { Deal, Mineral, MineralProperty, Term } from "../../dataset/schema";
import type { CrossSection } from "../../dataset/section";
import type { WorksheetFunction } from "../../functions/definition";

/** What the arguments of a call mean, by the names of the parameters that functions share; undefined where they are blank or mean nothing. */
export interface Meant {
  mineral?: Mineral;
  country?: Place;
  measure?: MeasureWord;
  year?: number;
  as_of?: Day;
  property?: MineralProperty | string;
  deal?: Deal;
  term?: Term;
}

export function meantBy({ parameters }: WorksheetFunction, given: readonly CellValue[], dataset: Dataset): Meant {
  const entries = Object.entries(parameters).flatMap(([name, parameter], index) => {
    const cell = given[index] ?? null;
    if (isBlank(cell)) return [];
    const read = faultsAsResults(() => parameter.read(cell, name, dataset));
    return read instanceof Fault ? [] : [[name, name === "year" ? yearIn(read) : read] as const];
  });
  return Object.fromEntries(entries) as Meant;
}

/** A year, also where a month could stand in its place: a month is of no table by years. */
function yearIn(read: unknown): unknown {
  if (typeof read !== "object" || read === null) return read;
  return (read as { year?: number }).year;
}

/** Functions whose name says the measure. */
const MEASURE_OF: Readonly<Record<string, "production" | "reserves">> = {
  "MINERAL.PRODUCTION": "production",
  "MINERAL.RESERVES": "reserves",
};

/** The word for the measure that a call is about; production where none is given. */
export function measureIn({ id }: WorksheetFunction, { measure }: Meant, { measureWords }: Dataset): MeasureWord {
  return measure ?? measureWords[MEASURE_OF[id] ?? "production"];
}

/** The published table from which a call about a mineral answers; undefined where there is none. */
export function sectionOf(definition: WorksheetFunction, meant: Meant, dataset: Dataset): CrossSection | undefined {
  const { mineral, year, as_of } = meant;
  // Prices, demand and controls are of no measure: production says nothing of them.
  const hasMeasure = "measure" in definition.parameters || definition.id in MEASURE_OF;
  if (!mineral || !hasMeasure || !("as_of" in definition.parameters)) return undefined;
  return dataset.lookUpSection(mineral, measureIn(definition, meant, dataset), year, as_of);
}
