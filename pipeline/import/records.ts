import { type MineralProperty } from "../../src/dataset/schema/property";
import { type Country } from "../../src/dataset/schema/place";
import { type Source } from "../../src/dataset/schema/source";
import { PROPERTY_QUALIFIERS_WITHOUT_NUMBER } from "../../src/dataset/schema/vocabulary";
import { type NameIndex } from "../../src/domain/name-index";
import {
  type Crosswalk,
  type DemandTarget,
  type ImportTarget,
  type PropertyTarget,
  type SeriesTarget,
  type UsesTarget,
} from "../build/crosswalks";
import { type DEMAND_COLUMNS } from "../build/demand";
import { type IMPORT_COLUMNS } from "../build/imports";
import { type PROPERTY_COLUMNS } from "../build/properties";
import { printedYearFault, type SERIES_COLUMNS } from "../build/series";
import { type USES_COLUMNS } from "../build/uses";
import { quoted } from "../read/quoted";
import { readNumber } from "../read/row";
import { type CorrectedFigure } from "./corrections";
import { type CrosswalkMatch } from "./crosswalk";
import { readPlace, sentence, type Place } from "./place";
import { type PrintedValue, readPrintedValue } from "./printed-value";
import { tidy } from "./raw-figure";

export type SeriesRecord = Record<(typeof SERIES_COLUMNS)[number], string>;
export type ImportRecord = Record<(typeof IMPORT_COLUMNS)[number], string>;
export type UsesRecord = Record<(typeof USES_COLUMNS)[number], string>;
export type DemandRecord = Record<(typeof DEMAND_COLUMNS)[number], string>;
export type PropertyRecord = Record<(typeof PROPERTY_COLUMNS)[number], string>;

/** What records are made with. */
export interface RecordContext {
  edition: string;
  /** The edition's entry in data/sources/; a new edition may have none yet. */
  source: Source | undefined;
  crosswalk: Crosswalk;
  places: NameIndex<Country>;
  properties: readonly MineralProperty[];
  /** Footnotes that stand on every figure of a table column. */
  notesOfColumn(match: CrosswalkMatch): ReadonlySet<string>;
}

/** Takes the reason why a figure gives no record. */
type Fail = (reason: string) => undefined;

/** A figure of a series, in our terms. */
export function seriesRecord(
  figure: CorrectedFigure,
  match: CrosswalkMatch,
  target: SeriesTarget,
  context: RecordContext,
  fail: Fail,
): SeriesRecord | undefined {
  const place = placeOf(figure.country, target.country, context, fail);
  const printed = printedValue(figure, fail);
  const year = target.year ?? figure.year;
  const fault = printedYearFault(year, context.source);
  if (fault !== undefined) return fail(fault);
  if (!place || !printed) return undefined;
  // What is withheld, not available or not applicable is no estimate, even in a column of estimates.
  const isEstimated = figure.estimated && !["W", "NA", "XX"].includes(printed.qualifier);
  return {
    mineral: target.mineral,
    measure: target.measure,
    country: place.id,
    year,
    value: printed.value,
    unit: target.unit,
    qualifier: joined([isEstimated ? "e" : "", printed.qualifier]),
    locator: figure.locator,
    note: joined([...new Set(remarks(figure, match, place, printed, target, context))]),
    correction: figure.corrections.join(";"),
  };
}

function remarks(
  figure: CorrectedFigure,
  { entry, form }: CrosswalkMatch,
  place: Place,
  printed: PrintedValue,
  target: SeriesTarget,
  context: RecordContext,
): string[] {
  const isWorld = place.id === "WORLD";
  const ofColumn = context.notesOfColumn({ entry });
  return [
    printed.note ?? "",
    form === undefined || /^all forms$/i.test(form) ? "" : sentence(form),
    // What the label of a total says is how it was added up, and the crosswalk has told it apart by that.
    isWorld ? "" : (place.remark ?? ""),
    ...figure.notes
      .filter((note) => !isLeftOut(note, context.crosswalk.leaveOut) && (isWorld || !ofColumn.has(note)))
      .map(sentence),
    target.note ?? "",
  ];
}

