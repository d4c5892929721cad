import { shortened } from "../domain/cell";
import { dayBefore, lastDayOf, type Day } from "../domain/date";
import { invalidValue, notAvailable, type Fault } from "../domain/fault";
import { reasonOf, type MissingFigure } from "../domain/figure";
import { listOf } from "../domain/name";
import type { Dataset, Place } from "./dataset";
import { chooseMeasure } from "./measure-choice";
import type { Mineral } from "./schema";
import type { Observation, SeriesTable } from "./series-table";

/** A question for one figure, with names already found. */
export interface FigureQuery {
  mineral: Mineral;
  /** As typed; undefined means production. */
  measure: string | undefined;
  /** Undefined means the newest year of the edition in force. */
  year: number | undefined;
  /** Undefined means everything known. */
  asOf: Day | undefined;
}

/** The table of the edition in force, and the year asked for in it. */
export interface YearTable {
  table: SeriesTable;
  year: number;
}

/** A value with the observations it rests on: one for a country, several for a group. */
export interface SourcedValue {
  value: number;
  observations: Observation[];
}

/** @throws Fault where no edition holds the mineral, measure or year */
export function yearTable(dataset: Dataset, query: FigureQuery): YearTable {
  const measure = chooseMeasure(dataset, query.mineral, query.measure);
  const table = dataset.tableInForce(query.mineral, measure, query.asOf);
  const year = query.year ?? table.newestYear;
  if (!table.years.includes(year)) throw noSuchYear(dataset, table, year);
  return { table, year };
}

/**
 * The number for a country, the published total for the world, or the sum over a group.
 * @throws Fault `#N/A` where there is no number, with the reason: not reported, withheld, below the threshold, ...
 */
export function valueAt(yearAndTable: YearTable, place: Place): SourcedValue {
  const listed = listedAt(yearAndTable, place);
  if (listed.length === 0) throw notListed(yearAndTable, place);
  let value = 0;
  for (const observation of listed) {
    // A member of a group without a number would silently count as zero in the sum.
    if (observation.figure.kind !== "number") throw noNumber(yearAndTable, place, observation, observation.figure);
    value += observation.figure.value;
  }
  return { value, observations: listed };
}

/** Rows of the table that a place rests on: its own, or those of the members of a group that are listed. */
export function listedAt({ table, year }: YearTable, place: Place): Observation[] {
  const ids = place.kind === "group" ? place.members : [place.id];
  return ids.flatMap((id) => table.at(id, year) ?? []);
}

/**
 * Rank of a country, largest first.
 * @throws Fault `#VALUE!` for what is no country; `#N/A` for a country without a number
 */
export function rankAt(yearAndTable: YearTable, place: Place): number {
  if (place.kind !== "country")
    throw invalidValue(`country "${place.name}": a rank is for one country, not for ${wordFor(place)}.`);
  valueAt(yearAndTable, place);
  const { table, year } = yearAndTable;
  return table.ranking(year).find(({ observation }) => observation.country.id === place.id)!.rank;
}

/**
 * Share of the world, as a fraction.
 * @throws Fault `#N/A` where there is no number, or nothing to take a share of
 */
export function shareAt(yearAndTable: YearTable, place: Place): number {
  const total = shareTotal(yearAndTable);
  if (place.kind === "world") return 1;
  return valueAt(yearAndTable, place).value / total;
}

/** What shares of the year are taken of: the published world total, or what stands in for it. */
export function shareTotal({ table, year }: YearTable): number {
  const base = table.shareBase(year);
  if (!base) throw noShare(table, year);
  if (base.total === 0) throw notAvailable(`No share: the world total of ${describe(table, year)} is zero.`);
  return base.total;
}

/** Letters of a publisher's note in a message. */
const LONGEST_NOTE = 160;

function noShare(table: SeriesTable, year: number): Fault {
  const what = describe(table, year);
  if (table.ranking(year).length === 0) return notAvailable(`No share: ${what} lists no country with a number.`);
  const world = table.at("WORLD", year);
  if (world && world.figure.kind !== "number") {
    const note =
      world.note === "" || world.figure.kind === "word"
        ? ""
        : ` Its note: ${shortened(world.note, LONGEST_NOTE, " (all of it: MINERAL.SOURCES for World).")}`;
    return notAvailable(`No share: the world total of ${what} is ${reasonOf(world.figure, table.unit)}.${note}`);
  }
  return notAvailable(
    `No share: no world total is published for ${what}, and the places listed do not make one up: some are without a number, or only one is listed.`,
  );
}

/** `antimony mine production 2025 in USGS MCS 2026`. */
export function describe(table: SeriesTable, year: number): string {
  return `${table.mineral.name} ${table.measure.id} ${year} in ${table.edition.short}`;
}

function notListed({ table, year }: YearTable, place: Place): Fault {
  if (place.kind === "group")
    return notAvailable(`No country of ${place.name} is listed for ${describe(table, year)} (not reported).`);
  if (place.kind === "world")
    return notAvailable(`No world total is published for ${describe(table, year)}: MINERAL.TOP lists the countries.`);
  const within = table.at("OTHER", year) ? `; what it has, if anything, is within "Other countries"` : "";
  return notAvailable(`${place.name} is not listed for ${describe(table, year)} (not reported${within}).`);
}

function noNumber({ table, year }: YearTable, place: Place, observation: Observation, figure: MissingFigure): Fault {
  const sum = place.kind === "group" ? `No sum for ${place.name}: ` : "";
  return notAvailable(`${sum}${observation.country.name}, ${describe(table, year)}: ${reasonOf(figure, table.unit)}.`);
}

function wordFor(place: Place): string {
  if (place.kind === "group") return `a group of ${place.members.length}`;
  return place.kind === "world" ? "the world" : "several countries together";
}

function noSuchYear(dataset: Dataset, table: SeriesTable, year: number): Fault {
  const message = `No ${year} figures for ${table.mineral.name} ${table.measure.id} in ${table.edition.short}: ${table.years.length === 1 ? "the only year held is" : "years held are"} ${listOf(table.years.map(String), "and")}.`;
  const older = dataset
    .tablesOf(table.mineral, table.measure)
    .find((candidate) => candidate !== table && candidate.years.includes(year));
  if (!older) return notAvailable(message);
  return notAvailable(`${message} ${older.edition.short} has ${year}: set as_of to "${asOfFor(dataset, older, table)}".`);
}

/** A day on which the older table is the one in force. */
function asOfFor(dataset: Dataset, wanted: SeriesTable, current: SeriesTable): Day {
  const published = lastDayOf(wanted.edition.published);
  const dayBeforeCurrent = dayBefore(lastDayOf(current.edition.published));
  const inForce = dataset.tableInForce(
    wanted.mineral,
    wanted.measure,
    dayBeforeCurrent < published ? published : dayBeforeCurrent,
  );
  return inForce === wanted && dayBeforeCurrent >= published ? dayBeforeCurrent : published;
}
