import { newestKept } from "../../src/feed/newest-kept";
import { invented } from "../dataset/invented-dataset";
import { failingStore, FOREIGN_KEY, madeRelease, memoryStore, offlineFeed, signedAnew, type MadeRelease } from "./a-feed";

const next = madeRelease();
const changedBytes = next.bytes.slice();
changedBytes[700]! ^= 1;

test("a kept release is found, without a network; the built dataset stays in use until somebody decides", async () => {
  const feed = offlineFeed(memoryStore(next));
  const result = await newestKept(feed);
  expect(result).toEqual({ kind: "kept", dataset: expect.objectContaining({ hash: next.announced.sha256 }) });
  expect(feed.inUse()).toBe(invented);
  expect(feed.store.versions()).toEqual(["2030.2"]);
});

test("the newest of several, whichever was last asked for", async () => {
  const kept = ["2030.3", "2030.10", "2030.9"].map((version) => madeRelease({ version }));
  expect(await newestKept(offlineFeed(memoryStore(...kept)))).toMatchObject({ kind: "kept", dataset: { version: "2030.10" } });
});

test("with nothing kept, nothing happens", async () => {
  expect(await newestKept(offlineFeed(memoryStore()))).toEqual({ kind: "nothing" });
});

test("what an update of the add-in has overtaken is not the newest; a workbook may still ask for it", async () => {
  const feed = offlineFeed(memoryStore(madeRelease({ version: "2029.1" })));
  expect(await newestKept(feed)).toEqual({ kind: "nothing" });
  expect(feed.store.versions()).toEqual(["2029.1"]);
});

test("what is in use already is not read again", async () => {
  const feed = offlineFeed(memoryStore(next));
  const result = await newestKept(feed);
  if (result.kind !== "kept") throw new Error(result.kind);
  feed.store.bytes = () => Promise.reject(new Error("read again"));
  expect(await newestKept({ ...feed, inUse: () => result.dataset })).toEqual({ kind: "kept", dataset: result.dataset });
});

test.each<[string, unknown]>([
  ["a text", "junk"],
  ["a number", 7],
  ["null", null],
  ["an object", { announcement: next.announced, bytes: next.bytes }],
  ["a list of junk", [null, 5, "x", {}, { version: "9999.1" }, { ...next.announced, file: "../x.json" }]],
])("junk in place of the list (%s) breaks nothing", async (_, junk) => {
  const store = memoryStore();
  store.held = junk;
  expect(await newestKept(offlineFeed(store))).toEqual({ kind: "nothing" });
});

test("junk beside a good release does not hide it", async () => {
  const store = memoryStore(next);
  store.held = [{ version: "9999.1" }, next.announced, next.announced, 5];
  expect(await newestKept(offlineFeed(store))).toMatchObject({ kind: "kept", dataset: { version: "2030.2" } });
});

const spoilt: [string, MadeRelease, string][] = [
  ["changed bytes", { ...next, bytes: changedBytes }, "wrong bytes"],
  ["half the bytes", { ...next, bytes: next.bytes.slice(0, 1000) }, "wrong bytes"],
  ["a text in place of bytes", { ...next, bytes: "{}" as unknown as MadeRelease["bytes"] }, "wrong bytes"],
  ["no bytes", { ...next, bytes: undefined as unknown as MadeRelease["bytes"] }, "wrong bytes"],
  ["a foreign signature", madeRelease({}, { key: FOREIGN_KEY }), "not signed by us"],
  ["a day set later", { ...next, announced: { ...next.announced, released: "2039-01-01" } }, "not signed by us"],
  ["another schema", madeRelease({ schema: 99 }), "unknown schema"],
  ["more than is allowed", { ...next, announced: signedAnew(next.announced, { size: 60_000_000 }) }, "too large"],
];

test.each(spoilt)("kept with %s, it is refused with a reason and forgotten", async (_, kept, code) => {
  const older = madeRelease({ version: "2029.1" });
  const feed = offlineFeed(memoryStore(kept, older));
  expect(await newestKept(feed)).toMatchObject({
    kind: "problem",
    problem: { code },
    text: expect.stringMatching(
      /^Dataset 2030\.2, which this computer kept, cannot be used: .* Dataset 2030\.1 stays in use\. It has to be fetched again/,
    ),
  });
  expect(feed.store.versions()).toEqual(["2029.1"]);
  expect([...feed.store.content.keys()]).toEqual([older.announced.sha256]);
  expect(await newestKept(feed)).toEqual({ kind: "nothing" });
});

test("where the newest is damaged, the one before answers, and the reason is told", async () => {
  const newest = madeRelease({ version: "2030.3" });
  const feed = offlineFeed(memoryStore({ ...newest, bytes: changedBytes }, next));
  expect(await newestKept(feed)).toEqual({
    kind: "kept",
    dataset: expect.objectContaining({ version: "2030.2" }),
    warning: expect.stringContaining("Dataset 2030.3, which this computer kept, cannot be used"),
  });
  expect(feed.store.versions()).toEqual(["2030.2"]);
});

test.each([
  ["an add-in that is too old", { addIn: "0.9.0" }, "add-in too old"],
  ["a build without a key", { publicKeys: [] }, "no key"],
])("%s leaves it to another one", async (_, changes, code) => {
  const feed = offlineFeed(memoryStore(next), changes);
  expect(await newestKept(feed)).toMatchObject({ kind: "problem", problem: { code } });
  expect(feed.store.versions()).toEqual(["2030.2"]);
});

test.each([["list"], ["bytes"]] as const)("a store that may not be read (%s) breaks nothing", async (method) => {
  const store = { ...failingStore("SecurityError", [method, "change"]), held: [next.announced] };
  expect(await newestKept(offlineFeed(store))).toMatchObject({
    kind: "problem",
    problem: { code: "no storage" },
    text: expect.stringMatching(/Dataset 2030\.1 stays in use\. Allow storage/),
  });
});

test("what another pane keeps while a damaged one is forgotten stays", async () => {
  const good = madeRelease({ version: "2030.3" });
  const store = memoryStore({ ...next, bytes: changedBytes });
  const { change } = store;
  // The other pane is one step ahead.
  store.change = async function (decide) {
    this.change = change;
    this.held = [good.announced, next.announced];
    this.content.set(good.announced.sha256, good.bytes);
    await this.change(decide);
  };
  expect(await newestKept(offlineFeed(store))).toMatchObject({ kind: "problem" });
  expect(store.versions()).toEqual(["2030.3"]);
  expect(store.content.get(good.announced.sha256)).toBe(good.bytes);
});