/** A price of one month. */
export interface MonthlyRecord {
  mineral: string;
  measure: string;
  unit: string;
  note: string;
  month: string;
  /** Digits with a point; empty where none is printed. */
  value: string;
  sheet: string;
  column: string;
  row: string;
}

/** What stands in place of a price that there is none of. */
const NO_PRICE = /^(?:…|\.\.|\.\.\.)?$/;

/** A price of a month, in our terms. Its place is a cell of a sheet. */
export function monthlyRecord(figure: CorrectedFigure, target: SeriesTarget, fail: Fail): MonthlyRecord | undefined {
  const [, sheet, column, row] = /^(.+), ([A-Z]+)(\d+)$/.exec(figure.locator) ?? [];
  if (sheet === undefined || column === undefined || row === undefined)
    return fail(`the price of ${figure.year} has the place "${figure.locator}"; it must be a sheet and a cell.`);
  const number = NO_PRICE.test(figure.value) ? 0 : readNumber(figure.value);
  if (typeof number === "string")
    return fail(`the price of ${figure.commodity}, ${figure.year} is ${quoted(figure.value)}; ${number}`);
  return {
    mineral: target.mineral,
    measure: target.measure,
    unit: target.unit,
    note: joined([target.note ?? "", ...figure.notes]),
    month: figure.year,
    value: NO_PRICE.test(figure.value) ? "" : figure.value,
    sheet,
    column,
    row,
  };
}

/** A share of the imports of a heading. */
export function importRecord(
  figure: CorrectedFigure,
  target: ImportTarget,
  context: RecordContext,
  fail: Fail,
): ImportRecord | undefined {
  const place = placeOf(figure.country, undefined, context, fail);
  const printed = printedValue(figure, fail);
  if (printed && !["", "<", ">"].includes(printed.qualifier))
    return fail(`the share is "${figure.value}"; it must be a number, with < or > at most.`);
  if (figure.unit !== "percent") return fail(`the unit is "${figure.unit}"; it must be percent.`);
  if (!place || !printed) return undefined;
  return {
    importer: target.importer ?? "USA",
    mineral: target.mineral,
    heading: target.heading,
    main: target.main ? "yes" : "",
    country: place.id,
    value: printed.value,
    qualifier: printed.qualifier,
    years: target.years ?? figure.year,
    source: context.edition,
    locator: figure.locator,
    note: joined([place.remark ?? "", ...figure.notes]),
  };
}

/** The share of an application. */
export function usesRecord(
  figure: CorrectedFigure,
  target: UsesTarget,
  context: RecordContext,
  fail: Fail,
): UsesRecord | undefined {
  const printed = printedValue(figure, fail);
  if (!printed) return undefined;
  if (!["", "<", ">"].includes(printed.qualifier))
    return fail(`the share is "${figure.value}"; it must be a number, with < or > at most.`);
  if (figure.unit !== "percent") return fail(`the unit is "${figure.unit}"; it must be percent.`);
  return {
    mineral: target.mineral,
    source: context.edition,
    application: figure.detail,
    share: printed.value,
    qualifier: printed.qualifier,
    sector: figure.sector ?? "",
    locator: figure.locator,
  };
}

/** A quantity of demand. Its place is that of the use, to which scenario and year are added. */
export function demandRecord(
  figure: CorrectedFigure,
  target: DemandTarget,
  context: RecordContext,
  fail: Fail,
): DemandRecord | undefined {
  const number = readNumber(figure.value);
  if (typeof number === "string")
    return fail(`the demand for ${figure.commodity}, ${figure.year} is ${quoted(figure.value)}; ${number}`);
  const scenario = figure.scenario ?? "";
  const ending = ["", ...(scenario === "" ? [] : [scenario]), figure.year].join(", ");
  return {
    mineral: target.mineral,
    use: figure.detail,
    scenario,
    year: figure.year,
    value: figure.value,
    unit: target.unit,
    source: context.edition,
    locator: figure.locator.slice(0, -ending.length),
  };
}

