/** What a cell costs in the workbench's spreadsheet, where the engine's own work and the bridge's come on top of a call. */
import { functionsFile } from "../scripts/functions/metadata";
import { worksheetFunctions } from "../src/functions";
import { dataset as datasetInUse } from "../src/dataset/current";
import { measureBridge } from "../workbench/bench/bridge-speed";
import type { Implementation } from "../workbench/bridge/custom-functions";
import { standIns } from "./custom-functions";
import type { BuiltDataset } from "./dataset-file";
import { EDITION, figureTable } from "./questions";
import { against, duration, shown, type Goal, type Section } from "./section";

const FUNCTION = "MINERAL.VALUE";

/** Microseconds that the bridge may add to a function of the engine's own. */
const BRIDGE_GOAL = 2;

export function measureSpreadsheet(script: string, dataset: BuiltDataset): Section {
  const associations = new Map<string, Implementation>();
  const { CustomFunctions, Office } = standIns((id, cellFunction) => associations.set(id, cellFunction));
  new Function("CustomFunctions", "Office", script)(CustomFunctions, Office);
  const keys = figureTable(dataset, EDITION).map(({ mineral, country, measure, year }) => [
    mineral,
    country,
    measure,
    String(year),
  ]);
  const file = functionsFile(worksheetFunctions, datasetInUse(), "none", "https://addin.example");
  const rows = measureBridge({ file, associations, keys, functionName: FUNCTION });
  const timeOf = (words: string): number => rows.find(({ what }) => what.includes(words))!.microseconds;
  const own = timeOf("the engine's own");
  const bridge = Math.max(timeOf("matrix parameters"), timeOf("scalar parameters")) - own;
  const compared = timeOf(FUNCTION) / timeOf("VLOOKUP of a key made");
  const goalRows: [what: string, reached: string, outcome: { cells: string[]; goals: Goal[] }][] = [
    [
      "what the bridge adds to a function of the engine's own",
      `${shown(bridge)} µs`,
      against("what the bridge adds", bridge, BRIDGE_GOAL, " µs"),
    ],
    [`${FUNCTION} over VLOOKUP of a key made of four cells`, shown(compared), against(`${FUNCTION} beside VLOOKUP`, compared, 1)],
  ];
  return {
    title: "In a spreadsheet",
    prose: [
      `Microseconds for one of 10,000 cells in the workbench's spreadsheet (o-spreadsheet, without its page), beyond what the same sheet costs without the formulas: median of 9 interleaved rounds. The arguments are references to four cells.`,
    ],
    tables: [
      {
        header: ["what a cell holds", "a cell"],
        rows: rows.map(({ what, microseconds }) => [what, duration(microseconds * 1000)]),
      },
      {
        header: ["compared", "reached", "goal", ""],
        rows: goalRows.map(([what, reached, { cells }]) => [what, reached, ...cells]),
      },
    ],
    goals: goalRows.flatMap(([, , { goals }]) => goals),
  };
}
