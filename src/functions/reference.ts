/** One function as the pane, the workbench and the documentation show it. */
export interface FunctionReference {
  id: string;
  description: string;
  syntax: string;
  parameters: { name: string; description: string; optional: boolean }[];
  result: string;
  remarks: string;
  shape: "scalar" | "spill";
  examples: { formula: string; answer: string }[];
}

/** What `function-reference.json` holds. */
export interface FunctionReferenceFile {
  version: string;
  released: string;
  functions: FunctionReference[];
}
