import { check, type CheckResult } from "../../src/feed/check";
import type { Progress } from "../../src/feed/feed";
import { MOST_BYTES } from "../../src/feed/announcement";
import { callOne } from "../functions/call";
import { invented, inventedFile } from "../dataset/invented-dataset";
import {
  ADD_IN,
  aFeed,
  failingStore,
  FOREIGN_KEY,
  madeRelease,
  memoryStore,
  offer,
  offlineFeed,
  releaseOf,
  signedAnew,
} from "./a-feed";
import { FeedServer } from "./feed-server";

let server: FeedServer;
beforeEach(async () => {
  server = await FeedServer.start();
});
afterEach(() => server.stop());

/** Kept before every fault; older than the one in use, so that it is nothing to fall back on. */
const earlier = madeRelease({ version: "2029.9" });

/** What is kept stays, and the message says what stays in use in a length that can be read. */
async function refused(
  feed: ReturnType<typeof aFeed>,
  options: Parameters<typeof check>[1] = {},
): Promise<{ code: string; text: string }> {
  if (feed.store.held === undefined) Object.assign(feed.store, memoryStore(earlier), { change: feed.store.change });
  const [held, content] = [feed.store.held, new Map(feed.store.content)];
  const before = callOne("MINERAL.RESERVES", ["fooite", "Alphaland"], feed.inUse());
  const result = await check(feed, options);
  if (result.kind !== "problem") throw new Error(`Expected a problem; it came to ${result.kind}.`);
  expect(feed.store.held).toEqual(held);
  expect(feed.store.content).toEqual(content);
  expect(callOne("MINERAL.RESERVES", ["fooite", "Alphaland"], feed.inUse())).toEqual(before);
  expect(result.text).toContain("Dataset 2030.1 stays in use.");
  expect(result.text.length).toBeLessThan(400);
  return { code: result.problem.code, text: result.text };
}

function newer(result: CheckResult): Extract<CheckResult, { kind: "newer" }> {
  if (result.kind !== "newer")
    throw new Error(`Expected a newer dataset; it came to ${result.kind === "problem" ? result.text : result.kind}.`);
  return result;
}

const asked = () => server.requests.map(({ path }) => path);

