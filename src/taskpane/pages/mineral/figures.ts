/** Which figures of a mineral its page shows, and the calls that answer them. */
import type { Dataset } from "../../../dataset/dataset";
import type { Country, Measure, Mineral, Source } from "../../../dataset/schema";
import type { CrossSection } from "../../../dataset/section";
import type { SeriesTable } from "../../../dataset/series-table";
import { callOf, type WorksheetCall } from "../../../workbook/worksheet-call";

/** What a person has chosen to see. */
export interface FigureChoice {
  measure: Measure;
  /** Undefined for the newest of the edition, also when a newer one comes. */
  year?: number;
  /** Source id of an edition; undefined for the one in force, also when a newer one comes. */
  edition?: string;
}

/** How many countries are listed at first; as many as MINERAL.TOP lists where it is not told. */
export const FIRST_COUNTRIES = 10;
/** The most that MINERAL.TOP lists: every country. */
const EVERY_COUNTRY = 1000;

/** The measures of a mineral: what it calls its production, reserves and capacity first. */
export function measuresOffered(dataset: Dataset, mineral: Mineral): Measure[] {
  const general = [mineral.production, mineral.reserves, mineral.capacity];
  const place = ({ id }: Measure) => (general.includes(id) ? general.indexOf(id) : general.length);
  return [...dataset.measuresByCountryOf(mineral)].sort((a, b) => place(a) - place(b));
}

/** Editions that some day sets as the one that answers, in order of precedence. The others are under what other sources say. */
export function editionsOffered(dataset: Dataset, mineral: Mineral, measure: Measure): SeriesTable[] {
  const tables = dataset.tablesOf(mineral, measure);
  return tables.filter((table, index) => tables.slice(0, index).every(({ publishedBy }) => publishedBy > table.publishedBy));
}

/** The table of a choice. */
export function tableChosen(dataset: Dataset, mineral: Mineral, { measure, edition }: FigureChoice): SeriesTable {
  const tables = editionsOffered(dataset, mineral, measure);
  return tables.find((table) => table.edition.id === edition) ?? tables[0]!;
}

/** The table of a choice at its year. */
export function sectionChosen(dataset: Dataset, mineral: Mineral, choice: FigureChoice): CrossSection {
  const table = tableChosen(dataset, mineral, choice);
  return (choice.year === undefined ? undefined : table.section(choice.year)) ?? table.newest;
}

/** The choice with another measure or edition: a year or edition that it does not have is forgotten. */
export function rechosen(dataset: Dataset, mineral: Mineral, choice: FigureChoice): FigureChoice {
  const isOffered = editionsOffered(dataset, mineral, choice.measure).some(({ edition }) => edition.id === choice.edition);
  const { edition: _, ...withoutEdition } = choice;
  const kept = isOffered ? choice : withoutEdition;
  const hasYear = choice.year !== undefined && tableChosen(dataset, mineral, kept).section(choice.year) !== undefined;
  const { year: __, ...withoutYear } = kept;
  return hasYear ? kept : withoutYear;
}

/** `USGS MCS 2026 (published 2026-02-06)` */
export function editionName({ short, published }: Pick<Source, "short" | "published">): string {
  return `${short} (published ${published})`;
}

/** Arguments of a choice that every function of figures takes; what they answer anyway is left out. */
function givenOf(dataset: Dataset, mineral: Mineral, { measure, edition }: Omit<FigureChoice, "year">): WorksheetCall["given"] {
  const table = edition === undefined ? undefined : tableChosen(dataset, mineral, { measure, edition });
  return {
    mineral: mineral.name,
    measure: measure.id === mineral.production ? undefined : measure.id,
    as_of: table?.publishedBy,
  };
}

/** The ranked countries: the first ten, or every one. */
export function topCall(dataset: Dataset, mineral: Mineral, choice: FigureChoice, isWhole: boolean): WorksheetCall {
  return callOf("MINERAL.TOP", {
    ...givenOf(dataset, mineral, choice),
    year: choice.year,
    n: isWhole ? EVERY_COUNTRY : undefined,
    headers: true,
  });
}

/** The figure of one place. */
export function valueCall(dataset: Dataset, mineral: Mineral, choice: FigureChoice, place: Pick<Country, "name">): WorksheetCall {
  return callOf("MINERAL.VALUE", { ...givenOf(dataset, mineral, choice), year: choice.year, country: place.name });
}

/** How concentrated a mineral is among countries. */
export function concentrationCall(dataset: Dataset, mineral: Mineral, choice: FigureChoice): WorksheetCall {
  return callOf("MINERAL.HHI", { ...givenOf(dataset, mineral, choice), year: choice.year });
}

/** The figures of a place year by year, in the edition of the choice. */
export function seriesCall(
  dataset: Dataset,
  mineral: Mineral,
  choice: FigureChoice,
  place: Pick<Country, "name">,
): WorksheetCall {
  return callOf("MINERAL.SERIES", { ...givenOf(dataset, mineral, choice), country: place.name, headers: true });
}

/** Places that a table lists and MINERAL.TOP does not: without a number, with a printed zero, or several places together. */
export function unrankedPlaces(section: CrossSection): Country[] {
  const ranked = new Set(section.ranking.map(({ observation }) => observation.country.id));
  return section.observations.map(({ country }) => country).filter(({ id, kind }) => kind !== "world" && !ranked.has(id));
}

/** Places that a table lists in any year: the world, then those ranked at a year in their order, then the others. */
export function placesListed(table: SeriesTable, section: CrossSection): Country[] {
  const order = new Map(section.ranking.map(({ observation: { country } }, index) => [country.id, index + 1]));
  const rank = ({ id, kind }: Country) => (kind === "world" ? 0 : (order.get(id) ?? order.size + 1));
  const listed = new Map<string, Country>();
  for (const year of table.years) for (const { country } of table.section(year)!.observations) listed.set(country.id, country);
  return [...listed.values()].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "en"));
}

/** Whether the publisher marks the figure of a place as an estimate. */
export function isEstimate(section: CrossSection, placeId: string): boolean {
  const figure = section.at(placeId)?.figure;
  return figure?.kind === "number" && figure.estimated;
}
