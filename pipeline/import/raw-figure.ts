import { type RawField } from "../build/corrections";

/** One figure as a publisher's file gives it, in the same terms for every file. All texts have single spaces and none around them. */
export interface RawFigure {
  /** Line of the record in the publisher's file, the first line being 1. */
  line: number;
  /** Where the figure stands, as its record will say: `row 412`. */
  locator: string;
  /** Whether it is a figure by country and year, of the edition's series: what `corrections.json` is about. */
  isOfSeries: boolean;
  /** The publisher's name of the mineral. */
  commodity: string;
  /** What kind of figure it is: `Production`, `Reserves`, `Import sources`. */
  statistic: string;
  /** What exactly is counted, in the publisher's words. */
  detail: string;
  /** The publisher's label of the place; empty for a figure of no place. */
  country: string;
  unit: string;
  year: string;
  /** Scenario that a figure of the future is of: `STEPS`. */
  scenario?: string;
  /** Sector of the economy that an application belongs to. */
  sector?: string;
  /** Year of the assessment that a property is of, where it has been assessed several times. */
  assessment?: string;
  /** As printed: `1,300`, `>2,000`, `W`, `—`, `Large`. */
  value: string;
  /** Whether the file gives the value as a number of its own format, and not as it is printed. */
  isExact?: boolean;
  /** Whether the publisher marks the figure as estimated. */
  estimated: boolean;
  /** Footnotes, one sentence or remark each, without those that a reader has understood. */
  notes: string[];
}

/** A figure with the name of the file that it is from. */
export interface FiledFigure extends RawFigure {
  file: string;
}

/** Text of a field, notes joined by spaces. */
export function fieldOf(figure: RawFigure, field: RawField): string {
  return field === "notes" ? figure.notes.join(" ") : figure[field];
}

/** Text without blanks around it, with every run of blanks of any kind as one space. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
}