describe("a newer release", () => {
  const next = madeRelease({
    series: inventedFile.series.map((table) =>
      table.edition === "new" && table.measure === "reserves"
        ? { ...table, observations: [["AAA", 2029, 1, "", "row 20", -1]] }
        : table,
    ),
  });

  test("is found whole and kept, with progress to its last byte; the one in use stays", async () => {
    offer(server, next);
    const feed = aFeed(server.address);
    const steps: Progress[] = [];
    const before = callOne("MINERAL.RESERVES", ["fooite", "Alphaland"], feed.inUse());
    const result = newer(await check(feed, { onProgress: (progress) => steps.push(progress) }));
    expect(result).toEqual({ kind: "newer", dataset: expect.anything(), isKept: true });
    expect(result.dataset).toMatchObject({ version: "2030.2", hash: next.announced.sha256 });
    expect(callOne("MINERAL.RESERVES", ["fooite", "Alphaland"], result.dataset)).not.toEqual(before);
    expect(feed.inUse()).toBe(invented);
    expect(feed.store.held).toEqual([next.announced]);
    expect(feed.store.content.get(next.announced.sha256)).toEqual(next.bytes);
    expect(steps[0]).toEqual({ step: "asking" });
    expect(steps.filter(({ step }) => step === "downloading").at(-1)).toEqual({
      step: "downloading",
      received: next.bytes.length,
      total: next.bytes.length,
    });
    expect(steps.slice(-2)).toEqual([{ step: "verifying" }, { step: "keeping" }]);
    // latest.json past every cache, the release file as a cache has it.
    expect(server.requests).toEqual([
      { path: "latest.json", cacheControl: "max-age=0" },
      { path: next.announced.file, cacheControl: undefined },
    ]);
  });

  test("is fetched once: the second check finds it kept, and the third, with it in use, finds nothing newer", async () => {
    offer(server, next);
    const feed = aFeed(server.address);
    await check(feed);
    const { dataset, isKept } = newer(await check(feed));
    expect([dataset.hash, isKept]).toEqual([next.announced.sha256, true]);
    expect(await check({ ...feed, inUse: () => dataset })).toEqual({ kind: "up to date", version: "2030.2" });
    expect(asked()).toEqual(["latest.json", next.announced.file, "latest.json", "latest.json"]);
  });

  test("that was damaged where it is kept is fetched again", async () => {
    offer(server, next);
    const feed = aFeed(server.address, { store: memoryStore({ ...next, bytes: next.bytes.slice(0, 1000) }) });
    expect(newer(await check(feed)).dataset.hash).toBe(next.announced.sha256);
    expect(feed.store.content.get(next.announced.sha256)).toEqual(next.bytes);
    expect(asked()).toEqual(["latest.json", next.announced.file]);
  });

  test("checked twice at once in one page is kept once", async () => {
    offer(server, next);
    const feed = aFeed(server.address);
    const results = await Promise.all([check(feed), check(feed)]);
    expect(results.map(({ kind }) => kind)).toEqual(["newer", "newer"]);
    expect(feed.store.versions()).toEqual(["2030.2"]);
  });

  test("of the same version and a later day is newer", async () => {
    offer(server, madeRelease({ version: "2030.1" }));
    expect(newer(await check(aFeed(server.address))).dataset.released).toBe("2030-09-01");
  });

  test("signed with a second key that is known is taken", async () => {
    offer(server, next);
    const feed = aFeed(server.address);
    const other = Buffer.alloc(32, 7).toString("base64");
    expect((await check({ ...feed, publicKeys: [other, ...feed.publicKeys] })).kind).toBe("newer");
  });

  test("comes past a cache that holds a wrong file under its name", async () => {
    offer(server, next);
    let first = true;
    server.files.set(next.announced.file, (_, response) => {
      response.end(first ? "<html>Sign in</html>" : next.bytes);
      first = false;
    });
    expect((await check(aFeed(server.address))).kind).toBe("newer");
    expect(server.requests.at(-1)).toEqual({ path: next.announced.file, cacheControl: "no-cache" });
  });

  test("of 50 MB is taken", async () => {
    const text = Buffer.from(next.bytes).toString("utf8");
    const large = releaseOf(text + " ".repeat(MOST_BYTES - next.bytes.length));
    expect(large.announced.size).toBe(MOST_BYTES);
    offer(server, large);
    expect((await check(aFeed(server.address))).kind).toBe("newer");
  }, 60_000);
});

