/** What happens to the workbook, the dataset or the page while a refresh is looked at or done: by another hand, another event, or the end of the page. */
import { acceptRefresh, cancelRefresh, goBack, startRefresh } from "../../../src/actions/refresh/refresh";
import { refreshState, type RefreshState } from "../../../src/actions/refresh/state";
import { startData } from "../../../src/actions/workbook-data/start-data";
import { dataState } from "../../../src/actions/workbook-data/state";
import { dataset } from "../../../src/dataset/current";
import { whyWithheld } from "../../../src/dataset/withheld";
import { whileCalculating, workbookDataSetting, WORKBOOK_DATA_KEY } from "../../../src/workbook/pin";
import { invented } from "../../dataset/invented-dataset";
import { fill } from "../../workbench/host/open-excel";
import { callOf, inserted } from "../inserting";
import { accepted, at, changesOf, NEXT, preview, refreshingForEachTest, wholeOf } from "./refreshing";

const book = refreshingForEachTest();
const FORMULA = '=MINERAL.VALUE("barium blue","Alphaland")';
const NEXT_SETTING = { version: 1, dataset: { version: "2031.1", hash: NEXT.announced.sha256 }, pinned: false };

async function shown(address = "A1"): Promise<unknown> {
  return (await book.current.values(address))[0]![0];
}

async function setting(): Promise<unknown> {
  return book.current.run(async (context) => {
    const found = context.workbook.settings.getItemOrNullObject(WORKBOOK_DATA_KEY).load("value");
    await context.sync();
    return found.isNullObject ? undefined : (found.value as unknown);
  });
}

async function writeSetting(value: unknown): Promise<void> {
  await book.current.run(async (context) => {
    context.workbook.settings.add(WORKBOOK_DATA_KEY, value as string);
    await context.sync();
  });
}

/** Events come after the reply, and the library passes them on a moment later. */
const told = () => new Promise((resolve) => setTimeout(resolve, 20));

const isStep = (step: string) => (state: RefreshState) => state.kind === "writing" && state.step === step;

/** The other dataset is in use, and Excel is about to be asked to calculate. */
const calculates = (state: RefreshState) => isStep("calculating")(state) && dataset() !== invented;

/** A cell in the end, after a second try while it was edited. */
async function shownInTheEnd(value: unknown): Promise<void> {
  for (let tries = 0; tries < 60 && (await shown()) !== value; tries += 1) await new Promise((done) => setTimeout(done, 50));
  expect(await shown()).toBe(value);
}

function problem(): string {
  const state = refreshState.get();
  if (state?.kind !== "problem") throw new Error(`No problem: ${JSON.stringify(state)}`);
  return state.text;
}

describe("while the preview is open", () => {
  test("cells change: the refresh takes them as they are, and can neither be cancelled nor started a second time meanwhile", async () => {
    await fill(book.current, "A1", [[FORMULA]]);
    await preview();
    const { model } = book.current;
    model.dispatch("UPDATE_CELL", { sheetId: model.getters.getActiveSheetId(), col: 1, row: 0, content: FORMULA });
    await told();
    const kinds = new Set<string>();
    const end = refreshState.subscribe(() => {
      const { kind } = refreshState.get()!;
      kinds.add(kind);
      if (kind === "done") return;
      cancelRefresh();
      void startRefresh();
    });
    const outcome = await accepted();
    end();
    expect([...kinds]).toEqual(["writing", "done"]);
    expect(changesOf(outcome).map(([address]) => address)).toEqual(["Sheet1!A1", "Sheet1!B1"]);
  });

  test("cells that change while they are read count too", async () => {
    await fill(
      book.current,
      "A1",
      Array.from({ length: 1_000 }, (_, row) => [`${FORMULA}+${row}`]),
    );
    await told();
    const { host, model } = book.current;
    const answer = host.answer.bind(host);
    host.answer = async (message) => {
      const reply = await answer(message);
      if (refreshState.get()?.kind === "reading" && message.includes("formulas")) {
        host.answer = answer;
        model.dispatch("UPDATE_CELL", { sheetId: model.getters.getActiveSheetId(), col: 1, row: 0, content: FORMULA });
        await told();
      }
      return reply;
    };
    await preview();
    expect(changesOf(await accepted()).map(([address]) => address)).toContain("Sheet1!B1");
  });

  test("somebody else pins the workbook: it stays pinned", async () => {
    await fill(book.current, "A1", [[FORMULA]]);
    await preview();
    const pinned = workbookDataSetting(invented, true);
    await writeSetting(pinned);
    const whole = wholeOf(book.current);
    await acceptRefresh({ changesSheet: true });
    expect(problem()).toMatch(/was changed.*while.*Refresh again.*Everything is as before/);
    expect(await setting()).toEqual(pinned);
    expect(wholeOf(book.current)).toEqual(whole);
    expect(dataset()).toBe(invented);
  });
});

