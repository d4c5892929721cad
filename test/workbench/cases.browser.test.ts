import { readCases } from "../cases/case-files";
import { differences } from "./case-comparison";
import { WorkbenchPage } from "./workbench-page";

/** Every formula of test/cases, typed into the sheet that users get. */
const files = [...readCases()];

let workbench: WorkbenchPage;
beforeAll(async () => {
  // A small window: drawing it again after each key is what takes time.
  workbench = await WorkbenchPage.open({ viewport: { width: 800, height: 420 } });
  await workbench.addSheet("Cases");
}, 60_000);
afterAll(() => workbench?.close());

test("there are cases", () => expect(files.flatMap(([, cases]) => cases).length).toBeGreaterThan(0));

describe.each(files)("%s", (_name, cases) => {
  test.each(cases)(
    "$formula",
    async (each) => {
      await workbench.typeFormula("A1", each.formula);
      const block = await workbench.readSpill("A1");
      expect(differences(each, block)).toEqual([]);
    },
    30_000,
  );
});

test("none of them left an error on the console", () => expect(workbench.consoleErrors).toEqual([]));
