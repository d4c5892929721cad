import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { WorkbenchPage } from "../../workbench/driver";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";

/** What the page says when the add-in that it should show is broken. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "broken-addin-"));
  cpSync(ADDIN_FIXTURE, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const WHAT_TO_DO = 'Run "npm run build", then reload this page.';

test.each([
  ["functions.json", undefined, "addin/functions.json could not be loaded (404)."],
  ["functions.json", '{ "functions": [', "addin/functions.json is not valid JSON:"],
  ["functions.json", "{}", "addin/functions.json holds no list of functions."],
  ["functions.js", undefined, "addin/functions.js could not be loaded."],
  ["functions.js", 'throw new Error("boom")', "addin/functions.js stopped while it was loading: Uncaught Error: boom."],
  ["function-reference.json", "null", "addin/function-reference.json holds no list of functions."],
])(
  "%s with %j",
  async (name, content, message) => {
    const file = path.join(folder, name);
    if (content === undefined) rmSync(file);
    else writeFileSync(file, content);
    const opening = WorkbenchPage.open({ addin: folder });
    await expect(opening).rejects.toThrow(message);
    await expect(opening).rejects.toThrow(WHAT_TO_DO);
  },
  60_000,
);
