import { ownAnnouncementName, type Announcement } from "../../src/feed/announcement";
import { datasetNamed, type NamedOptions } from "../../src/feed/dataset-named";
import type { Progress } from "../../src/feed/feed";
import { callOne } from "../functions/call";
import { invented } from "../dataset/invented-dataset";
import {
  aFeed,
  failingStore,
  FOREIGN_KEY,
  madeRelease,
  memoryStore,
  offer,
  offlineFeed,
  signedAnew,
  smallStore,
  type MadeRelease,
} from "./a-feed";
import { FeedServer } from "./feed-server";

let server: FeedServer;
beforeEach(async () => {
  server = await FeedServer.start();
});
afterEach(() => server.stop());

const older = madeRelease({ version: "2029.3" });
const newest = madeRelease({ version: "2030.5" });
const nameOf = ({ announced }: MadeRelease) => ({ version: announced.version, hash: announced.sha256 });
const ownName = ({ announced }: MadeRelease) => ownAnnouncementName(announced.version, announced.sha256);
const asked = () => server.requests.map(({ path }) => path);
const FETCH: NamedOptions = { fetch: true };

/** The problem, after which everything is as before. */
async function refused(
  feed: ReturnType<typeof aFeed>,
  options: NamedOptions = FETCH,
  name = nameOf(older),
): Promise<{ code: string; text: string }> {
  const [held, content] = [feed.store.held, new Map(feed.store.content)];
  const before = callOne("MINERAL.RESERVES", ["fooite", "Alphaland"], feed.inUse());
  const result = await datasetNamed(feed, name, options);
  if (result.kind !== "problem") throw new Error(`Expected a problem; it came to ${result.kind}.`);
  expect(feed.store.held).toEqual(held);
  expect(feed.store.content).toEqual(content);
  expect(callOne("MINERAL.RESERVES", ["fooite", "Alphaland"], feed.inUse())).toEqual(before);
  expect(result.text.length).toBeLessThan(400);
  // Which dataset functions answer from meanwhile is decided elsewhere.
  expect(result.text).not.toContain("stays in use");
  return { code: result.problem.code, text: result.text };
}

describe("without a network", () => {
  test("the one that was built with the add-in, and the one in use", async () => {
    const feed = offlineFeed(memoryStore());
    const name = { version: invented.version, hash: invented.hash };
    expect(await datasetNamed(feed, name, FETCH)).toEqual({ kind: "found", dataset: invented });
    const used = await datasetNamed(offlineFeed(memoryStore(older)), nameOf(older), FETCH);
    if (used.kind !== "found") throw new Error(used.text);
    const unkept = { ...feed, inUse: () => used.dataset };
    expect(await datasetNamed(unkept, nameOf(older), FETCH)).toEqual(used);
    expect(await datasetNamed(unkept, name, FETCH)).toEqual({ kind: "found", dataset: invented });
  });

  test("one that is kept, which then counts as the last that was asked for", async () => {
    const feed = offlineFeed(memoryStore(newest, older));
    expect(await datasetNamed(feed, nameOf(older), FETCH)).toMatchObject({
      kind: "found",
      dataset: { version: "2029.3", hash: older.announced.sha256 },
    });
    expect(feed.store.versions()).toEqual(["2029.3", "2030.5"]);
  });

  test("never another one: not one of the same version with other bytes", async () => {
    const feed = offlineFeed(memoryStore(newest, older));
    const name = { version: "2029.3", hash: madeRelease({ version: "2029.3", schema: 99 }).announced.sha256 };
    expect(await refused(feed, { fetch: false }, name)).toEqual({
      code: "not here",
      text: `Dataset 2029.3 (${name.hash.slice(0, 8)}) is not on this computer. Connect to the network, so that it can be fetched.`,
    });
  });

  test("offline", async () => {
    expect(await refused(offlineFeed(memoryStore(newest)))).toMatchObject({
      code: "no answer",
      text: expect.stringContaining("Try again when the network is there."),
    });
  });

  test("a damaged one is forgotten, and told where nothing may be fetched", async () => {
    const feed = offlineFeed(memoryStore(newest, { ...older, bytes: older.bytes.slice(1) }));
    expect(await datasetNamed(feed, nameOf(older), { fetch: false })).toMatchObject({
      kind: "problem",
      problem: { code: "wrong bytes" },
      text: expect.stringContaining("which this computer kept, cannot be used"),
    });
    expect(feed.store.versions()).toEqual(["2030.5"]);
  });
});

