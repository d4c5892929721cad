import { percent, type FormattedNumber } from "../domain/cell";
import { notAvailable } from "../domain/fault";
import { readFigure, reasonOf } from "../domain/figure";
import { coverageText } from "../domain/mineral-list";
import type { MineralProperty, PropertyValue } from "../domain/mineral-property";
import { listOf } from "../domain/name";
import type { Dataset } from "./dataset";
import { shareTotal, yearTable, type YearTable } from "./figures";
import { ancestors, coverage, propertyValue } from "./mineral-records";
import type { Mineral, Source } from "./schema";
import type { RankedObservation } from "./series-table";

/** The answer to a property of a mineral, with the work it rests on; names and forms rest on the dataset itself. */
export interface PropertyAnswer {
  value: string | number | FormattedNumber;
  source?: Source;
}

/** @throws Fault `#N/A` where the mineral does not have the property, with the reason */
export function propertyAnswer(dataset: Dataset, mineral: Mineral, property: MineralProperty): PropertyAnswer {
  switch (property.origin) {
    case "mineral":
      return { value: nameAnswer(dataset, mineral, property) };
    case "list": {
      const list = dataset.file.lists.find((candidate) => candidate.property === property.id);
      if (!list) throw notAvailable(`No list for ${property.id} is held.`);
      return { value: coverageText(coverage(dataset, list, mineral)), source: dataset.source(list.source) };
    }
    case "table":
      return tableAnswer(dataset, mineral, property);
    case "figures":
      return figureAnswer(dataset, mineral, property);
  }
}

function nameAnswer(dataset: Dataset, mineral: Mineral, property: MineralProperty): string {
  const none = (what: string): string => {
    throw notAvailable(`${mineral.name}: ${what}.`);
  };
  const names = (minerals: readonly { name: string }[]): string => minerals.map(({ name }) => name).join(", ");
  switch (property.id) {
    case "symbol":
      return mineral.symbol ?? none("no chemical symbol or formula is held");
    case "parent":
      return mineral.parent === undefined
        ? none("not counted as a form of another mineral")
        : dataset.mineral(mineral.parent).name;
    case "forms":
      return names(dataset.formsOf(mineral)) || none("no forms are counted apart");
    case "aliases":
      return mineral.aliases.join(", ") || none("no other names are held");
    default:
      throw new Error(`The dataset has a property that no program answers: ${property.id}`);
  }
}

function tableAnswer(dataset: Dataset, mineral: Mineral, property: MineralProperty): PropertyAnswer {
  const held = propertyValue(dataset, mineral, property.id);
  if (!held) throw notAvailable(`${property.label} of ${mineral.name}: not held.${whoHasIt(dataset, mineral, property)}`);
  const source = dataset.source(held.source);
  return { value: printedValue(held, mineral, property, source), source };
}

function printedValue(
  held: PropertyValue,
  mineral: Mineral,
  property: MineralProperty,
  source: Source,
): string | number | FormattedNumber {
  if (typeof held.value === "string") return held.value;
  const marks = held.qualifier.split(" ");
  // The publisher's E stands for a country that exports more than it imports.
  if (marks.includes("E")) return "net exporter";
  const bound = marks.find((mark) => mark === "<" || mark === ">");
  if (bound && held.value !== undefined) return `${bound}${held.value}${held.unit === "%" ? "%" : ""}`;
  const figure = readFigure(held.value ?? null, held.qualifier, held.note ?? "");
  if (figure.kind !== "number") {
    const why = held.note === undefined ? "" : ` Its note: ${held.note.replace(/\.?$/, ".")}`;
    throw notAvailable(`${property.label} of ${mineral.name}, ${source.short}: ${reasonOf(figure, held.unit)}.${why}`);
  }
  return property.type === "percent" ? percent(figure.value / 100) : figure.value;
}

/** Forms or parents for which the property is held, for a mineral without it. */
function whoHasIt(dataset: Dataset, mineral: Mineral, property: MineralProperty): string {
  const others = [...dataset.formsOf(mineral), ...ancestors(dataset, mineral)].filter((other) =>
    propertyValue(dataset, other, property.id),
  );
  if (others.length === 0) return "";
  return ` It is held for ${listOf(
    others.map(({ name }) => `"${name}"`),
    "and",
  )}.`;
}

/**
 * The countries that tie for the first place, in the newest year of the edition in force.
 * @throws Fault `#N/A` where no edition ranks countries
 */
function leadersOf(yearAndTable: YearTable): RankedObservation[] {
  const { table, year } = yearAndTable;
  const first = table.ranking(year).filter(({ rank, value }) => rank === 1 && value > 0);
  if (first.length > 0) return first;
  throw notAvailable(
    `${table.edition.short} lists no country with a number for ${table.mineral.name} ${table.measure.id} ${year}.`,
  );
}

/** Whether figures by country say who leads. */
function isRanked(dataset: Dataset, mineral: Mineral): boolean {
  const measure = mineral.production === undefined ? undefined : dataset.measures.get(mineral.production);
  const table = measure && dataset.tablesOf(mineral, measure)[0];
  return table !== undefined && table.ranking(table.newestYear).some(({ value }) => value > 0);
}

function figureAnswer(dataset: Dataset, mineral: Mineral, property: MineralProperty): PropertyAnswer {
  const production = (): YearTable => yearTable(dataset, { mineral, measure: undefined, year: undefined, asOf: undefined });
  switch (property.id) {
    case "unit": {
      const { table } = production();
      return { value: table.unit, source: table.edition };
    }
    case "top_producer":
    case "top_producer_share": {
      // A publisher may name the leading producer of a mineral whose figures by country it does not publish.
      if (!isRanked(dataset, mineral) && propertyValue(dataset, mineral, property.id))
        return tableAnswer(dataset, mineral, property);
      const yearAndTable = production();
      const first = leadersOf(yearAndTable);
      const source = yearAndTable.table.edition;
      if (property.id === "top_producer")
        return { value: first.map(({ observation }) => observation.country.name).join(", "), source };
      return { value: percent(first[0]!.value / shareTotal(yearAndTable)), source };
    }
    case "stages":
    case "editions": {
      const measures = dataset.measuresOf(mineral);
      if (measures.length === 0) throw notAvailable(`No edition held publishes figures by country for ${mineral.name}.`);
      if (property.id === "stages") return { value: measures.map(({ id }) => id).join(", ") };
      const held = new Set(measures.flatMap((measure) => dataset.tablesOf(mineral, measure).map(({ edition }) => edition.id)));
      return {
        value: dataset.editions
          .filter(({ id }) => held.has(id))
          .map(({ short }) => short)
          .join(", "),
      };
    }
    default:
      throw new Error(`The dataset has a property that no program answers: ${property.id}`);
  }
}
