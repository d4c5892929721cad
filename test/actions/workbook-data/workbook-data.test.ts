/** Which dataset a workbook computes with, from one session to the next and from one computer to another. */
import { lookForNewer } from "../../../src/actions/workbook-data/look-for-newer";
import { pin, unpin } from "../../../src/actions/workbook-data/pin";
import { startData } from "../../../src/actions/workbook-data/start-data";
import { dataState } from "../../../src/actions/workbook-data/state";
import { lastMessage } from "../../../src/actions/messages";
import { closeRefresh, keepPinned, startRefresh } from "../../../src/actions/refresh/refresh";
import { refreshState } from "../../../src/actions/refresh/state";
import { dataset, use } from "../../../src/dataset/current";
import { whyWithheld } from "../../../src/dataset/withheld";
import { beginEarlyCalls } from "../../../src/excel/early-calls";
import { WORKBOOK_DATA_KEY } from "../../../src/workbook/pin";
import { REMEMBERED_TABLES_KEY } from "../../../src/workbook/table/remembered-tables";
import { invented } from "../../dataset/invented-dataset";
import { fill } from "../../workbench/host/open-excel";
import { callOf, inserted } from "../inserting";
import { accepted, filesOf, NEXT, preview, refreshingForEachTest, serving } from "../refresh/refreshing";

const book = refreshingForEachTest();
const FORMULA = '=MINERAL.VALUE("barium blue","Alphaland")';
const online: typeof book.feed.fetch = serving(filesOf(NEXT));
const OFFLINE = () => Promise.reject(new TypeError("Failed to fetch"));

/** What a workbook remembers that was refreshed to the next dataset. */
function remembering(pinned: boolean, hash = NEXT.announced.sha256) {
  return { version: 1, dataset: { version: "2031.1", hash }, pinned };
}

async function remember(value: unknown): Promise<void> {
  await book.current.run(async (context) => {
    context.workbook.settings.add(WORKBOOK_DATA_KEY, value as string);
    await context.sync();
  });
}

async function shown(cell = "A1"): Promise<unknown> {
  return (await book.current.values(cell))[0]![0];
}

/** What the file would hold: undefined where it says nothing. */
function memory(): unknown {
  return book.current.host.settings[WORKBOOK_DATA_KEY];
}

/** Another workbook has fetched the next dataset, which is kept on this computer. */
async function fetchedByAnother(): Promise<void> {
  await startRefresh();
  closeRefresh();
}

/** The formulas of a workbook that was opened have been answered before anything of it was read; now its page is ready. */
async function opened(): Promise<void> {
  beginEarlyCalls();
  use(invented);
  book.current.model.dispatch("EVALUATE_CELLS");
  await startData();
}

const rest = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe("a workbook that remembers no dataset", () => {
  test("computes with the one that came with the add-in, though another workbook has fetched a newer one, and is not written to", async () => {
    await fetchedByAnother();
    await fill(book.current, "A1", [[FORMULA]]);
    // Excel tells of a change a moment later.
    await rest(50);
    await opened();
    expect(dataset()).toBe(invented);
    expect(await shown()).toBe(30);
    await rest(1_300);
    expect(memory()).toBeUndefined();
    expect(dataState.get()).toMatchObject({ remembered: { dataset: undefined, isPinned: false }, problem: undefined });
  });

  test("and has tables computes with the dataset that they are from, if that is here", async () => {
    await fill(book.current, "A1", [[FORMULA]]);
    const table = { name: "T", function: "MINERAL.TOP", given: {}, columns: ["Country"], keys: ["Country"], dataset: "2031.1" };
    book.current.host.settings = { [REMEMBERED_TABLES_KEY]: { version: 1, tables: [table] } };
    await opened();
    expect(await shown()).toBe(30);
    await fetchedByAnother();
    await opened();
    expect(await shown()).toBe(31);
    book.current.host.settings = {
      [REMEMBERED_TABLES_KEY]: { version: 1, tables: [table, { ...table, name: "U", dataset: "2030.1" }] },
    };
    await opened();
    expect(await shown()).toBe(30);
  });

  test("and in which nothing is yet gets the newest on this computer, and remembers it from its first formula on", async () => {
    await fetchedByAnother();
    await opened();
    expect(dataset().version).toBe("2031.1");
    expect(memory()).toBeUndefined();
    await fill(book.current, "A1", [[FORMULA]]);
    expect(await shown()).toBe(31);
    await rest(1_300);
    expect(memory()).toEqual(remembering(false));
    expect(dataState.get().remembered).toMatchObject({ dataset: { version: "2031.1" }, isPinned: false });
    // It is done once: where a person takes it back, it is not written again by itself.
    book.current.host.settings = {};
    await fill(book.current, "A2", [[FORMULA]]);
    await rest(1_300);
    expect(memory()).toBeUndefined();
  });

  test("remembers the dataset of what is inserted, in the same step of Undo", async () => {
    await startData();
    await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "fooite", n: 2 }) });
    const ofInvented = { version: 1, dataset: { version: "2030.1", hash: invented.hash }, pinned: false };
    expect(memory()).toEqual(ofInvented);
    expect(dataState.get().remembered).toMatchObject({ dataset: { version: "2030.1" } });
    book.current.model.dispatch("REQUEST_UNDO");
    expect(book.current.host.settings).toEqual({});
    expect(await book.current.values("A1")).toEqual([[""]]);
    // What a workbook remembers already is not written over.
    await remember(remembering(true));
    await book.current.select("B9");
    await inserted({ kind: "value", call: callOf("MINERAL.VALUE", { mineral: "fooite", country: "Alphaland" }) });
    expect(memory()).toEqual(remembering(true));
  });

  test("remembers the dataset to which a refresh finds all of it up to date", async () => {
    await fetchedByAnother();
    await opened();
    await startRefresh();
    expect(refreshState.get()).toMatchObject({ kind: "up to date" });
    // Nothing of Orebook is in it.
    expect(memory()).toBeUndefined();
    await fill(book.current, "A1", [[FORMULA]]);
    await startRefresh();
    expect(refreshState.get()).toMatchObject({ kind: "up to date" });
    expect(memory()).toEqual(remembering(false));
  });

  test("waits with reading until no cell is edited any more", async () => {
    await fill(book.current, "A1", [[FORMULA]]);
    await remember(remembering(true));
    book.current.host.editing = true;
    const opening = opened();
    await rest(200);
    book.current.host.editing = false;
    await opening;
    expect(dataState.get().problem).toBeUndefined();
    expect(await shown()).toBe(31);
  });
});

