import type { Dataset } from "../../src/dataset/dataset";
import type { WorksheetFunction } from "../../src/functions/definition";
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
    dimensionality: "matrix";
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
 * Every parameter and result is a matrix, because every scalar function takes ranges; Excel hands over one cell as 1 x 1.
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
        dimensionality: "matrix" as const,
        ...(parameter.optional && { optional: true as const }),
        ...(parameter.customEnum && { customEnumId: parameter.customEnum }),
      })),
      result: { type: "any" as const, dimensionality: "matrix" as const },
    })),
    enums: customEnums(functions, dataset),
  };
}
