import * as v from "valibot";
import { type MonthlyPrices, monthlySeriesSchema } from "../../src/dataset/schema/monthly";
import { monthlyFlaws } from "../../src/dataset/schema/rules/monthly";
import { record } from "../../src/dataset/schema/words";
import { isMonth, monthAfter, monthsBetween } from "../../src/domain/month";
import { readNumber, type Row } from "../read/row";
import { type Part, type PartInput, rowsOf, vocabulariesOf, vocabularyOf } from "./part";
import { byCodePoint } from "./serialise";
import { readUnits } from "./units";

const { mineral, measure, unit, sheet, column, note } = monthlySeriesSchema.entries;

/** `monthly/<source id>.json`: what the columns of the table beside it are. */
export const monthlyColumnsFile = v.array(record({ mineral, measure, unit, sheet, column, note }));
export type MonthlyColumn = v.InferOutput<typeof monthlyColumnsFile>[number];

/** First columns of `monthly/<source id>.csv`; one for each mineral follows. */
export const MONTHLY_KEYS = ["month", "row"] as const;

/** Monthly prices: for each edition a table of months, and what its columns are. */
export const monthly: Part = (input) => {
  const { folder, problems, draft } = input;
  const sources = new Map((draft.sources ?? []).map((source) => [source.id, source]));
  const series = folder.list("monthly", ".json").flatMap((file) => seriesOf(input, file));
  // A source in a file that cannot be read is not missing; that it cannot be read is reported already.
  const areKnown = folder.list("sources", ".json").every((file) => folder.isSound(file));
  for (const { path, reason } of areKnown ? monthlyFlaws(series, sources) : [])
    problems.add(folder.nameOf(`monthly/${series[path[0] as number]!.edition}.csv`), undefined, reason);
  return {
    monthly: series.sort(
      (a, b) => byCodePoint(a.mineral, b.mineral) || byCodePoint(a.measure, b.measure) || byCodePoint(b.edition, a.edition),
    ),
  };
};

function seriesOf(input: PartInput, file: string): MonthlyPrices[] {
  const { folder, problems, draft } = input;
  const json = folder.json(file, monthlyColumnsFile);
  if (!json) return [];
  const edition = file.slice("monthly/".length, -".json".length);
  const known = vocabulariesOf(draft);
  const units = vocabularyOf([...readUnits(folder).values()], "data/units.json");
  const fail = (index: number, reason: string | undefined): void => {
    if (reason !== undefined) problems.add(json.file, json.lineAt(index), reason);
  };
  for (const [index, each] of json.value.entries()) {
    fail(index, known.minerals.faultOf("mineral", each.mineral));
    fail(index, known.measures.faultOf("measure", each.measure));
    fail(index, units.faultOf("unit", each.unit));
  }
  const minerals = json.value.map((each) => each.mineral);
  const rows = rowsOf(input, file.replace(/\.json$/, ".csv"), [...MONTHLY_KEYS, ...minerals]);
  const [first] = rows;
  if (!first) return [];
  const from = first.text("month");
  const firstRow = Number(first.text("row"));
  rows.forEach((row, index) => checkPlace(row, index, from, firstRow));
  return json.value.map((each) => ({
    edition,
    ...each,
    from,
    row: firstRow,
    values: rows.map((row) => priceOf(row, each.mineral)),
  }));
}

/** Months and rows follow each other without a gap: the place of a price is reckoned from the first. */
function checkPlace(row: Row, index: number, from: string, firstRow: number): void {
  const month = row.text("month");
  if (!isMonth(month)) row.fail(`the month is "${month}"; it must be a year and a month, such as 1960-01.`);
  else if (isMonth(from) && monthsBetween(from, month) !== index)
    row.fail(`the month is ${month}, where ${monthAfter(from, index)} belongs. Months follow each other without a gap.`);
  if (Number(row.text("row")) !== firstRow + index)
    row.fail(
      `the row is ${row.text("row")}, where ${firstRow + index} belongs: rows of the publisher's sheet follow each other.`,
    );
}

function priceOf(row: Row, column: string): number | null {
  const printed = row.text(column);
  if (printed === "") return null;
  const number = readNumber(printed);
  if (typeof number === "number") return number;
  row.fail(`${column} is "${printed}"; ${number}`);
  return null;
}