test("a kept dataset that was damaged is told of, and the built one answers", async () => {
  await fetchedByAnother();
  use(invented);
  book.feed.publicKeys = [];
  await startData();
  expect(dataset().version).toBe("2030.1");
  expect(dataState.get().problem).toMatch(/no key/);
});

describe.each([
  ["pinned", true],
  ["not pinned", false],
])("a workbook that is %s and was opened where its dataset is not", (_, isPinned) => {
  beforeEach(async () => {
    await fill(book.current, "A1", [[FORMULA]]);
    await remember(remembering(isPinned));
  });

  test("fetches that very dataset", async () => {
    await opened();
    expect(dataset().hash).toBe(NEXT.announced.sha256);
    expect(await shown()).toBe(31);
    expect(dataState.get()).toMatchObject({ remembered: { isPinned }, problem: undefined, fetching: undefined });
  });

  test("answers from no other while it is being fetched, and says so", async () => {
    let arrives: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => (arrives = resolve));
    book.feed.fetch = async (...asked) => {
      await arrival;
      return online(...asked);
    };
    const opening = opened();
    await rest(100);
    expect(dataState.get()).toMatchObject({
      fetching: expect.stringMatching(/dataset 2031\.1, which Orebook is fetching/) as string,
    });
    await fill(book.current, "B1", [[FORMULA]]);
    expect(await shown("B1")).toBe("#N/A");
    arrives();
    await opening;
    expect([await shown("A1"), await shown("B1")]).toEqual([31, 31]);
  });

  test("answers nothing else where it cannot be had, and says what to do", async () => {
    book.feed.fetch = OFFLINE;
    await opened();
    expect(await shown()).toBe("#N/A");
    const { problem } = dataState.get();
    expect(problem).toMatch(/dataset 2031\.1, which is not on this computer\..*until they are calculated/);
    expect(problem).toContain(isPinned ? "is pinned to" : "computes with");
    expect(problem).toContain(isPinned ? "or unpin the workbook" : "or refresh it: Refresh data shows first");
    expect(problem).toContain(
      "1 formula was calculated when the workbook was opened, and answers #N/A now: the file has its figure",
    );
    expect(problem).toContain(whyWithheld()!);
    // The pane goes on showing what is here.
    expect(dataset()).toBe(invented);

    book.feed.fetch = online;
    await startData();
    expect(whyWithheld()).toBeUndefined();
    expect(dataState.get().problem).toBeUndefined();
    expect(await shown()).toBe(31);
  });

  test("keeps what was saved in cells that nothing has calculated", async () => {
    // In Excel a cell shows what was saved until it is calculated: one formula was, another was not.
    await fill(book.current, "A2", [['=MINERAL.VALUE("barium blue","Betaland")+1']]);
    const before = await shown("A2");
    beginEarlyCalls();
    await fill(book.current, "A1", [[`${FORMULA}*2`]]);
    book.feed.fetch = OFFLINE;
    await startData();
    expect([await shown("A1"), await shown("A2")]).toEqual(["#N/A", before]);
    expect(dataState.get().problem).toContain("1 formula was calculated");
  });

  test("is brought to a dataset that is here by a refresh, which says so first", async () => {
    book.feed.fetch = OFFLINE;
    await opened();
    const { warnings } = await preview();
    expect(warnings[0]).toMatch(
      isPinned
        ? /pinned to dataset 2031\.1, which cannot be had\. A refresh brings it to dataset 2030\.1 and unpins it/
        : /computes with dataset 2031\.1, which cannot be had\. A refresh brings it to dataset 2030\.1: close this/,
    );
    expect(await shown()).toBe("#N/A");
    await accepted();
    expect(await shown()).toBe(30);
    expect(whyWithheld()).toBeUndefined();
    expect(memory()).toEqual({ version: 1, dataset: { version: "2030.1", hash: invented.hash }, pinned: false });
  });

  test("is pinned to that dataset, not to the one that happens to be here, and the feed is not asked again", async () => {
    book.feed.fetch = OFFLINE;
    await opened();
    let asked = 0;
    book.feed.fetch = () => {
      asked += 1;
      return OFFLINE();
    };
    await pin();
    expect(asked).toBe(0);
    expect(memory()).toEqual(remembering(true));
    expect(dataState.get().problem).toMatch(/is pinned to dataset 2031\.1, which is not on this computer/);
    expect(await shown()).toBe("#N/A");
  });
});

