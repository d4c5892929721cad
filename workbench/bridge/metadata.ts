/** The parts of the add-in's metadata files that the workbench reads: `functions.json`, as Excel defines it, and the reference beside it. */

export type ValueType = "any" | "string" | "number" | "boolean";

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: ValueType;
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
  /** Id of the enumeration whose values Excel offers while the argument is typed. */
  customEnumId?: string;
}

export interface FunctionMetadata {
  /** What `CustomFunctions.associate` is called with. */
  id: string;
  /** What is typed in a cell. */
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result?: { type?: ValueType; dimensionality?: "scalar" | "matrix" };
  options?: { requiresAddress?: boolean; excludeFromAutoComplete?: boolean };
}

export interface CustomEnum {
  id: string;
  type: "string" | "number";
  values: { name: string; stringValue?: string; numberValue?: number; tooltip?: string }[];
}

export interface FunctionsFile {
  functions: FunctionMetadata[];
  enums?: CustomEnum[];
}
