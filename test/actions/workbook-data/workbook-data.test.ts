/** Which dataset a workbook computes with, from one session to the next and from one computer to another. */
import { lookForNewer } from "../../../src/actions/workbook-data/look-for-newer";
import { pin, unpin } from "../../../src/actions/workbook-data/pin";
import { startData } from "../../../src/actions/workbook-data/start-data";
import { dataState } from "../../../src/actions/workbook-data/state";
import { lastMessage } from "../../../src/actions/messages";
import { keepPinned, startRefresh } from "../../../src/actions/refresh/refresh";
import { refreshState } from "../../../src/actions/refresh/state";
import { dataset, use } from "../../../src/dataset/current";
import { whyWithheld } from "../../../src/dataset/withheld";
import { WORKBOOK_DATA_KEY } from "../../../src/workbook/pin";
import { invented } from "../../dataset/invented-dataset";
import { fill } from "../../workbench/host/open-excel";
import { accepted, NEXT, preview, refreshingForEachTest } from "../refresh/refreshing";

const book = refreshingForEachTest();
const FORMULA = '=MINERAL.VALUE("barium blue","Alphaland")';
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

async function shown(): Promise<unknown> {
  return (await book.current.values("A1"))[0]![0];
}

test("a workbook that remembers nothing computes with the newest dataset on this computer", async () => {
  await startRefresh();
  use(invented);
  await fill(book.current, "A1", [[FORMULA]]);
  expect(await shown()).toBe(30);
  await startData();
  // It was kept when it was found; what had been answered meanwhile is calculated again.
  expect(dataset().version).toBe("2031.1");
  expect(await shown()).toBe(31);
  expect(dataState.get()).toMatchObject({ remembered: { dataset: undefined, isPinned: false }, problem: undefined });
});

test("a kept dataset that was damaged is told of, and the built one answers", async () => {
  await startRefresh();
  use(invented);
  await fill(book.current, "A1", [[FORMULA]]);
  book.feed.publicKeys = [];
  await startData();
  expect(dataset().version).toBe("2030.1");
  expect(dataState.get().problem).toMatch(/no key/);
});

test("a pinned workbook fetches its dataset on another computer", async () => {
  await fill(book.current, "A1", [[FORMULA]]);
  await remember(remembering(true));
  await startData();
  expect(dataset().hash).toBe(NEXT.announced.sha256);
  expect(await shown()).toBe(31);
  expect(dataState.get()).toMatchObject({ remembered: { isPinned: true }, problem: undefined });
});

test("a pinned workbook whose dataset cannot be had answers nothing else, and says what to do", async () => {
  await fill(book.current, "A1", [[FORMULA]]);
  await remember(remembering(true));
  const { fetch } = book.feed;
  book.feed.fetch = OFFLINE;
  await startData();
  expect(await shown()).toBe("#N/A");
  expect(dataState.get().problem).toMatch(/pinned to dataset 2031\.1, which is not on this computer\..*Try again, or unpin/);
  expect(whyWithheld()).toBe(dataState.get().problem);
  // The pane goes on showing what is here.
  expect(dataset()).toBe(invented);

  book.feed.fetch = fetch;
  await startData();
  expect(whyWithheld()).toBeUndefined();
  expect(dataState.get().problem).toBeUndefined();
  expect(await shown()).toBe(31);
});

test("unpinned, such a workbook computes with what is here", async () => {
  await fill(book.current, "A1", [[FORMULA]]);
  await remember(remembering(true));
  book.feed.fetch = OFFLINE;
  await startData();
  expect(await unpin()).toBe(true);
  expect(lastMessage.get()!.text).toBe(
    "This workbook is not pinned any more. It computes with dataset 2030.1 until you refresh it.",
  );
  expect(await shown()).toBe(30);
  expect(dataState.get()).toMatchObject({ problem: undefined, remembered: { isPinned: false, dataset: { version: "2030.1" } } });
});

test("a workbook that is not pinned says that its dataset is not here, and computes", async () => {
  await fill(book.current, "A1", [[FORMULA]]);
  await remember(remembering(false, "7".repeat(64)));
  await startData();
  expect(await shown()).toBe(30);
  expect(dataState.get().problem).toMatch(
    /last refreshed with dataset 2031\.1.*answer from dataset 2030\.1; refresh the workbook/,
  );
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