test("unpinned, such a workbook computes with what is here", async () => {
  await fill(book.current, "A1", [[FORMULA]]);
  await remember(remembering(true));
  book.feed.fetch = OFFLINE;
  await opened();
  expect(await unpin()).toBe(true);
  expect(lastMessage.get()!.text).toBe(
    "This workbook is not pinned any more. It computes with dataset 2030.1 until you refresh it.",
  );
  expect(await shown()).toBe(30);
  expect(dataState.get()).toMatchObject({ problem: undefined, remembered: { isPinned: false, dataset: { version: "2030.1" } } });
});

test("a dataset that the feed does not have any more is not replaced by another of its version", async () => {
  await fill(book.current, "A1", [[FORMULA]]);
  await remember(remembering(false, "7".repeat(64)));
  await opened();
  expect(await shown()).toBe("#N/A");
  expect(dataState.get().problem).toMatch(/computes with dataset 2031\.1.*\(404\).*Refresh data shows first/);
});

test("a workbook that was refreshed goes on with its dataset when a newer one is kept", async () => {
  await fill(book.current, "A1", [[FORMULA]]);
  await remember({ version: 1, dataset: { version: invented.version, hash: invented.hash }, pinned: false });
  await startRefresh();
  await startData();
  expect(dataset()).toBe(invented);
  expect(await shown()).toBe(30);
});

test("what cannot be read is not written over, and told", async () => {
  await remember({ version: 9 });
  await startData();
  expect(dataState.get().problem).toMatch(/newer version of Orebook/);
  const value = await book.current.run(async (context) => {
    const setting = context.workbook.settings.getItem(WORKBOOK_DATA_KEY).load("value");
    await context.sync();
    return setting.value as unknown;
  });
  expect(value).toEqual({ version: 9 });
});

test("kept at the old dataset from the preview, a workbook is pinned; refreshed, it is not any more", async () => {
  await fill(book.current, "A1", [[FORMULA]]);
  expect((await preview()).isPinned).toBe(false);
  await keepPinned();
  expect(refreshState.get()).toBeUndefined();
  expect(dataState.get().remembered).toMatchObject({ isPinned: true, dataset: { version: "2030.1" } });
  await startData();
  expect(await shown()).toBe(30);
  expect((await preview()).isPinned).toBe(true);
  await accepted();
  expect(dataState.get().remembered).toMatchObject({ isPinned: false, dataset: { version: "2031.1" } });
});

test("pinning is told", async () => {
  expect(await pin()).toBe(true);
  expect(lastMessage.get()!.text).toBe(
    "This workbook is pinned to dataset 2030.1: it computes with it until you unpin it, also on other computers.",
  );
});

test("a look at the feed downloads nothing, and says nothing where it fails", async () => {
  const asked: string[] = [];
  const { fetch } = book.feed;
  book.feed.fetch = (address, request) => {
    asked.push(address);
    return fetch(address, request);
  };
  await lookForNewer();
  expect(dataState.get().offered).toEqual({ version: "2031.1", released: "2031-07-01" });
  expect(asked).toEqual(["https://feed.test/data/latest.json"]);
  book.feed.fetch = OFFLINE;
  await lookForNewer();
  expect(dataState.get().offered).toEqual({ version: "2031.1", released: "2031-07-01" });
});