describe("no answer", () => {
  test("offline", async () => {
    await server.stop();
    const feed = aFeed(server.address);
    expect(await refused(feed)).toEqual({
      code: "no answer",
      text: `latest.json could not be fetched from ${server.origin}: there is no network, or the server does not answer. Dataset 2030.1 stays in use. Try again when the network is there.`,
    });
    server = await FeedServer.start();
  });

  test("404 of latest.json, and of the release file", async () => {
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "not found",
      text: expect.stringContaining("has no latest.json (404)"),
    });
    const { announced } = madeRelease();
    server.files.set("latest.json", JSON.stringify(announced));
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "not found",
      text: expect.stringContaining(announced.file),
    });
  });

  test("a server in trouble", async () => {
    server.files.set("latest.json", (_, response) => response.writeHead(503).end());
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "refused by server",
      text: expect.stringContaining("503"),
    });
  });

  test("the page of a sign-in", async () => {
    server.files.set("latest.json", "<!doctype html><title>Sign in</title>");
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "unreadable",
      text: expect.stringContaining("Sign in to the network"),
    });
  });

  test("a server that never answers, and one that stops half way", async () => {
    server.files.set("latest.json", () => undefined);
    expect(await refused(aFeed(server.address, { patience: 100 }))).toMatchObject({ code: "stalled" });
    const next = madeRelease();
    offer(server, next);
    server.files.set(next.announced.file, (_, response) => response.write(next.bytes.subarray(0, 1000)));
    expect(await refused(aFeed(server.address, { patience: 200 }))).toMatchObject({ code: "stalled" });
  });

  test("a slow download goes on as long as bytes come", async () => {
    const next = madeRelease();
    offer(server, next);
    server.files.set(next.announced.file, (_, response) => {
      const part = Math.ceil(next.bytes.length / 8);
      let at = 0;
      const timer = setInterval(() => {
        response.write(next.bytes.subarray(at, (at += part)));
        if (at < next.bytes.length) return;
        clearInterval(timer);
        response.end();
      }, 60);
    });
    // Twice as long in all as the patience between two bytes.
    expect((await check(aFeed(server.address, { patience: 240 }))).kind).toBe("newer");
  });

  test.each([
    ["by the network", (response: import("node:http").ServerResponse) => response.destroy()],
    ["by a server that says that it is all", (response: import("node:http").ServerResponse) => response.end()],
  ])("a download that is cut off %s", async (_, cut) => {
    const next = madeRelease();
    offer(server, next);
    server.files.set(next.announced.file, (_request, response) => {
      response.write(next.bytes.subarray(0, 2000));
      setTimeout(() => cut(response), 50);
    });
    const { code, text } = await refused(aFeed(server.address));
    expect(code).toBe("cut off");
    expect(text).toContain("ended after 2 kB");
  });
});

describe("not the release that was made", () => {
  test("one byte changed on the way", async () => {
    const next = madeRelease();
    const changed = next.bytes.slice();
    changed[500]! ^= 1;
    offer(server, { ...next, bytes: changed });
    expect(await refused(aFeed(server.address))).toMatchObject({ code: "wrong bytes", text: expect.stringContaining("SHA-256") });
  });

  test("another hash in latest.json, with its own file: the signature says so before a byte is fetched", async () => {
    const [next, other] = [madeRelease(), madeRelease({ notes: [] })];
    const { file, sha256, size } = other.announced;
    offer(server, { announced: { ...next.announced, file, sha256, size }, bytes: other.bytes });
    expect(await refused(aFeed(server.address))).toMatchObject({ code: "not signed by us" });
    expect(asked()).toEqual(["latest.json"]);
  });

  test("a foreign signature", async () => {
    offer(server, madeRelease({}, { key: FOREIGN_KEY }));
    expect(await refused(aFeed(server.address))).toMatchObject({ code: "not signed by us" });
  });

  test.each([
    ["version", "2031.1"],
    ["released", "2031-01-01"],
    ["size", 10],
    ["minimumAddIn", "0.0.1"],
  ])("%s changed under the signature", async (field, value) => {
    const { announced, bytes } = madeRelease();
    const changed = { ...announced, [field]: value };
    if (field === "version") changed.file = announced.file.replace("2030.2", "2031.1");
    offer(server, { announced: changed, bytes });
    expect(await refused(aFeed(server.address))).toMatchObject({ code: "not signed by us" });
  });

  test.each([
    ["missing", undefined],
    ["empty", ""],
    ["no Base64", "?".repeat(88)],
    ["too short", "AAAA"],
  ])("a signature that is %s", async (_, signature) => {
    const { announced, bytes } = madeRelease();
    offer(server, { announced: { ...announced, signature: signature as string }, bytes });
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "unreadable",
      text: expect.stringContaining("signature"),
    });
  });

  test("a build without a key accepts none", async () => {
    offer(server, madeRelease());
    expect(await refused(aFeed(server.address, { publicKeys: [] }))).toMatchObject({ code: "no key" });
  });

  test("a file outside the folder, or under another name", async () => {
    const { announced, bytes } = madeRelease();
    for (const file of ["../functions.js", "https://example.org/dataset.json", "dataset-2030.2.json"]) {
      offer(server, { announced: signedAnew(announced, { file }), bytes });
      expect(await refused(aFeed(server.address))).toMatchObject({
        code: "unreadable",
        text: expect.stringContaining("file must be named"),
      });
    }
    expect(new Set(asked())).toEqual(new Set(["latest.json"]));
  });

  test("a field that is not known", async () => {
    server.files.set("latest.json", JSON.stringify({ ...madeRelease().announced, mirror: "https://example.org" }));
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "unreadable",
      text: expect.stringContaining("Update the add-in"),
    });
  });
});

