/** The spreadsheet engine without a page, for tests of the bridge. */
import { Model, helpers } from "@odoo/o-spreadsheet";
import path from "node:path";
import type { CardStore } from "../../workbench/bridge/card-store";
import type { FunctionsFile } from "../../workbench/bridge/metadata";
import { loadAddin, registerHeadless } from "../../workbench/headless";

export const ADDIN_FIXTURE = path.resolve(__dirname, "fixtures/addin");

export interface Engine {
  model: Model;
  cards: CardStore;
  /** What the bridge said that Excel would refuse. */
  reports: string[];
  /** What does not fit together between functions.json and functions.js. */
  problems: string[];
  enter(cell: string, content: string): void;
  read(cell: string): { value: unknown; formattedValue: string; message?: string };
}

/** An engine with the functions of the add-in in the directory given. */
export function startEngine({
  addin = ADDIN_FIXTURE,
  runtimeVersion = "1.4",
  dataTypes = true,
  alter = (file: FunctionsFile) => file,
} = {}): Engine {
  const { file, associations } = loadAddin(addin, runtimeVersion);
  const reports: string[] = [];
  const { cards, problems } = registerHeadless(alter(file), associations, {
    dataTypes,
    report: (problem) => reports.push(problem),
  });
  const model = new Model({ sheets: [{ id: "sheet", name: "Sheet", colNumber: 20, rowNumber: 50 }] });
  const position = (cell: string) => ({ sheetId: "sheet", ...helpers.toCartesian(cell) });
  return {
    model,
    cards,
    reports,
    problems,
    enter: (cell, content) => void model.dispatch("UPDATE_CELL", { ...position(cell), content }),
    read: (cell) => model.getters.getEvaluatedCell(position(cell)),
  };
}
