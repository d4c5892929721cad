import { functionReference } from "../../scripts/functions/reference";
import { dataset } from "../../src/dataset/current";
import { worksheetFunctions } from "../../src/functions";
import { loadFunctionReference, type FunctionReference } from "../../src/taskpane/function-reference";

const original = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = original;
});

test("reads what the build writes", async () => {
  const file = functionReference(worksheetFunctions, dataset());
  globalThis.fetch = async () => new Response(JSON.stringify(file));
  // The assignment is a check too: the pane's type must fit what the build writes.
  const written: FunctionReference[] = file.functions;
  expect(await loadFunctionReference()).toEqual(written);
});

test("says what the server answered when the file does not come", async () => {
  globalThis.fetch = async () => new Response("", { status: 404, statusText: "Not Found" });
  await expect(loadFunctionReference()).rejects.toThrow("function-reference.json: the server answered 404 Not Found.");
});
