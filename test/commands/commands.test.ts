import { refreshState } from "../../src/actions/refresh/state";
import { searchAsked } from "../../src/actions/find";
import { lastMessage, openQuestion } from "../../src/actions/messages";
import { openPage, panePlace } from "../../src/actions/pane-place";
import { sourcesAsked } from "../../src/actions/sources";
import { workbookActions } from "../../src/actions/workbook-actions";
import { shortcuts } from "../../shortcuts.json";
import { KEYS } from "../../src/taskpane/help/keys";
import { COMMANDS } from "../../src/commands/commands";
import { workbookForEachTest } from "../excel/open-workbook";

type Command = (event?: { completed(): void }) => Promise<void>;

const associated = new Map<string, Command>();
const showAsTaskpane = jest.fn<Promise<void>, []>(async () => undefined);
const office = {
  actions: { associate: (id: string, command: Command) => associated.set(id, command) },
  addin: { showAsTaskpane },
};

const workbook = workbookForEachTest();

const started: string[] = [];

/** Commands on the whole workbook, and the actions that they start. */
const ON_WORKBOOK = {
  Refresh: "startRefresh",
  Repair: "repair",
  FreezeSheet: "freezeSheet",
  FreezeSelection: "freezeSelection",
  WriteSources: "writeSources",
  WriteChanges: "writeChanges",
  Pin: "pin",
  Unpin: "unpin",
} as const;

beforeAll(async () => {
  Object.assign(globalThis, { Office: office });
  await import("../../src/commands");
});

beforeEach(() => {
  Object.assign((globalThis as unknown as { Office: object }).Office, office);
  panePlace.set({ tab: "workbook", pages: [] });
  lastMessage.set(undefined);
  refreshState.set(undefined);
  started.splice(0);
  // What they do has tests of its own; here it is whether they are started.
  for (const name of Object.keys(workbookActions) as (keyof typeof workbookActions)[])
    jest.spyOn(workbookActions, name).mockImplementation(async () => {
      started.push(name);
    });
  showAsTaskpane.mockReset().mockImplementation(async () => undefined);
});

afterEach(() => openQuestion.get()?.answer(false));

/** Writes into cells of the sheet in sight, and selects the one that was given last. */
async function enter(cells: Record<string, unknown>): Promise<void> {
  await workbook.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [address, content] of Object.entries(cells)) sheet.getRange(address).formulas = [[content]];
    await context.sync();
  });
  await workbook.current.select(Object.keys(cells).at(-1)!);
}

async function press(id: string): Promise<void> {
  const completed = jest.fn();
  await associated.get(id)!({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
}

test("every command is given to Excel as the script loads", () => {
  expect([...associated.keys()]).toEqual(Object.keys(COMMANDS));
});

test.each(Object.keys(COMMANDS))("%s shows the pane, and works from a key, which brings no event", async (id) => {
  await enter({ A1: '=MINERAL.RANK("antimony","Tajikistan")' });
  await associated.get(id)!();
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(lastMessage.get()?.kind).not.toBe("problem");
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
  const formula = '=IF(A1>0,MINERAL.RANK("antimony",$C$4,,2025),0)';
  await enter({ C4: "Tajikistan", A1: 1, B2: formula });
  await press("Build");
  expect(panePlace.get()).toEqual({
    tab: "find",
    pages: [
      {
        kind: "build",
        id: "MINERAL.RANK",
        given: { mineral: '"antimony"', country: "$C$4", year: "2025" },
        edits: { address: "Sheet1!B2", formula, start: formula.indexOf("MINERAL") },
      },
    ],
  });
});

test("Build opens the form of the formula that spills into the selected cell", async () => {
  await enter({ A1: '=MINERAL.TOP("antimony",3)' });
  await workbook.current.select("B2");
  await press("Build");
  expect(panePlace.get().pages).toEqual([
    expect.objectContaining({ id: "MINERAL.TOP", edits: expect.objectContaining({ address: "Sheet1!A1" }) }),
  ]);
});

test.each(["", "=SUM(A1:A3)", "MINERAL.RANK"])("Build asks for a function where the cell holds %p", async (text) => {
  await enter({ B2: text });
  await press("Build");
  expect(panePlace.get()).toEqual({ tab: "find", pages: [] });
  expect(searchAsked.get()).toEqual({ only: "function" });
});

test("Build tells in the pane why the cell cannot be read, and the button can be used again", async () => {
  workbook.current.host.editing = true;
  await press("Build");
  expect(lastMessage.get()).toEqual({ kind: "problem", text: expect.stringMatching(/^A cell is being edited\. Press Enter/) });
});

test("Cite is done while its question is open, so that other buttons can be used", async () => {
  await enter({ C1: "mine", B1: '=MINERAL.RANK("antimony","Tajikistan")' });
  await press("Cite");
  expect(openQuestion.get()?.text).toMatch(/C1/);
  await press("Sources");
  expect(panePlace.get().tab).toBe("help");
  expect(await workbook.current.values("C1")).toEqual([["mine"]]);
});

test("Explain shows the tab of the cell, Sources the sources in Help", async () => {
  await press("Explain");
  expect(panePlace.get().tab).toBe("cell");
  await press("Sources");
  expect(panePlace.get().tab).toBe("help");
  expect(sourcesAsked.get()).toBe(true);
});

test.each(Object.entries(ON_WORKBOOK))("%s shows the tab of the workbook and starts %s", async (id, action) => {
  panePlace.set({ tab: "find", pages: [] });
  lastMessage.set({ kind: "done", text: "Of what was before." });
  await press(id);
  expect(panePlace.get().tab).toBe("workbook");
  expect(started).toEqual([action]);
  expect(lastMessage.get()).toBeUndefined();
});

test("Refresh is done as soon as the pane shows how far it is, so that other buttons can be used", async () => {
  let end: () => void = () => undefined;
  jest.mocked(workbookActions.startRefresh).mockImplementationOnce(async () => {
    refreshState.set({ kind: "checking", progress: { step: "asking" } });
    await new Promise<void>((resolve) => (end = resolve));
  });
  await press("Refresh");
  await press("Sources");
  expect(panePlace.get().tab).toBe("help");
  end();
});

test("a part that does not load is told in the pane", async () => {
  jest.mocked(workbookActions.repair).mockRejectedValueOnce(new Error("This part did not load."));
  await press("Repair");
  expect(lastMessage.get()).toEqual({ kind: "problem", text: "This part did not load." });
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
