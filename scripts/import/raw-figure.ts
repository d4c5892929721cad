/** One figure as a publisher's file gives it, in the same terms for every file format. All texts have single spaces and none around them. */
export interface RawFigure {
  /** Line of the record in the publisher's file, the header being line 1. */
  row: number;
  commodity: string;
  /** `Production`, `Capacity` or `Reserves`. */
  statistic: string;
  /** What exactly is counted, in the publisher's words. */
  detail: string;
  /** The publisher's label of the place. */
  country: string;
  unit: string;
  year: string;
  /** As printed: `1,300`, `>2,000`, `W`, `—`, `Large`. */
  value: string;
  /** Whether the publisher marks the figure as estimated. */
  estimated: boolean;
  /** Footnotes, one sentence or remark each, without those that a format reader has understood. */
  notes: string[];
}

/** The fields of a raw figure that a crosswalk or a correction can name. */
export const RAW_FIELDS = ["commodity", "statistic", "detail", "country", "unit", "year", "value", "notes"] as const;
export type RawField = (typeof RAW_FIELDS)[number];

/** Text of a field, notes joined by spaces. */
export function fieldOf(figure: RawFigure, field: RawField): string {
  return field === "notes" ? figure.notes.join(" ") : figure[field];
}

/** Text without blanks around it, with every run of blanks of any kind as one space. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
}

/** A format in which a publisher releases its figures. */
export interface Format {
  id: string;
  /** How people know it. */
  description: string;
  recognises(header: readonly string[]): boolean;
  /**
   * What the header of a recognised file lacks or has in addition. A column under a new name would otherwise be read as empty: estimates
   * would become reports and figures would go missing.
   * @returns one reason for each fault, none if the reader understands every column that it needs
   */
  headerFaults(header: readonly string[]): string[];
  /** @param rows records below the header with the line that each stands on */
  read(header: readonly string[], rows: readonly { line: number; cells: string[] }[]): RawFigure[];
}

/** A reason for each column that the reader needs and the header does not have. */
export function missingColumns(header: readonly string[], needed: readonly string[]): string[] {
  return needed.filter((column) => !header.includes(column)).map((column) => `there is no column "${column}"`);
}
