import type { Dataset } from "../../src/dataset/dataset";
import { takesRange, type WorksheetFunction } from "../../src/functions/definition";
import type { NamespaceMode } from "../manifest";
import { customEnums, type CustomEnum } from "./enums";

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: {
    name: string;
    description: string;
    type: "string" | "any";
    dimensionality: "matrix" | "scalar";
    optional?: true;
    customEnumId?: string;
  }[];
  result: { type: "any"; dimensionality: "matrix" };
}

/** functions.json, as Excel reads it (custom functions metadata). */
export interface FunctionsFile {
  /** Lets functions answer formatted numbers and entities, where Excel supports them. */
  allowCustomDataForDataTypeAny: true;
  functions: FunctionMetadata[];
  enums: CustomEnum[];
}

/** The part of a full name before its first dot: MINERAL, DEAL. */
export function namespaceOf(definition: WorksheetFunction): string {
  return definition.id.slice(0, definition.id.indexOf("."));
}

/** Address of a function's help page, below the add-in's base address. */
export function helpPath(definition: WorksheetFunction): string {
  return `help/${definition.id}.html`;
}

/**
 * Every result is a matrix. A parameter that takes ranges is one too, and gets one cell as 1 x 1: a range in a parameter that is
 * declared scalar is `#CALC!` where Excel cannot lift an answer of several cells. Parameters of functions that answer a block for one
 * value are scalar, the form for which Excel shows their lists of values.
 * @param baseUrl where the add-in is served, without a slash at the end
 */
export function functionsFile(
  functions: readonly WorksheetFunction[],
  dataset: Dataset,
  mode: NamespaceMode,
  baseUrl: string,
): FunctionsFile {
  return {
    allowCustomDataForDataTypeAny: true,
    functions: functions.map((definition) => ({
      // Ids stay the full names in both modes: they are what functions.js associates.
      id: definition.id,
      name: mode === "split" ? definition.id.slice(namespaceOf(definition).length + 1) : definition.id,
      description: definition.description,
      helpUrl: `${baseUrl}/${helpPath(definition)}`,
      parameters: Object.entries(definition.parameters).map(([name, parameter]) => ({
        name,
        description: parameter.description,
        type: parameter.type,
        dimensionality: takesRange(definition, parameter) ? ("matrix" as const) : ("scalar" as const),
        ...(parameter.optional && { optional: true as const }),
        ...(parameter.choices && { customEnumId: parameter.choices.id }),
      })),
      result: { type: "any" as const, dimensionality: "matrix" as const },
    })),
    enums: customEnums(functions, dataset),
  };
}
