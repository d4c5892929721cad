import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a cell is expected to show: the value, or an error whose message contains a text. */
export type ExpectedCell = number | string | boolean | { error: "#N/A" | "#VALUE!"; message: string } | null;

/** One formula with the answer that the published source gives. */
export interface Case {
  formula: string;
  /** One cell, or the rows that spill; null means: whatever stands there. */
  expected: ExpectedCell | ExpectedCell[][];
  /** How far a number may be off; by default a millionth of a millionth. */
  tolerance?: number;
  /** Work, edition and place that the expected value was read from. */
  source: string;
  note?: string;
}

/** All cases by file name, as they stand in test/cases. */
export function readCases(): Map<string, Case[]> {
  return new Map(
    readdirSync(__dirname)
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(path.join(__dirname, name), "utf8")) as Case[]]),
  );
}
