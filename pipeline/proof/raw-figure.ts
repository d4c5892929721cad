/** One figure of a publisher's file, with what the file says about it. */
export interface RawFigure {
  /** Format of the file, as crosswalks call it. */
  format: string;
  file: string;
  /** Row of the record, for messages. */
  row: number;
  /** Where the dataset must say that the figure stands. */
  locator: string;
  /** What it becomes, so far as the file alone decides that. */
  kind: "series" | "monthly" | "imports" | "property" | "uses" | "demand";
  /** The publisher's words for the mineral, the kind of figure and what exactly is counted. */
  commodity: string;
  statistic: string;
  detail: string;
  /** Label of the place; empty where there is none. */
  country: string;
  /** Unit in words, or the ending of a column's name. */
  unit: string;
  /** Unit in words, where the file names another one beside the figure than in the place for units. */
  countedIn?: string | undefined;
  year: string;
  scenario?: string;
  sector?: string;
  /** As the file prints it. */
  printed: string;
  /** Whether the publisher calls the figure an estimate. */
  estimated: boolean;
  notes: readonly string[];
  /**
   * Families of measures that figures of this kind belong to, read from the file's own words. What the crosswalk declares is held
   * against them.
   */
  families?: readonly string[];
}

/** A figure as a reading gives it. */
export type ReadFigure = Omit<RawFigure, "format">;
