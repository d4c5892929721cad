import { type DatasetFile } from "../../src/dataset/schema";

/** One figure of the dataset in the form in which it is compared. */
export interface DatasetFigure {
  /** What it is about: no two figures of an edition are about the same. */
  about: string;
  measure: string;
  value: number | string | null;
  unit: string;
  marks: readonly string[];
  locator: string;
}

/** Every figure that the dataset has from one edition. */
export function figuresOfEdition(dataset: DatasetFile, edition: string): DatasetFigure[] {
  return [
    ...dataset.series.filter((one) => one.edition === edition).flatMap(seriesFigures),
    ...dataset.monthly.filter((one) => one.edition === edition).flatMap(monthlyFigures),
    ...dataset.imports.filter(({ source }) => source === edition).flatMap(importFigures),
    ...dataset.propertyValues.filter(({ source }) => source === edition).map(propertyFigure),
    ...dataset.uses.filter(({ source }) => source === edition).flatMap(usesFigures),
    ...dataset.demand.filter(({ source }) => source === edition).flatMap(demandFigures),
  ];
}

function seriesFigures({ mineral, measure, unit, observations }: DatasetFile["series"][number]): DatasetFigure[] {
  return observations.map(([country, year, value, qualifier, locator]) => ({
    about: aboutSeries(mineral, measure, country, String(year)),
    measure,
    value,
    unit,
    marks: marksOf(qualifier),
    locator,
  }));
}

function monthlyFigures({
  mineral,
  measure,
  unit,
  from,
  values,
  sheet,
  column,
  row,
}: DatasetFile["monthly"][number]): DatasetFigure[] {
  const [year = 0, month = 0] = from.split("-").map(Number);
  return values.flatMap((value, index) => {
    const months = month - 1 + index;
    const when = `${year + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
    return value === null
      ? []
      : [
          {
            about: aboutSeries(mineral, measure, "", when),
            measure,
            value,
            unit,
            marks: [],
            locator: `${sheet}, ${column}${row + index}`,
          },
        ];
  });
}

function importFigures({ importer, mineral, heading, years, shares }: DatasetFile["imports"][number]): DatasetFigure[] {
  return shares.map(({ country, value, qualifier, locator }) => ({
    about: aboutImports(importer, mineral, heading, country, years),
    measure: "",
    value,
    unit: "%",
    marks: marksOf(qualifier),
    locator,
  }));
}

function propertyFigure({
  mineral,
  property,
  year,
  value,
  qualifier,
  unit,
  locator,
}: DatasetFile["propertyValues"][number]): DatasetFigure {
  return {
    about: aboutProperty(mineral, property, year === undefined ? "" : String(year)),
    measure: "",
    value: value ?? null,
    unit,
    marks: marksOf(qualifier),
    locator,
  };
}

function usesFigures({ mineral, applications }: DatasetFile["uses"][number]): DatasetFigure[] {
  return applications.map(({ application, share, qualifier, sector, locator }) => ({
    about: aboutUse(mineral, application, sector ?? ""),
    measure: "",
    value: share,
    unit: "%",
    marks: marksOf(qualifier),
    locator,
  }));
}

function demandFigures({
  mineral,
  use,
  unit,
  locator,
  year,
  value,
  years,
  scenarios,
}: DatasetFile["demand"][number]): DatasetFigure[] {
  const figure = (scenario: string, when: number, quantity: number): DatasetFigure => ({
    about: aboutDemand(mineral, use, scenario, String(when)),
    measure: "",
    value: quantity,
    unit,
    marks: [],
    locator: [locator, ...(scenario === "" ? [] : [scenario]), when].join(", "),
  });
  return [
    figure("", year, value),
    ...Object.entries(scenarios).flatMap(([scenario, values]) =>
      values.map((quantity, index) => figure(scenario, years[index]!, quantity)),
    ),
  ];
}

function marksOf(qualifier: string): string[] {
  return qualifier.split(" ").filter((mark) => mark !== "");
}

/** @param when a year, or a month such as 1960-01 */
export function aboutSeries(mineral: string, measure: string, country: string, when: string): string {
  return ["series", mineral, measure, country, when].join(" | ");
}

export function aboutImports(importer: string, mineral: string, heading: string, country: string, years: string): string {
  return ["imports", importer, mineral, heading, country, years].join(" | ");
}

export function aboutProperty(mineral: string, property: string, year: string): string {
  return ["property", mineral, property, year].join(" | ");
}

export function aboutUse(mineral: string, application: string, sector: string): string {
  return ["use", mineral, application, sector].join(" | ");
}

export function aboutDemand(mineral: string, use: string, scenario: string, year: string): string {
  return ["demand", mineral, use, scenario, year].join(" | ");
}
