import { latest } from "../../src/feed/latest";
import { invented } from "../dataset/invented-dataset";
import {
  aFeed,
  failingStore,
  FOREIGN_KEY,
  madeRelease,
  memoryStore,
  offer,
  offlineFeed,
  releaseOf,
  signedAnew,
  type MadeRelease,
} from "./a-feed";
import { datasetOf } from "../../src/feed/verify";
import { FeedServer } from "./feed-server";

let server: FeedServer;
beforeEach(async () => {
  server = await FeedServer.start();
});
afterEach(() => server.stop());

const next = madeRelease();
const asked = () => server.requests.map(({ path }) => path);
const datasetIn = ({ announced, bytes }: MadeRelease) => datasetOf(announced, bytes);

test("a newer release is told of, and neither fetched nor kept", async () => {
  offer(server, next);
  const feed = aFeed(server.address);
  expect(await latest(feed)).toEqual({ kind: "newer", version: "2030.2", released: "2030-09-01", size: next.bytes.length });
  expect(server.requests).toEqual([{ path: "latest.json", cacheControl: "max-age=0" }]);
  expect(feed.store.held).toBeUndefined();
});

test("nothing newer", async () => {
  offer(server, next);
  const dataset = await datasetIn(next);
  expect(await latest(aFeed(server.address, { inUse: () => dataset }))).toEqual({ kind: "up to date" });
  expect(asked()).toEqual(["latest.json"]);
});

test("what is here already has nothing to be downloaded: kept, or built with the add-in", async () => {
  offer(server, next);
  expect(await latest(aFeed(server.address, { store: memoryStore(next) }))).toMatchObject({ kind: "newer", size: 0 });
  const dataset = await datasetIn(next);
  expect(await latest(aFeed(server.address, { bundled: () => dataset }))).toMatchObject({ version: "2030.2", size: 0 });
});

test("offline, a newer one that is here is told of", async () => {
  const older = madeRelease({ version: "2029.1" });
  expect(await latest(offlineFeed(memoryStore(older, next)))).toEqual({
    kind: "newer",
    version: "2030.2",
    released: "2030-09-01",
    size: 0,
  });
  expect(await latest(offlineFeed(memoryStore(older)))).toMatchObject({
    kind: "problem",
    problem: { code: "no answer" },
    text: expect.stringContaining("Dataset 2030.1 stays in use."),
  });
  expect(await latest(offlineFeed(memoryStore(madeRelease({}, { key: FOREIGN_KEY }))))).toMatchObject({ kind: "problem" });
});

test.each<[string, () => unknown, string]>([
  ["a foreign signature", () => signedAnew(next.announced, {}, FOREIGN_KEY), "not signed by us"],
  ["a changed field", () => ({ ...next.announced, released: "2031-01-01" }), "not signed by us"],
  ["an older version", () => madeRelease({ version: "2029.4" }).announced, "older"],
  [
    "the same version with other bytes",
    () => madeRelease({ version: "2030.1", released: "2030-07-01" }).announced,
    "same version",
  ],
  ["an add-in that is too old", () => signedAnew(next.announced, { minimumAddIn: "9.0.0" }), "add-in too old"],
  ["a page", () => "<title>Sign in</title>", "unreadable"],
])("%s is a problem", async (_, announced, code) => {
  const value = announced();
  server.files.set("latest.json", typeof value === "string" ? value : JSON.stringify(value));
  expect(await latest(aFeed(server.address))).toMatchObject({ kind: "problem", problem: { code } });
  expect(asked()).toEqual(["latest.json"]);
});

test("404, and cancelled", async () => {
  expect(await latest(aFeed(server.address))).toMatchObject({ kind: "problem", problem: { code: "not found" } });
  const feed = aFeed(server.address, { store: memoryStore(next) });
  expect(await latest(feed, { signal: AbortSignal.abort() })).toMatchObject({ kind: "problem", problem: { code: "cancelled" } });
});

test("a build without a key asks nobody", async () => {
  offer(server, next);
  expect(await latest(aFeed(server.address, { publicKeys: [] }))).toMatchObject({ problem: { code: "no key" } });
  expect(asked()).toEqual([]);
});

test("storage that may not be read is no reason not to ask", async () => {
  offer(server, next);
  const store = failingStore("SecurityError", ["list", "bytes", "change"]);
  expect(await latest(aFeed(server.address, { store }))).toMatchObject({ kind: "newer", size: next.bytes.length });
});

test("an add-in that brings a newer dataset than the workbook computes with offers it, whatever the feed says", async () => {
  const older = await datasetIn(releaseOf(Buffer.from(madeRelease({ version: "2029.1" }).bytes).toString("utf8")));
  const feed = aFeed(server.address, { inUse: () => older });
  expect(await latest(feed)).toEqual({ kind: "newer", version: "2030.1", released: invented.released, size: 0 });
  offer(server, madeRelease({ version: "2029.2" }));
  expect(await latest(feed)).toMatchObject({ kind: "newer", version: "2030.1" });
});