describe("while it is done", () => {
  test("the workbook's settings are looked at again: the refresh ends with its own dataset", async () => {
    await fill(book.current, "A1", [[FORMULA]]);
    await preview();
    const { host } = book.current;
    const answer = host.answer.bind(host);
    at(calculates, () => {
      void startData();
      host.answer = async (message) => {
        // Excel calculates later.
        if (message.includes("SetDirty")) await told();
        return answer(message);
      };
    });
    const outcome = await accepted();
    await startData();
    expect(changesOf(outcome)).toEqual([["Sheet1!A1", 30, 31, "revision"]]);
    expect(await shown()).toBe(31);
    expect(await setting()).toEqual(NEXT_SETTING);
    expect(dataset().version).toBe("2031.1");
  });

  test("a cell is edited when formulas are calculated already: they get their old figures back when the edit ends", async () => {
    await fill(book.current, "A1", [[FORMULA]]);
    await book.current.select("D1");
    await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "barium blue" }) });
    await preview();
    at(isStep("writing"), () => (book.current.host.editing = true));
    await acceptRefresh({ changesSheet: true });
    expect(problem()).toMatch(/A cell is being edited.*Everything is as before/);
    book.current.host.editing = false;
    await shownInTheEnd(30);
    expect(await setting()).toEqual(workbookDataSetting(invented, false));
  });

  test("the page ends when Excel has calculated: the next start gives formulas their old figures back", async () => {
    await fill(book.current, "A1", [[FORMULA]]);
    await preview();
    const { host } = book.current;
    const answer = host.answer.bind(host);
    // Excel takes the request to calculate, and nothing that comes after it.
    at(calculates, () => {
      host.answer = async (message) => {
        const reply = await answer(message);
        host.editing ||= message.includes("SetDirty");
        return reply;
      };
    });
    await acceptRefresh({ changesSheet: false });
    host.answer = answer;
    host.editing = false;
    const before = workbookDataSetting(invented, false);
    expect(await setting()).toEqual(whileCalculating(before));
    expect(await shown()).toBe(31);
    await startData();
    expect(await shown()).toBe(30);
    expect(await setting()).toEqual(before);
    // This page has not ended: what it tries again after a second is not for the next test.
    await new Promise((done) => setTimeout(done, 1_200));
  });
});

test("going back pins a workbook again that was pinned", async () => {
  const pinned = workbookDataSetting(invented, true);
  await writeSetting(pinned);
  await fill(book.current, "A1", [[FORMULA]]);
  await startData();
  await preview();
  await accepted();
  expect(await setting()).toEqual(NEXT_SETTING);
  await goBack();
  expect(refreshState.get()).toMatchObject({ kind: "preview", preview: { back: { pins: true } } });
  await acceptRefresh({ changesSheet: false });
  expect(await shown()).toBe(30);
  expect(await setting()).toEqual(pinned);
  expect(dataState.get().remembered).toMatchObject({ isPinned: true });
});

test("a workbook that is pinned to a dataset which is not here answers again once it is refreshed", async () => {
  await writeSetting({ version: 1, dataset: { version: "2029.1", hash: "a".repeat(64) }, pinned: true });
  await fill(book.current, "A1", [[FORMULA]]);
  await startData();
  expect(whyWithheld()).toBeDefined();
  await preview();
  await accepted();
  expect(whyWithheld()).toBeUndefined();
  expect(await shown()).toBe(31);
  expect(dataState.get().problem).toBeUndefined();
});
