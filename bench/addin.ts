/** The add-in's functions.js as it ships, built apart from the task pane, and its functions as Excel calls them. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack, { type Compiler } from "webpack";
import webpackConfig from "../webpack.config.js";
import { worksheetFunctions } from "../src/functions";
import { takesRange } from "../src/functions/definition";
import { CellError, INVOCATION, standIns, type CellFunction } from "./custom-functions";
import { DATASET_FILE } from "./dataset-file";

export interface ScriptOptions {
  /** Bytes to build in place of src/dataset/dataset.json. */
  dataset?: Buffer;
  /** Whether the script can put a fresh dataset in use: `Addin.useFreshDataset`. */
  refreshable?: boolean;
}

const FRESH_DATASET_ENTRY = path.join(__dirname, "fresh-dataset-entry.ts");

/**
 * The text of functions.js. What is timed is the production build: a TypeScript runner adds code of its own to every function.
 * @throws Error with webpack's messages
 */
export async function buildFunctionsScript({ dataset, refreshable = false }: ScriptOptions = {}): Promise<string> {
  const config = await webpackConfig({}, { mode: "production" });
  const { functions } = config.entry as Record<string, string>;
  const folder = mkdtempSync(path.join(tmpdir(), "orebook-bench-"));
  try {
    const output = { ...config.output, path: folder };
    const compiler = webpack({
      ...config,
      entry: { functions: refreshable ? [functions!, FRESH_DATASET_ENTRY] : functions! },
      output,
      plugins: [],
      cache: false,
    })!;
    if (dataset) readInPlaceOf(compiler, DATASET_FILE, dataset);
    await run(compiler);
    const script = readFileSync(path.join(folder, "functions.js"), "utf8");
    if (dataset && script.length < dataset.length)
      throw new Error(
        `functions.js holds ${script.length} letters, fewer than the dataset of ${dataset.length} bytes that was to be in it.`,
      );
    return script;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type ReadFile = (file: string, ...rest: unknown[]) => void;

function readInPlaceOf(compiler: Compiler, replaced: string, bytes: Buffer): void {
  const files = compiler.inputFileSystem as unknown as { readFile: ReadFile };
  const readFile = files.readFile.bind(files);
  files.readFile = (file, ...rest) => {
    if (file !== replaced) return readFile(file, ...rest);
    (rest.at(-1) as (error: null, content: Buffer) => void)(null, bytes);
  };
}

function run(compiler: Compiler): Promise<void> {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString({ all: false, errors: true })) : undefined);
      compiler.close(() => (problem ? reject(problem) : resolve()));
    });
  });
}

/** Functions of a loaded functions.js by id. */
export class Addin {
  private readonly functions = new Map<string, CellFunction>();
  private freshDataset: (() => void) | undefined;

  /** Evaluates the script anew: its own code, its own dataset, nothing called yet. */
  constructor(script: string) {
    const { CustomFunctions, Office } = standIns((id, cellFunction) => this.functions.set(id, cellFunction));
    const handOver = (freshDataset: () => void): void => void (this.freshDataset = freshDataset);
    new Function("CustomFunctions", "Office", "handOver", script)(CustomFunctions, Office, handOver);
  }

  /**
   * Puts the dataset in use as if nothing had been asked of it.
   * @throws Error where the script was not built to be refreshable
   */
  useFreshDataset(): void {
    if (!this.freshDataset) throw new Error("This functions.js was not built to be refreshable.");
    this.freshDataset();
  }

  /** @throws Error for an id that the script did not associate */
  function(id: string): CellFunction {
    const found = this.functions.get(id);
    if (!found) throw new Error(`functions.js has no ${id}.`);
    return found;
  }

  /** The first cell of an answer, a number where it is a formatted one; an error is an answer too. */
  ask(id: string, ...values: Argument[]): unknown {
    return firstCell(answerOf(this.function(id), argumentsOf(id, values)));
  }
}

export type Argument = string | number | null;

/**
 * Values of single cells as Excel passes them: every parameter in order, a left-out one null, the invocation last. Parameters that take
 * ranges are matrices, the others plain values.
 */
export function argumentsOf(id: string, values: readonly Argument[]): unknown[] {
  const definition = worksheetFunctions.find((candidate) => candidate.id === id);
  if (!definition) throw new Error(`There is no function ${id}.`);
  const passed = Object.values(definition.parameters).map((parameter, index) => {
    const value = values[index] ?? null;
    return value === null || !takesRange(definition, parameter) ? value : [[value]];
  });
  return [...passed, INVOCATION];
}

/** The block, or the error that is thrown in place of one. */
export function answerOf(cellFunction: CellFunction, args: readonly unknown[]): unknown[][] | CellError {
  try {
    return cellFunction(...args);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

/** What the first cell shows. */
export function firstCell(answer: readonly (readonly unknown[])[] | CellError): unknown {
  return answer instanceof CellError ? answer : plain(answer[0]?.[0]);
}

/** A formatted number as the number. */
export function plain(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell;
}

/** A number made from an answer, so that it cannot be thrown away unseen. */
export function weightOf(answer: readonly (readonly unknown[])[]): number {
  const cell = answer[0]![0];
  if (typeof cell === "number") return cell;
  if (typeof cell === "string") return answer.length + cell.length;
  return answer.length + (cell instanceof CellError ? cell.message.length : Number(plain(cell)) || 1);
}

/** Makes a list of calls and adds up what they answer, errors included. */
export type Pass = (calls: readonly (readonly unknown[])[]) => number;

/**
 * Calls of one function as Excel makes them. The loop is compiled for each function alone: one loop for all would be timed for guessing
 * which function it calls.
 * @param count of arguments in a call
 */
export function passOf(cellFunction: CellFunction, count: number): Pass {
  const args = Array.from({ length: count }, (_, index) => `args[${index}]`).join(", ");
  const body = `return (calls) => {
    let weight = 0;
    for (const args of calls) {
      try {
        weight += weightOf(cellFunction(${args}));
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        weight += error.message.length;
      }
    }
    return weight;
  };`;
  return new Function("cellFunction", "weightOf", "CellError", body)(cellFunction, weightOf, CellError) as Pass;
}
