import type { FunctionReference, FunctionReferenceFile } from "../functions/reference";

export type { FunctionReference };

/** @throws Error when the file, which lies beside the page, does not come */
export async function loadFunctionReference(): Promise<FunctionReference[]> {
  const response = await fetch("function-reference.json");
  if (!response.ok) throw new Error(`function-reference.json: the server answered ${response.status} ${response.statusText}.`);
  return ((await response.json()) as FunctionReferenceFile).functions;
}