describe("not for this add-in", () => {
  test("an older version, though it is ours", async () => {
    offer(server, madeRelease({ version: "2029.4", released: "2031-01-01" }));
    expect(await refused(aFeed(server.address))).toMatchObject({ code: "older", text: expect.stringContaining("2029.4") });
    expect(asked()).toEqual(["latest.json"]);
  });

  test("2030.10 follows 2030.9", async () => {
    const feed = aFeed(server.address);
    offer(server, madeRelease({ version: "2030.10" }));
    const { dataset } = newer(await check(feed));
    offer(server, madeRelease({ version: "2030.9" }));
    expect(await check({ ...feed, inUse: () => dataset })).toMatchObject({ kind: "problem", problem: { code: "older" } });
  });

  test("other bytes under the version and day of the one in use", async () => {
    offer(server, madeRelease({ version: "2030.1", released: "2030-07-01" }));
    expect(await refused(aFeed(server.address))).toMatchObject({ code: "same version" });
  });

  test("an add-in that is too old", async () => {
    offer(server, madeRelease({}, { minimumAddIn: "1.10.0" }));
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "add-in too old",
      text: expect.stringContaining(`needs Orebook 1.10.0 or later; this is ${ADD_IN}`),
    });
    expect(asked()).toEqual(["latest.json"]);
  });

  test.each([
    ["another schema", { schema: 99 }],
    ["a field that this add-in does not know", { prices: [] }],
    ["a reference to nothing", { groups: [{ id: "G", name: "G", aliases: [], members: ["ZZZ"] }] }],
  ])("%s, though it is ours", async (_, changes) => {
    offer(server, madeRelease(changes));
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "unknown schema",
      text: expect.stringContaining("cannot read dataset 2030.2"),
    });
  });

  test("no JSON, though it is ours", async () => {
    const bytes = new Uint8Array(Buffer.from("not JSON"));
    const { createHash } = await import("node:crypto");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const { announced } = madeRelease();
    offer(server, {
      announced: signedAnew(announced, { sha256, size: bytes.length, file: `dataset-2030.2-${sha256.slice(0, 8)}.json` }),
      bytes,
    });
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "unknown schema",
      text: expect.stringContaining("no JSON"),
    });
  });

  test("a file that says that it is another version", async () => {
    const { announced, bytes } = madeRelease();
    const renamed = signedAnew(announced, { version: "2030.3", file: announced.file.replace("2030.2", "2030.3") });
    offer(server, { announced: renamed, bytes });
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "unknown schema",
      text: expect.stringContaining("says that it is dataset 2030.2"),
    });
  });
});

describe("too large", () => {
  test("more than 50 MB are not asked for", async () => {
    const { announced, bytes } = madeRelease();
    offer(server, { announced: signedAnew(announced, { size: MOST_BYTES + 1 }), bytes });
    expect(await refused(aFeed(server.address))).toMatchObject({
      code: "too large",
      text: expect.stringContaining("50 MB are allowed. It was not downloaded"),
    });
    expect(asked()).toEqual(["latest.json"]);
  });

  test("a file that goes on after its size is stopped, not read to its end", async () => {
    const next = madeRelease();
    offer(server, next);
    let sent = 0;
    let closed = 0;
    server.files.set(next.announced.file, (_, response) => {
      const more = (): void => {
        while (!response.destroyed && sent < 4 * MOST_BYTES) {
          sent += 65_536;
          if (!response.write(Buffer.alloc(65_536, 32))) return void response.once("drain", more);
        }
      };
      response.on("close", () => (closed += 1));
      more();
    });
    expect(await refused(aFeed(server.address))).toMatchObject({ code: "too large", text: expect.stringContaining("stopped") });
    await new Promise((done) => setTimeout(done, 100));
    expect(closed).toBe(2);
    expect(sent).toBeLessThan(MOST_BYTES);
  });

  test("a latest.json without end", async () => {
    server.files.set("latest.json", " ".repeat(100_000));
    expect(await refused(aFeed(server.address))).toMatchObject({ code: "too large" });
  });
});

