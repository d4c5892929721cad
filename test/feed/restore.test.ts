import { restore } from "../../src/feed/restore";
import { invented } from "../dataset/invented-dataset";
import { aFeed, FOREIGN_KEY, madeRelease, memoryStore, signedAnew, type MadeRelease } from "./a-feed";

const NOWHERE = "http://127.0.0.1:9/data/latest.json";

/** A feed whose store holds a release, and whose network must not be asked. */
function keeping(held: unknown, changes: Parameters<typeof aFeed>[1] = {}) {
  return aFeed(NOWHERE, { fetch: () => Promise.reject(new Error("asked the network")), store: memoryStore(held), ...changes });
}

const asKept = ({ announced, bytes }: MadeRelease) => ({ announcement: announced, bytes });

test("a kept release comes into use again, without a network", async () => {
  const next = madeRelease();
  const feed = keeping(asKept(next));
  expect(await restore(feed)).toMatchObject({ kind: "restored", before: invented, after: { version: "2030.2" } });
  expect(feed.inUse.dataset().hash).toBe(next.announced.sha256);
  expect(feed.store.held).toBeDefined();
});

test("functions answer from the built dataset until the swap", async () => {
  const feed = keeping(asKept(madeRelease()));
  const restoring = restore(feed);
  expect(feed.inUse.dataset()).toBe(invented);
  await restoring;
  expect(feed.used).toHaveLength(1);
});

test("with nothing kept, nothing happens", async () => {
  expect(await restore(keeping(undefined))).toEqual({ kind: "nothing" });
});

test("what an update of the add-in has overtaken makes room", async () => {
  const feed = keeping(asKept(madeRelease({ version: "2029.1" })));
  expect(await restore(feed)).toEqual({ kind: "nothing" });
  expect(feed.store.held).toBeUndefined();
});

test("what is in use already stays kept", async () => {
  const feed = keeping(asKept(madeRelease()));
  await restore(feed);
  expect(await restore(feed)).toEqual({ kind: "nothing" });
  expect(feed.store.held).toBeDefined();
});

test.each<[string, unknown]>([
  ["a text", "junk"],
  ["a number", 7],
  ["null", null],
  ["an empty object", {}],
  ["another program's record", { announcement: { version: "2030.2" }, bytes: new Uint8Array(3) }],
  ["a release without bytes", { announcement: madeRelease().announced }],
  ["bytes that are a text", { announcement: madeRelease().announced, bytes: "{}" }],
])("junk in the store (%s) is removed and breaks nothing", async (_, junk) => {
  const feed = keeping(junk);
  expect(await restore(feed)).toEqual({ kind: "nothing" });
  expect(feed.inUse.dataset()).toBe(invented);
  expect(feed.store.held).toBeUndefined();
});

const next = madeRelease();
const changedBytes = next.bytes.slice();
changedBytes[700]! ^= 1;

test.each<[string, unknown, string]>([
  ["changed bytes", { announcement: next.announced, bytes: changedBytes }, "wrong bytes"],
  ["half the bytes", { announcement: next.announced, bytes: next.bytes.slice(0, 1000) }, "wrong bytes"],
  ["a foreign signature", asKept(madeRelease({}, { key: FOREIGN_KEY })), "not signed by us"],
  ["a version set higher", { ...asKept(next), announcement: { ...next.announced, released: "2039-01-01" } }, "not signed by us"],
  ["another schema", asKept(madeRelease({ schema: 99 })), "unknown schema"],
  ["more than is allowed", { announcement: signedAnew(next.announced, { size: 60_000_000 }), bytes: next.bytes }, "too large"],
])("kept with %s, it is refused with a reason and removed", async (_, held, code) => {
  const feed = keeping(held);
  const result = await restore(feed);
  expect(result).toMatchObject({ kind: "problem", problem: { code } });
  expect((result as { text: string }).text).toMatch(
    /^The newer dataset that this computer kept cannot be used: .* Dataset 2030\.1 stays in use\. Check for/,
  );
  expect(feed.inUse.dataset()).toBe(invented);
  expect(feed.store.held).toBeUndefined();
});

test("an add-in that is too old leaves it to the newer one", async () => {
  const feed = keeping(asKept(next), { addIn: "0.9.0" });
  expect(await restore(feed)).toMatchObject({ kind: "problem", problem: { code: "add-in too old" } });
  expect(feed.store.held).toBeDefined();
});

test("a store that may not be read breaks nothing", async () => {
  const store = {
    read: () => Promise.reject(Object.assign(new Error("denied"), { name: "SecurityError" })),
    change: () => Promise.reject(new Error("denied")),
  };
  const feed = aFeed(NOWHERE, { store });
  expect(await restore(feed)).toMatchObject({
    kind: "problem",
    problem: { code: "no storage" },
    text: expect.stringContaining("Dataset 2030.1 stays in use. Allow storage"),
  });
  expect(feed.inUse.dataset()).toBe(invented);
});

test("what another pane keeps while junk is being removed stays", async () => {
  const good = asKept(madeRelease({ version: "2030.3" }));
  const store = memoryStore({ announcement: next.announced, bytes: changedBytes });
  const feed = aFeed(NOWHERE, { store });
  const { change } = store;
  // The other pane is one step ahead.
  store.change = function (decide) {
    this.held = good;
    return change.call(this, decide);
  };
  expect(await restore({ ...feed, store })).toMatchObject({ kind: "problem" });
  expect(store.held).toBe(good);
});