describe("from the feed", () => {
  test("an older one than the newest: its own announcement and its file, and nothing else; once", async () => {
    offer(server, older);
    offer(server, newest);
    const feed = aFeed(server.address, { store: memoryStore(newest) });
    const steps: Progress[] = [];
    const result = await datasetNamed(feed, nameOf(older), { ...FETCH, onProgress: (progress) => steps.push(progress) });
    expect(result).toMatchObject({ kind: "found", dataset: { version: "2029.3", hash: older.announced.sha256 } });
    expect(feed.inUse()).toBe(invented);
    // Both as a cache has them: neither ever changes.
    expect(server.requests).toEqual([
      { path: ownName(older), cacheControl: undefined },
      { path: older.announced.file, cacheControl: undefined },
    ]);
    expect(feed.store.versions()).toEqual(["2029.3", "2030.5"]);
    expect([...new Set(steps.map(({ step }) => step))]).toEqual(["asking", "downloading", "verifying", "keeping"]);
    expect(await datasetNamed(feed, nameOf(older), FETCH)).toMatchObject({ kind: "found" });
    expect(server.requests).toHaveLength(2);
  });

  test("in place of a damaged one", async () => {
    offer(server, older);
    const feed = aFeed(server.address, { store: memoryStore({ ...older, bytes: older.bytes.slice(1) }) });
    expect(await datasetNamed(feed, nameOf(older), FETCH)).toMatchObject({ kind: "found" });
    expect(feed.store.content.get(older.announced.sha256)).toEqual(older.bytes);
  });

  test.each([
    ["full", () => smallStore(1000)],
    ["forbidden", () => failingStore("SecurityError", ["list", "bytes", "change"])],
  ])("where storage is %s, it is found all the same", async (_, store) => {
    offer(server, older);
    expect(await datasetNamed(aFeed(server.address, { store: store() }), nameOf(older), FETCH)).toMatchObject({ kind: "found" });
  });

  test("past a cache that holds the page of a sign-in in place of its announcement", async () => {
    offer(server, older);
    let first = true;
    server.files.set(ownName(older), (_, response) => {
      response.end(first ? "<html>Sign in</html>" : JSON.stringify(older.announced));
      first = false;
    });
    expect(await datasetNamed(aFeed(server.address), nameOf(older), FETCH)).toMatchObject({ kind: "found" });
    expect(server.requests[1]).toEqual({ path: ownName(older), cacheControl: "no-cache" });
  });
});

describe("refused", () => {
  /** The folder as it should be, but for what its own announcement says. */
  function announce(announced: unknown): void {
    offer(server, older);
    server.files.set(ownName(older), typeof announced === "string" ? announced : JSON.stringify(announced));
  }

  test("404 of its announcement, and of its file", async () => {
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "not found",
      text: expect.stringContaining(`has no ${ownName(older)} (404)`),
    });
    offer(server, older);
    server.files.delete(older.announced.file);
    expect(await refused(aFeed(server.address))).toMatchObject({ code: "not found" });
  });

  test.each<[string, () => unknown, string]>([
    ["the page of a sign-in", () => "<!doctype html><title>Sign in</title>", "unreadable"],
    ["the announcement of another release", () => newest.announced, "wrong bytes"],
    ["a foreign signature", () => signedAnew(older.announced, {}, FOREIGN_KEY), "not signed by us"],
    ["no signature", () => ({ ...older.announced, signature: undefined }), "unreadable"],
    ["a version set higher", () => ({ ...older.announced, minimumAddIn: "0.0.1" }), "not signed by us"],
    ["an add-in that is too old", () => signedAnew(older.announced, { minimumAddIn: "9.0.0" }), "add-in too old"],
    ["more than 50 MB", () => signedAnew(older.announced, { size: 50_000_001 }), "too large"],
  ])("%s in place of its announcement: its file is not asked for", async (_, announced, code) => {
    announce(announced());
    expect((await refused(aFeed(server.address))).code).toBe(code);
    expect(asked()).not.toContain(older.announced.file);
  });

  test("changed, cut off and stalled bytes", async () => {
    offer(server, older);
    const changed = older.bytes.slice();
    changed[500]! ^= 1;
    server.files.set(older.announced.file, changed);
    expect((await refused(aFeed(server.address))).code).toBe("wrong bytes");
    server.files.set(older.announced.file, older.bytes.slice(0, 1000));
    expect((await refused(aFeed(server.address))).code).toBe("cut off");
    server.files.set(older.announced.file, (_, response) => response.write(older.bytes.subarray(0, 1000)));
    expect((await refused(aFeed(server.address, { patience: 100 }))).code).toBe("stalled");
  });

  test("another schema", async () => {
    const foreign = madeRelease({ version: "2029.3", schema: 99 });
    offer(server, foreign);
    expect((await refused(aFeed(server.address), FETCH, nameOf(foreign))).code).toBe("unknown schema");
  });

  test.each(["asking", "downloading", "verifying"] as const)("cancelled while %s", async (step) => {
    offer(server, older);
    const cancelling = new AbortController();
    const options: NamedOptions = {
      fetch: true,
      signal: cancelling.signal,
      onProgress: (progress) => progress.step === step && cancelling.abort(),
    };
    expect((await refused(aFeed(server.address), options)).code).toBe("cancelled");
  });

  test("cancelled before it starts, nothing is asked", async () => {
    expect((await refused(aFeed(server.address), { fetch: true, signal: AbortSignal.abort() })).code).toBe("cancelled");
    expect(asked()).toEqual([]);
  });

  test.each<Partial<Announcement & { hash: string }>>([
    { version: "../2029.3" },
    { version: "" },
    { version: "2029.3 " },
    { hash: "../../evil" },
    { hash: "A".repeat(64) },
    { hash: 7 as unknown as string },
  ])("a name of a workbook that is none: %j", async (wrong) => {
    offer(server, older);
    expect(await refused(aFeed(server.address), FETCH, { ...nameOf(older), ...wrong })).toMatchObject({
      code: "not found",
      text: expect.stringContaining("names a dataset that is none"),
    });
    expect(asked()).toEqual([]);
  });
});
