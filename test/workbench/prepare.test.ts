import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireAddin } from "../../workbench/prepare";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "prepare-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("a folder without a built add-in is refused, with what is missing and what writes it", () => {
  cpSync(ADDIN_FIXTURE, folder, { recursive: true });
  expect(() => requireAddin(folder)).not.toThrow();
  rmSync(path.join(folder, "functions.js"));
  expect(() => requireAddin(folder)).toThrow(
    `--addin ${folder}: functions.js missing. Write it with: npm run build -- --out ${folder}`,
  );
});
