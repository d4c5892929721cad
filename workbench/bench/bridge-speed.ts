import { Model, registries } from "@odoo/o-spreadsheet";
import { registerHeadless } from "../headless";
import type { Implementation } from "../bridge/custom-functions";
import type { FunctionsFile, ParameterMetadata } from "../bridge/metadata";
import { stopWatch } from "./stop-watch";

/** One line of the measurement. */
export interface BridgeSpeed {
  /** What was calculated in each cell. */
  what: string;
  /** Microseconds a cell, beyond what the same sheet costs without the formulas: median of the rounds. */
  microseconds: number;
  /** The last cell's answer: that it was calculated at all. */
  answer: unknown;
}

export interface BridgeSpeedOptions {
  file: FunctionsFile;
  associations: ReadonlyMap<string, Implementation>;
  /** Rows of four keys each, such as mineral, country, measure, year; repeated until there are enough. */
  keys: readonly (readonly string[])[];
  /** The function of the add-in to measure; it is given the four keys of its row as references. */
  functionName: string;
  cells?: number;
  rounds?: number;
}

const CELLS = 10_000;
const ROUNDS = 9;
const KEYS = ["A", "B", "C", "D"];

/**
 * How much of the workbench's time is the bridge's and how much the spreadsheet engine's own. The formulas stand in sheets of
 * their own that differ in nothing else; rounds go through all of them in turn, so that a busy machine slows all alike.
 */
export function measureBridge({ cells = CELLS, rounds = ROUNDS, ...options }: BridgeSpeedOptions): BridgeSpeed[] {
  registerHeadless(withStandIns(options.file), new Map([...options.associations, ...STAND_INS]));
  // The engine's own way to add a function: what it needs for one of four cells that does nothing.
  registries.functionRegistry.replace("STANDIN.ENGINE", {
    description: "",
    args: KEYS.map((name) => ({ name, description: "", type: ["ANY"] })),
    compute: (first?: { value: unknown }) => ({ value: first!.value }),
  } as never);
  const references = (row: number, separator = ",") => KEYS.map((column) => `${column}${row}`).join(separator);
  const formulas: [what: string, formula: (row: number) => string][] = [
    ["nothing: the keys alone", () => ""],
    [`${options.functionName} of four cells`, (row) => `=${options.functionName}(${references(row)})`],
    ["a function that does nothing, through the bridge, matrix parameters", (row) => `=STANDIN.MATRIX(${references(row)})`],
    ["a function that does nothing, through the bridge, scalar parameters", (row) => `=STANDIN.SCALAR(${references(row)})`],
    ["a function that does nothing, the engine's own", (row) => `=STANDIN.ENGINE(${references(row)})`],
    ["CONCATENATE of four cells", (row) => `=CONCATENATE(${references(row)})`],
    ["VLOOKUP of a key made of four cells", (row) => `=VLOOKUP(${references(row, "&")},$F$1:$G$${cells},2,FALSE)`],
    ["VLOOKUP of a ready key", (row) => `=VLOOKUP(F${row},$F$1:$G$${cells},2,FALSE)`],
  ];
  const models = formulas.map(([, formula]) => quietly(() => createModel(cells, options.keys, formula)));
  const times = models.map((): number[] => []);
  // One round more, that warms up and does not count.
  for (let round = 0; round <= rounds; round++)
    models.forEach((model, index) => {
      const time = stopWatch(() => quietly(() => model.dispatch("EVALUATE_CELLS")));
      if (round > 0) times[index]!.push(time);
    });
  const [base = 0, ...rest] = times.map(median);
  return rest.map((time, index) => ({
    what: formulas[index + 1]![0],
    microseconds: ((time - base) / cells) * 1000,
    answer: models[index + 1]!.getters.getEvaluatedCell({ sheetId: "sheet", col: 7, row: cells - 1 }).value,
  }));
}

function createModel(cells: number, keys: readonly (readonly string[])[], formula: (row: number) => string): Model {
  const contents: Record<string, string> = {};
  for (let row = 1; row <= cells; row++) {
    const key = keys[(row - 1) % keys.length]!;
    KEYS.forEach((column, index) => (contents[`${column}${row}`] = key[index] ?? ""));
    // A table of the same keys, each once, for the look-ups.
    contents[`F${row}`] = row <= keys.length ? key.join("") : `${key.join("")} ${row}`;
    contents[`G${row}`] = String(row);
    contents[`H${row}`] = formula(row);
  }
  return new Model({ sheets: [{ id: "sheet", name: "Sheet", colNumber: 10, rowNumber: cells, cells: contents }] });
}

/** Functions of four parameters that answer the first at once, as a block of one cell as the add-in does. */
const STAND_INS: [string, Implementation][] = [
  ["STANDIN.MATRIX", (first) => [[(first as unknown[][])[0]![0]]]],
  ["STANDIN.SCALAR", (first) => [[first]]],
];

function withStandIns(file: FunctionsFile): FunctionsFile {
  const parameters = (dimensionality: ParameterMetadata["dimensionality"]) =>
    KEYS.map((name): ParameterMetadata => ({ name, type: "any", dimensionality }));
  return {
    ...file,
    functions: [
      ...file.functions,
      { id: "STANDIN.MATRIX", name: "STANDIN.MATRIX", parameters: parameters("matrix") },
      { id: "STANDIN.SCALAR", name: "STANDIN.SCALAR", parameters: parameters("scalar") },
    ],
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The engine tells the console of every calculation, which would be measured too. */
function quietly<T>(run: () => T): T {
  const { debug } = console;
  console.debug = () => undefined;
  try {
    return run();
  } finally {
    console.debug = debug;
  }
}
