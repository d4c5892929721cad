import { type Problems } from "../../read/problems";
import { type PublishedFile, type Sheet } from "../published-file";
import { type RawFigure, tidy } from "../raw-figure";
import { type Reader } from "../reader";

const SHEET = "Monthly Prices";
/** Rows, from the first, that say what the columns are. */
const NAMES = 4;
const UNITS = 5;
const FIRST_MONTH = 6;
/** The sheet shows its prices with two decimals: what its cells hold beyond them is no part of what it says. */
const DECIMALS = 2;

/**
 * The sheet of monthly prices of the World Bank's commodity price data, the "Pink Sheet": a column for each commodity, a row for each
 * month since 1960. Names carry asterisks that point to notes.
 */
export const worldBankPrices: Reader = {
  id: "world-bank-prices",
  description: "World Bank commodity price data (The Pink Sheet), monthly prices (.xlsx)",
  statistics: ["Monthly price"],
  recognises: (file) => file.kind === "workbook" && file.sheets.some(({ name }) => name === SHEET),
  read(file, problems) {
    const rows = monthlySheet(file, problems);
    if (!rows) return [];
    const [names = [], units = []] = [rows[NAMES], rows[UNITS]];
    return rows.slice(FIRST_MONTH).flatMap((row, index) => {
      const month = monthOf(row[0]);
      if (month === undefined) return [];
      return names.flatMap((name, column) =>
        typeof name === "string" && column > 0
          ? [priceOf({ name, unit: units[column], month, line: FIRST_MONTH + index + 1, column, value: row[column] })]
          : [],
      );
    });
  },
};

function monthlySheet(file: PublishedFile, problems: Problems): Sheet["rows"] | undefined {
  const sheet = file.kind === "workbook" ? file.sheets.find(({ name }) => name === SHEET) : undefined;
  if (sheet && monthOf(sheet.rows[FIRST_MONTH]?.[0]) !== undefined && typeof sheet.rows[NAMES]?.[1] === "string")
    return sheet.rows;
  problems.add(
    file.name,
    undefined,
    `the sheet "${SHEET}" does not have names in row ${NAMES + 1}, units in row ${UNITS + 1} and months such as 1960M01 from row ${FIRST_MONTH + 1}. Teach the reader in pipeline/import/readers/ what the new form is.`,
  );
  return undefined;
}

interface PricedCell {
  name: string;
  unit: unknown;
  month: string;
  line: number;
  column: number;
  value: unknown;
}

function priceOf({ name, unit, month, line, column, value }: PricedCell): RawFigure {
  return {
    line,
    locator: `${SHEET}, ${lettersOf(column)}${line}`,
    isOfSeries: false,
    commodity: tidy(name.replaceAll("*", "")),
    statistic: "Monthly price",
    detail: "",
    country: "",
    unit: tidy(String(unit ?? "")).replace(/^\((.*)\)$/, "$1"),
    year: month,
    value: typeof value === "number" ? shown(value) : tidy(String(value ?? "")),
    isExact: true,
    estimated: false,
    notes: [],
  };
}

/** A number as the sheet shows it, halves rounded away from zero as spreadsheets do: 41.125 is shown as 41.13. */
function shown(value: number): string {
  // By way of the shortest decimal writing, since 1.005 is a little less than it says.
  const whole = Math.round(Number(`${value}e${DECIMALS}`));
  return String(Number(`${whole}e-${DECIMALS}`));
}

/** `1960-01` for 1960M01. */
function monthOf(cell: unknown): string | undefined {
  const [, year, month] = /^(\d{4})M(\d{2})$/.exec(typeof cell === "string" ? cell : "") ?? [];
  return year && month && `${year}-${month}`;
}

/** Letters of a column, the first being A. */
function lettersOf(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest >= 0 ? lettersOf(rest) : ""}${String.fromCharCode(65 + (index % 26))}`;
}
