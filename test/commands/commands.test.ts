import { searchAsked } from "../../src/actions/find";
import { lastMessage } from "../../src/actions/messages";
import { openPage, panePlace } from "../../src/actions/pane-place";
import { sourcesAsked } from "../../src/actions/sources";
import { shortcuts } from "../../shortcuts.json";
import { KEYS } from "../../src/taskpane/help/keys";
import { COMMANDS } from "../../src/commands/commands";

type Command = (event?: { completed(): void }) => Promise<void>;

const associated = new Map<string, Command>();
const showAsTaskpane = jest.fn<Promise<void>, []>(async () => undefined);
/** What the active cell holds, or the error that Excel answers. */
let cell: { address: string; formulas: string[][] } | Error;

class ExcelError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

beforeAll(async () => {
  Object.assign(globalThis, {
    Office: { actions: { associate: (id: string, command: Command) => associated.set(id, command) }, addin: { showAsTaskpane } },
    OfficeExtension: { Error: ExcelError },
    Excel: {
      run: async (work: (context: unknown) => Promise<unknown>) => {
        if (cell instanceof Error) throw cell;
        const active = { ...cell, load: () => active };
        return work({ workbook: { getActiveCell: () => active }, sync: async () => undefined });
      },
    },
  });
  await import("../../src/commands");
});

beforeEach(() => {
  cell = { address: "Sheet1!B2", formulas: [[""]] };
  panePlace.set({ tab: "workbook", pages: [] });
  lastMessage.set(undefined);
  showAsTaskpane.mockClear();
});

async function press(id: string): Promise<void> {
  const completed = jest.fn();
  await associated.get(id)!({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
}

test("every command is given to Excel as the script loads", () => {
  expect([...associated.keys()]).toEqual(Object.keys(COMMANDS));
});

test.each(Object.keys(COMMANDS))("%s shows the pane, and works from a key, which brings no event", async (id) => {
  await associated.get(id)!();
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(lastMessage.get()).toBeUndefined();
});

test("Find closes the pages that are open and asks for the keyboard", async () => {
  openPage({ kind: "mineral", id: "antimony" });
  await press("Find");
  expect(panePlace.get()).toEqual({ tab: "find", pages: [] });
  const first = searchAsked.get();
  expect(first).toEqual({});
  await press("Find");
  expect(searchAsked.get()).not.toBe(first);
});

test("Build opens the form with the call of the selected cell, wherever it stands in the formula", async () => {
  const formula = '=IF(A1>0,MINERAL.RANK("antimony",$C$4,,2024),0)';
  cell = { address: "Sheet1!B2", formulas: [[formula]] };
  await press("Build");
  expect(panePlace.get()).toEqual({
    tab: "find",
    pages: [
      {
        kind: "build",
        id: "MINERAL.RANK",
        given: { mineral: '"antimony"', country: "$C$4", year: "2024" },
        edits: { address: "Sheet1!B2", formula, start: formula.indexOf("MINERAL") },
      },
    ],
  });
});

test.each(["", "=SUM(A1:A3)", "MINERAL.RANK"])("Build asks for a function where the cell holds %p", async (text) => {
  cell = { address: "Sheet1!B2", formulas: [[text]] };
  await press("Build");
  expect(panePlace.get()).toEqual({ tab: "find", pages: [] });
  expect(searchAsked.get()).toEqual({ only: "function" });
});

test("Build tells in the pane why the cell cannot be read, and the button can be used again", async () => {
  cell = new ExcelError("InvalidOperationInCellEditMode");
  await press("Build");
  expect(lastMessage.get()).toEqual({ kind: "problem", text: expect.stringMatching(/^A cell is being edited\. Press Enter/) });
});

test("Explain shows the tab of the cell, Sources the sources in Help", async () => {
  await press("Explain");
  expect(panePlace.get().tab).toBe("cell");
  await press("Sources");
  expect(panePlace.get().tab).toBe("help");
  expect(sourcesAsked.get()).toBe(true);
});

test("Help names every key that Excel takes", () => {
  const keys = shortcuts.flatMap(({ key }) => [key.default, key.mac]);
  const told = KEYS.map(({ keys }) => keys).join("\n");
  expect(keys.filter((key) => !told.includes(key))).toEqual([]);
});

test("the pane is asked for once while Excel has not answered, and again afterwards", async () => {
  let answer: () => void = () => undefined;
  showAsTaskpane.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  await press("Find");
  await press("Sources");
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  answer();
  await new Promise(setImmediate);
  await press("Find");
  expect(showAsTaskpane).toHaveBeenCalledTimes(2);
});

test("an Excel that does not show the pane keeps no command from working", async () => {
  showAsTaskpane.mockImplementationOnce(() => Promise.reject(new Error("switched off")));
  await press("Sources");
  expect(panePlace.get().tab).toBe("help");
  expect(lastMessage.get()).toBeUndefined();
});
