import type { Dataset } from "../dataset/dataset";
import type { WorksheetFunction } from "./definition";

/** One function as the pane, the workbench and the documentation show it. */
export interface FunctionReference {
  id: string;
  description: string;
  /** `MINERAL.RANK(mineral, country, [measure], [year], [as_of])` */
  syntax: string;
  parameters: { name: string; description: string; optional: boolean }[];
  result: string;
  remarks: string;
  shape: "scalar" | "spill";
  examples: { formula: string; answer: string }[];
}

/** What there is to read about a function, from its definition. */
export function functionReference(definition: WorksheetFunction): FunctionReference {
  const { id, description, parameters, returns, remarks = "", shape, examples } = definition;
  const entries = Object.entries(parameters);
  return {
    id,
    description,
    syntax: `${id}(${entries.map(([name, { optional }]) => (optional ? `[${name}]` : name)).join(", ")})`,
    parameters: entries.map(([name, parameter]) => ({
      name,
      description: parameter.description,
      optional: parameter.optional,
    })),
    result: returns,
    remarks,
    shape,
    examples,
  };
}

/** What `function-reference.json` holds, for programs that do not run the add-in's code: the workbench. */
export interface FunctionReferenceFile {
  /** Of the dataset. */
  version: string;
  released: string;
  functions: FunctionReference[];
}

export function functionReferenceFile(functions: readonly WorksheetFunction[], dataset: Dataset): FunctionReferenceFile {
  return { version: dataset.version, released: dataset.released, functions: functions.map(functionReference) };
}
