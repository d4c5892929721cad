/** The spreadsheet engine with the functions of a built add-in and without a page: for measurements and tests. */
import "./page/group-by";
import { helpers, registries } from "@odoo/o-spreadsheet";
import { readFileSync } from "node:fs";
import path from "node:path";
import { CardStore } from "./bridge/card-store";
import type { Implementation } from "./bridge/custom-functions";
import type { FunctionsFile } from "./bridge/metadata";
import { registerFunctions } from "./bridge/register";
import { limitFormats } from "./bridge/result-formats";
import { excelLibrary } from "./host/excel-in-node";
import { Association } from "./office/association";
import { createRequirementSets } from "./office/requirement-sets";
import { addErrorTypes } from "./page/error-types";

/** @param folder where functions.js and functions.json are. */
export function loadAddin(
  folder: string,
  runtimeVersion: string,
): { file: FunctionsFile; associations: Map<string, Implementation> } {
  const association = new Association("CustomFunctions");
  const office = { context: { requirements: createRequirementSets(runtimeVersion) } };
  const load = new Function("CustomFunctions", "Office", readFileSync(path.join(folder, "functions.js"), "utf8"));
  load({ ...excelLibrary().CustomFunctions, associate: association.associate }, office);
  const associations = new Map(Object.entries(association.mappings));
  const file = JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8")) as FunctionsFile;
  return { file, associations };
}

export interface RegisteredAddin {
  cards: CardStore;
  /** What does not fit together between functions.json and functions.js. */
  problems: string[];
}

/** Makes the functions known to the engine; models made from then on calculate them. */
export function registerHeadless(
  file: FunctionsFile,
  associations: ReadonlyMap<string, Implementation>,
  { dataTypes = true, report = (_problem: string): void => undefined } = {},
): RegisteredAddin {
  addErrorTypes(registries.errorTypes);
  limitFormatsOnce();
  const cards = new CardStore();
  const problems = registerFunctions(registries.functionRegistry, file, associations, {
    isError: helpers.isEvaluationError,
    toXC: helpers.toXC,
    cards,
    dataTypes,
    errorClass: excelLibrary().CustomFunctions.Error,
    report,
  });
  return { cards, problems };
}

let limited = false;
/** The registry is one for all models of the process: a second time would wrap the functions twice. */
function limitFormatsOnce(): void {
  if (!limited) limitFormats(registries.functionRegistry);
  limited = true;
}