describe("cannot be kept", () => {
  test.each([
    ["QuotaExceededError", "storage full", "no room"],
    ["SecurityError", "no storage", "does not let Orebook keep it"],
  ])("%s", async (name, code, words) => {
    offer(server, madeRelease());
    expect(await refused(aFeed(server.address, { store: failingStore(name) }))).toMatchObject({
      code,
      text: expect.stringContaining(words),
    });
  });

  test("and is taken all the same where the person wants it until Excel closes", async () => {
    offer(server, madeRelease());
    const feed = aFeed(server.address, { store: failingStore("QuotaExceededError") });
    const { dataset, isKept } = newer(await check(feed, { evenIfNotKept: true }));
    expect([dataset.version, isKept]).toEqual(["2030.2", false]);
  });

  test("junk in its place is replaced", async () => {
    const next = madeRelease();
    offer(server, next);
    const feed = aFeed(server.address);
    for (const junk of [
      "junk",
      7,
      null,
      {},
      [null, { version: "9999.1" }],
      { announcement: next.announced, bytes: next.bytes },
    ]) {
      feed.store.held = junk;
      await check(feed);
      expect(feed.store.held).toEqual([next.announced]);
    }
  });
});

describe("a newer one is on this computer", () => {
  const kept = madeRelease({ version: "2030.3" });
  const newest = madeRelease({ version: "2030.4" });

  test("offline, it is found with the reason why nothing newer is", async () => {
    const feed = offlineFeed(memoryStore(earlier, kept));
    expect(newer(await check(feed))).toEqual({
      kind: "newer",
      dataset: expect.objectContaining({ hash: kept.announced.sha256 }),
      isKept: true,
      warning:
        "latest.json could not be fetched from http://127.0.0.1:9: there is no network, or the server does not answer. Dataset 2030.3, which this computer has, is newer than the one in use. Try again when the network is there.",
    });
    expect(feed.store.versions()).toEqual(["2029.9", "2030.3"]);
  });

  test.each<[string, () => void, RegExp]>([
    ["404 of latest.json", () => server.files.clear(), /has no latest\.json/],
    ["404 of the newest file", () => void server.files.delete(newest.announced.file), /has no dataset-2030\.4/],
    ["other bytes", () => server.files.set(newest.announced.file, Buffer.alloc(newest.bytes.length)), /does not hold the bytes/],
    ["a foreign signature", () => offer(server, madeRelease({ version: "2030.4" }, { key: FOREIGN_KEY })), /not signed/],
    ["another schema", () => offer(server, madeRelease({ version: "2030.4", schema: 99 })), /cannot read dataset 2030\.4/],
    ["a feed that went back, though what it offers is newer than the one in use", () => offer(server, madeRelease()), /newer/],
  ])("%s: the same", async (_, fault, words) => {
    offer(server, newest);
    fault();
    const feed = aFeed(server.address, { store: memoryStore(kept) });
    const { dataset, warning } = newer(await check(feed));
    expect(dataset.version).toBe("2030.3");
    expect(warning).toMatch(words);
    expect(feed.store.versions()).toEqual(["2030.3"]);
  });

  test("where the feed names it, nothing is downloaded and there is nothing to warn of", async () => {
    offer(server, kept);
    expect(await check(aFeed(server.address, { store: memoryStore(kept) }))).toEqual({
      kind: "newer",
      dataset: expect.objectContaining({ version: "2030.3" }),
      isKept: true,
    });
    expect(asked()).toEqual(["latest.json"]);
  });

  test("the newest one is damaged: the one before it is found", async () => {
    const feed = offlineFeed(memoryStore({ ...newest, bytes: newest.bytes.slice(1) }, kept));
    expect(newer(await check(feed)).dataset.version).toBe("2030.3");
    expect(feed.store.versions()).toEqual(["2030.3"]);
  });

  test("a full disk is told, and not passed over with it: the person may want the newest all the same", async () => {
    offer(server, newest);
    const store = Object.assign(failingStore("QuotaExceededError"), { held: [kept.announced] });
    store.content.set(kept.announced.sha256, kept.bytes);
    expect((await refused(aFeed(server.address, { store }))).code).toBe("storage full");
    expect(newer(await check(aFeed(server.address, { store }), { evenIfNotKept: true })).dataset.version).toBe("2030.4");
  });

  test("who cancels gets none", async () => {
    offer(server, newest);
    const cancelling = new AbortController();
    const options = { signal: cancelling.signal, onProgress: () => cancelling.abort() };
    expect((await refused(aFeed(server.address, { store: memoryStore(kept) }), options)).code).toBe("cancelled");
  });

  test("built with the add-in, for a workbook that computes with an older one: of the feed, and offline", async () => {
    const { dataset: older } = newer(await check(offlineFeed(memoryStore(kept))));
    const { dataset: built } = newer(await check(offlineFeed(memoryStore(newest))));
    offer(server, newest);
    const changes = { inUse: () => older, bundled: () => built };
    expect(await check(aFeed(server.address, changes))).toEqual({ kind: "newer", dataset: built, isKept: true });
    expect(asked()).toEqual(["latest.json"]);
    expect(await check(offlineFeed(memoryStore(), changes))).toMatchObject({ kind: "newer", dataset: built, isKept: true });
  });

  test("what another pane keeps meanwhile stays, and so does what this one keeps", async () => {
    offer(server, kept);
    const feed = aFeed(server.address);
    const { change } = feed.store;
    // The other pane is one step ahead.
    feed.store.change = async function (decide) {
      this.held = [newest.announced];
      this.content.set(newest.announced.sha256, newest.bytes);
      await change.call(this, decide);
    };
    expect(newer(await check(feed)).dataset.version).toBe("2030.3");
    expect(feed.store.versions()).toEqual(["2030.3", "2030.4"]);
    expect(feed.store.content.size).toBe(2);
  });
});

