/** The spreadsheet engine without a page, for tests of the bridge. */
import "../../workbench/page/group-by";
import { Model, helpers, registries } from "@odoo/o-spreadsheet";
import { readFileSync } from "node:fs";
import path from "node:path";
import { CardStore } from "../../workbench/bridge/card-store";
import { createCustomFunctions } from "../../workbench/bridge/custom-functions";
import type { FunctionsFile } from "../../workbench/bridge/metadata";
import { registerFunctions } from "../../workbench/bridge/register";
import { createOffice } from "../../workbench/bridge/requirement-sets";
import { addErrorTypes } from "../../workbench/page/error-types";

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
  const { standIn, associations } = createCustomFunctions();
  const load = new Function("CustomFunctions", "Office", readFileSync(path.join(addin, "functions.js"), "utf8"));
  load(standIn, createOffice(runtimeVersion));
  const file = alter(JSON.parse(readFileSync(path.join(addin, "functions.json"), "utf8")) as FunctionsFile);
  addErrorTypes(registries.errorTypes);
  const cards = new CardStore();
  const reports: string[] = [];
  const problems = registerFunctions(registries.functionRegistry, file, associations, {
    isError: helpers.isEvaluationError,
    toXC: helpers.toXC,
    cards,
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