/** A value of a property. */
export function propertyRecord(
  figure: CorrectedFigure,
  target: PropertyTarget,
  context: RecordContext,
  fail: Fail,
): PropertyRecord | undefined {
  const isNumeric = context.properties.some(({ id, type }) => id === target.property && ["number", "percent"].includes(type));
  const printed = isNumeric ? propertyNumber(figure, fail) : propertyText(figure, context, fail);
  return (
    printed && {
      mineral: target.mineral,
      property: target.property,
      year: figure.assessment ?? "",
      value: printed.value,
      unit: target.unit,
      qualifier: joined([printed.qualifier, figure.estimated && printed.value !== "" ? "e" : ""]),
      source: context.edition,
      locator: figure.locator,
      note: [figure.year, joined(figure.notes)].filter((part) => part !== "").join("; "),
    }
  );
}

type Printed = Pick<PrintedValue, "value"> & { qualifier: string };

function propertyNumber(figure: CorrectedFigure, fail: Fail): Printed | undefined {
  const printed = printedValue(figure, fail);
  if (printed && !["", "<", ">", ...PROPERTY_QUALIFIERS_WITHOUT_NUMBER].includes(printed.qualifier))
    return fail(
      `the value is "${figure.value}"; it must be a number, with < or >, or ${PROPERTY_QUALIFIERS_WITHOUT_NUMBER.join(", ")}.`,
    );
  return printed;
}

/** Words; where the figure is about a place, our name of it. */
function propertyText(figure: CorrectedFigure, context: RecordContext, fail: Fail): Printed | undefined {
  if (figure.country === "") return { value: figure.value, qualifier: "" };
  const place = placeOf(figure.country, undefined, context, fail);
  return place && { value: place.name, qualifier: "" };
}

function placeOf(label: string, given: string | undefined, { crosswalk, places }: RecordContext, fail: Fail): Place | undefined {
  const id = given ?? crosswalk.places[label];
  const place = id === undefined ? readPlace(label, places) : { id, name: places.get(id)?.name ?? id };
  return (
    place ??
    fail(`unknown place ${quoted(label)}. Add the name to an entry of data/countries.json, or to "places" of the crosswalk.`)
  );
}

function printedValue(figure: CorrectedFigure, fail: Fail): PrintedValue | undefined {
  const printed = readPrintedValue(figure.value, figure.notes);
  const what = [figure.commodity, figure.country, figure.year].filter((part) => part !== "").join(", ");
  // The point of a number that the file gives as a number is a decimal point; that of a printed one may stand for a comma.
  if (printed && !figure.isExact && /^[1-9]\d{0,2}\.\d{3}$/.test(printed.value))
    return fail(
      `the value of ${what} is ${quoted(figure.value)}, which may be ${printed.value.replace(".", ",")} with a point in the place of the comma. Look at the publisher's table, and declare in data/corrections.json which number is meant: ${printed.value.replace(".", ",")}, or ${printed.value}0.`,
    );
  if (!printed)
    return fail(
      `the value ${quoted(figure.value)} of ${what} is in no known form. Teach pipeline/import/printed-value.ts what it means; data/README.md says what a new mark needs.`,
    );
  const number = printed.value === "" ? 0 : readNumber(printed.value);
  return typeof number === "number" ? printed : fail(`the value of ${what} is ${quoted(figure.value)}; ${number}`);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

/** Entries that end in an asterisk stand for every note that begins so. */
function isLeftOut(note: string, leaveOut: readonly string[]): boolean {
  const plain = tidy(note).toLowerCase().replace(/\.$/, "");
  return leaveOut.some((entry) => {
    const wanted = entry.toLowerCase().replace(/\.$/, "");
    return wanted.endsWith("*") ? plain.startsWith(wanted.slice(0, -1)) : plain === wanted;
  });
}
