/** Where editions say different things about one figure. */
import type { CellResult } from "../../../domain/cell";
import type { Dataset } from "../../../dataset/dataset";
import type { Country, Measure, Mineral } from "../../../dataset/schema";
import { callOf, type WorksheetCall } from "../../../workbook/worksheet-call";
import {
  answerRows,
  cellText,
  cellUnder,
  numberIn,
  textUnder,
  type AnswerRow,
  type AnswerRows,
} from "../../components/answers/answer-rows";
import { Fault } from "../../../domain/fault";

/** A figure on which editions disagree. */
export interface Disagreement {
  place: Country;
  year: number;
  call: WorksheetCall;
  answer: AnswerRows;
}

/** Every figure of a mineral and measure that two editions give differently: newest year first, then in the order of the table in force. */
export function disagreements(dataset: Dataset, mineral: Mineral, measure: Measure): Disagreement[] {
  const tables = dataset.tablesOf(mineral, measure);
  if (tables.length < 2) return [];
  const years = [...new Set(tables.flatMap((table) => table.years))].sort((a, b) => b - a);
  return years.flatMap((year) => {
    const sections = tables.flatMap((table) => table.section(year) ?? []);
    if (sections.length < 2) return [];
    const places = new Map(sections.flatMap(({ observations }) => observations.map(({ country }) => [country.id, country])));
    return [...places.values()].flatMap((place) => {
      if (sections.filter((section) => section.at(place.id)).length < 2) return [];
      const call = sourcesCall(mineral, measure, place, year);
      const answer = answerRows(call, dataset);
      return answer instanceof Fault || !differs(answer) ? [] : [{ place, year, call, answer }];
    });
  });
}

/** What every edition says of a figure. */
export function sourcesCall(mineral: Mineral, measure: Measure, place: Country, year: number): WorksheetCall {
  return callOf("MINERAL.SOURCES", {
    mineral: mineral.name,
    country: place.name,
    measure: measure.id === mineral.production ? undefined : measure.id,
    year,
    headers: true,
  });
}

/** Whether the editions that answer give different figures. */
export function differs(answer: AnswerRows): boolean {
  const [first, ...others] = answer.rows.map((row) => comparable(answer, row));
  return others.some((other) => other.unit === first!.unit && !isSame(first!.value, other.value));
}

/** A figure as one line: `22,000 (USGS MCS 2026)`, with the unit where it is not that of the first. */
export function editionFigure(answer: AnswerRows, row: AnswerRow): string {
  const unit = textUnder(answer, row, "Unit");
  const isOther = unit !== textUnder(answer, answer.rows[0]!, "Unit");
  return `${textUnder(answer, row, "Value")}${isOther ? ` ${unit}` : ""} (${textUnder(answer, row, "Edition")})`;
}

interface Comparable {
  value: CellResult | number;
  unit: string;
}

const TONNES: Readonly<Record<string, number>> = { t: 1, kt: 1e3, Mt: 1e6 };

/** Tonnes compare with kilotonnes of the same content; every other unit only with itself. */
function comparable(answer: AnswerRows, row: AnswerRow): Comparable {
  const unit = textUnder(answer, row, "Unit");
  const value = cellUnder(answer, row, "Value");
  const number = numberIn(value);
  const [, prefix = "", content = ""] = /^(k?t|Mt)( .*)?$/.exec(unit) ?? [];
  const factor = TONNES[prefix];
  if (number === undefined || factor === undefined)
    return { value: number ?? value, unit: factor === undefined ? unit : `t${content}` };
  return { value: number * factor, unit: `t${content}` };
}

/** The same number but for the rounding of computers, or the same kind of nothing. */
function isSame(a: CellResult | number, b: CellResult | number): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  return typeof a !== "number" && typeof b !== "number" && cellText(a) === cellText(b);
}