describe("cancelled", () => {
  test("before it starts nothing is asked", async () => {
    offer(server, madeRelease());
    expect(await refused(aFeed(server.address), { signal: AbortSignal.abort() })).toMatchObject({ code: "cancelled" });
    expect(asked()).toEqual([]);
  });

  test.each(["asking", "downloading", "verifying"] as const)("while %s", async (step) => {
    const next = madeRelease();
    offer(server, next);
    const cancelling = new AbortController();
    let isClosed = false;
    if (step === "downloading")
      server.files.set(next.announced.file, (_, response) => {
        response.on("close", () => (isClosed = true));
        response.write(next.bytes.subarray(0, 1000));
      });
    const { code } = await refused(aFeed(server.address), {
      signal: cancelling.signal,
      onProgress: (progress) => {
        if (progress.step === step && (progress.step !== "downloading" || progress.received > 0)) cancelling.abort();
      },
    });
    expect(code).toBe("cancelled");
    await new Promise((done) => setTimeout(done, 50));
    // The connection is given back, not left to load on.
    expect(isClosed).toBe(step === "downloading");
  });

  test("once it is being kept, it is too late: kept and found go together", async () => {
    offer(server, madeRelease());
    const cancelling = new AbortController();
    const feed = aFeed(server.address);
    const result = await check(feed, {
      signal: cancelling.signal,
      onProgress: ({ step }) => {
        if (step === "keeping") cancelling.abort();
      },
    });
    expect(result.kind).toBe("newer");
    expect(feed.store.held).toBeDefined();
  });
});

test("what nobody foresaw is told like any other problem", async () => {
  offer(server, madeRelease());
  const feed = aFeed(server.address, { publicKeys: ["no key at all"] });
  expect((await refused(feed)).code).toBe("unexpected");
});
