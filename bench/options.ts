import path from "node:path";
import { parseArgs } from "node:util";
import { PROGRAMS_FOLDER } from "./compare/programs";

/** Parts that can be measured alone. */
export const PARTS = ["calls", "spreadsheet", "memory", "size", "start", "pane", "compare"] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  parts: readonly Part[];
  rounds: number;
  /** Folder in which the programs of the comparison are installed. */
  programs: string;
  /** Whether docs/performance.md is written. */
  write: boolean;
}

const DEFAULT_ROUNDS = 21;

/** @throws Error that says which option is wrong, what came and what is allowed */
export function readBenchOptions(args: string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    allowNegative: true,
    options: {
      compare: { type: "boolean", default: false },
      only: { type: "string" },
      rounds: { type: "string", default: String(DEFAULT_ROUNDS) },
      write: { type: "boolean", default: true },
    },
  });
  const [folder, ...more] = positionals;
  if (more.length > 0 || (folder !== undefined && !values.compare))
    throw new Error(`${positionals.join(" ")}: only --compare takes a folder, and one.`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds "${values.rounds}": give a whole number from 1 up.`);
  const parts = values.only?.split(",").map(partOf) ?? PARTS.filter((part) => part !== "compare");
  return {
    parts: values.compare && !parts.includes("compare") ? [...parts, "compare"] : parts,
    rounds,
    programs: folder === undefined ? PROGRAMS_FOLDER : path.resolve(folder),
    write: values.write,
  };
}

function partOf(word: string): Part {
  const part = PARTS.find((candidate) => candidate === word.trim());
  if (!part) throw new Error(`--only "${word}": use ${PARTS.join(", ")}, separated by commas.`);
  return part;
}
