/** A worksheet function as the pane shows it; the build writes function-reference.json in this shape. */
export interface FunctionReference {
  /** Name as typed in a cell: `MINERAL.RANK`. */
  id: string;
  description: string;
  syntax: string;
  parameters: { name: string; description: string; optional: boolean }[];
  result: string;
  remarks: string;
  examples: { formula: string; answer: string }[];
}

/** @throws Error when the file, which lies beside the page, does not come */
export async function loadFunctionReference(): Promise<FunctionReference[]> {
  const response = await fetch("function-reference.json");
  if (!response.ok) throw new Error(`function-reference.json: the server answered ${response.status} ${response.statusText}.`);
  return ((await response.json()) as { functions: FunctionReference[] }).functions;
}
