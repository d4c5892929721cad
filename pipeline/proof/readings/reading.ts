import { type ReadFigure } from "../raw-figure";
import { type RawFolder } from "../raw-folder";

/** What is asked for: the files of one edition. */
export interface Asked {
  folder: RawFolder;
  /** Id of the source: `mcs2026`. */
  edition: string;
  /** Day or year of its publication, as data/sources/ has it. */
  published: string;
}

/** Reads the files of one format, in a reading of its own: what a file says is worked out here a second time, from its cells. */
export interface Reading {
  /** As crosswalks call the format. */
  format: string;
  /**
   * @throws Error where a file is missing or has not the form that it should have
   */
  read(asked: Asked): ReadFigure[];
}

/** The year in the id of an edition: 2026 of `mcs2026`. */
export function yearOf(edition: string): string {
  return /\d{4}/.exec(edition)?.[0] ?? "";
}
