import { worksheetFunctions } from "../../src/functions";
import { WorkbenchPage, type CellReading } from "../../workbench/driver";
import { expectAnswer, type Answer } from "../cases/answer";
import { readCases, type Case } from "../cases/case-files";

/**
 * Every formula of test/cases, in the sheet that users get: one of each function typed on the keyboard, and all of them entered through
 * the engine of the same page, which needs no drawing after each key.
 */
const files = [...readCases()];
const cases = files.flatMap(([, each]) => each);
const typed = worksheetFunctions.map(({ id }) => [id, caseOf(id)] as const);

let workbench: WorkbenchPage;
const entered = new Map<Case, Answer>();
beforeAll(async () => {
  // A small window: drawing it again after each key is what takes time.
  workbench = await WorkbenchPage.open({ viewport: { width: 800, height: 420 }, pane: "hidden" });
  await workbench.addSheet("Cases");
  const blocks = await workbench.enterFormulas(
    "A1",
    cases.map(({ formula }) => formula),
  );
  blocks.forEach((block, index) => entered.set(cases[index]!, answerOf(block)));
}, 120_000);
afterAll(() => workbench?.close());

function caseOf(id: string): Case {
  const found = cases.find(({ formula }) => formula.startsWith(`=${id}(`));
  if (!found) throw new Error(`No case in test/cases calls ${id}.`);
  return found;
}

function answerOf(block: CellReading[][]): Answer {
  return block.map((row) => row.map(({ value, message }) => (message === undefined ? value : { error: String(value), message })));
}

test("there are cases", () => expect(cases.length).toBeGreaterThan(0));

describe("typed on the keyboard", () => {
  test.each(typed)(
    "%s",
    async (_, each) => {
      await workbench.clear("A1");
      await workbench.typeFormula("A1", each.formula);
      expectAnswer(answerOf(await workbench.readSpill("A1")), each);
    },
    30_000,
  );
});

describe.each(files)("%s", (_name, ofFile) => {
  test.each(ofFile)("$formula", (each) => expectAnswer(entered.get(each)!, each));
});

test("none of them left an error on the console", () => expect(workbench.consoleErrors).toEqual([]));
