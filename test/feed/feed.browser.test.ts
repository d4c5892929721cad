import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../../workbench/browser";
import release from "../../src/dataset/release.json";
import { builtFile } from "../dataset/built-file";
import type { DatasetFile } from "../../src/dataset/schema";
import { MOST_BYTES, ownAnnouncementName, releaseFileName } from "../../src/feed/announcement";
import { offer, PUBLIC_KEY, releaseOf, signedAnew, type MadeRelease } from "./a-feed";
import { FeedPage } from "./feed-page";
import type { TestPage, Told } from "./page-entry";

/** A release of the built dataset in which one figure is another. */
function releaseWith(version: string, reserves: number, more: Partial<DatasetFile> = {}): MadeRelease {
  const series = builtFile.series.map((table) =>
    table.mineral === "antimony" && table.measure === "reserves"
      ? {
          ...table,
          observations: table.observations.map((observation) => {
            const [place, year, , ...rest] = observation;
            return place === "TJK" ? ([place, year, reserves, ...rest] as typeof observation) : observation;
          }),
        }
      : table,
  );
  return releaseOf(JSON.stringify({ ...builtFile, ...more, series, version, released: "2090-01-15" }));
}

const next = releaseWith("2090.1", 61_000);
const newer = releaseWith("2090.2", 62_000);

jest.setTimeout(60_000);

let site: FeedPage;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  [site, browser] = await Promise.all([FeedPage.start(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});
beforeEach(async () => {
  context = await browser.newContext();
  site.server.files.clear();
  site.scripts.length = 0;
  offer(site.server, next);
});
afterEach(() => context.close());

async function opened(before?: () => void): Promise<Page> {
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(site.server.origin);
  return page;
}

type InPage = typeof globalThis & { page: TestPage };
const keys = [PUBLIC_KEY];
const check = (page: Page): Promise<Told> => page.evaluate((known) => (globalThis as InPage).page.check(known), keys);
const take = (page: Page): Promise<Told> => page.evaluate((known) => (globalThis as InPage).page.take(known), keys);
const latest = (page: Page): Promise<unknown> => page.evaluate((known) => (globalThis as InPage).page.latest(known), keys);
const newestKept = (page: Page): Promise<Told> => page.evaluate((known) => (globalThis as InPage).page.newestKept(known), keys);
const named = (page: Page, { announced }: MadeRelease, fetch: boolean): Promise<Told> =>
  page.evaluate(([known, name, mayFetch]) => (globalThis as InPage).page.datasetNamed(known, name, mayFetch), [
    keys,
    { version: announced.version, hash: announced.sha256 },
    fetch,
  ] as const);
const figure = (page: Page): Promise<unknown> => page.evaluate(() => (globalThis as InPage).page.figure());

const FOUND = { kind: "newer", version: "2090.1", isKept: true, inUse: release.version };
const KEPT = { kind: "kept", version: "2090.1", inUse: release.version };
const BUILT = 60_000;

/** A fault: it is told, and the dataset in use answers the same figure. */
async function refused(page: Page, code: string): Promise<void> {
  expect(await check(page)).toMatchObject({ kind: "problem", code, inUse: release.version });
  expect(await figure(page)).toBe(BUILT);
}

test("a release is found and kept over a restart; which dataset answers is decided elsewhere", async () => {
  const page = await opened();
  expect(await check(page)).toMatchObject(FOUND);
  expect(await figure(page)).toBe(BUILT);
  await page.reload();
  expect(await figure(page)).toBe(BUILT);
  expect(await newestKept(page)).toMatchObject(KEPT);
  expect(await take(page)).toMatchObject({ ...FOUND, inUse: "2090.1" });
  expect(await figure(page)).toBe(61_000);
  expect(await check(page)).toMatchObject({ kind: "up to date", inUse: "2090.1" });
  await page.evaluate(() => (globalThis as InPage).page.goBack());
  expect(await figure(page)).toBe(BUILT);
});

test("a check without news is one small request that the browser's cache answers in part; a release is downloaded once", async () => {
  const page = await opened();
  const { answers } = site.server;
  answers.length = 0;
  expect(await latest(page)).toMatchObject({ kind: "newer", size: next.bytes.length });
  await take(page);
  const compressed = gzipSync(next.bytes, { level: 6 }).length;
  expect(answers.map(({ path, status }) => [path, status])).toEqual([
    ["latest.json", 200],
    ["latest.json", 304],
    [next.announced.file, 200],
  ]);
  expect(answers[2]!.sent).toBeGreaterThan(compressed);
  expect(answers[2]!.sent).toBeLessThan(compressed + 1000);
  answers.length = 0;
  expect(await latest(page)).toEqual({ kind: "up to date" });
  expect(await check(page)).toMatchObject({ kind: "up to date" });
  expect(answers.map(({ path, status }) => [path, status])).toEqual(Array(2).fill(["latest.json", 304]));
  for (const { asked, sent } of answers) {
    process.stdout.write(`A check without news: ${asked} bytes asked, ${sent} bytes answered; a release: ${compressed} bytes\n`);
    expect(asked + sent).toBeLessThan(1500);
  }
  // Another pane of this computer has it, by what is kept; where nothing could be kept, by the browser's cache.
  answers.length = 0;
  const other = await opened();
  expect(await check(other)).toMatchObject(FOUND);
  expect(answers.map(({ path }) => path)).toEqual(["latest.json"]);
  const forgetful = await opened(forbidStorage);
  answers.length = 0;
  expect(await check(forgetful)).toMatchObject({ kind: "problem", code: "no storage" });
  expect(answers.map(({ path }) => path)).toEqual(["latest.json"]);
});

test("a workbook that names an older release has it on another computer too: fetched once, then without a network", async () => {
  offer(site.server, newer);
  const page = await opened();
  expect(await take(page)).toMatchObject({ version: "2090.2" });
  expect(await named(page, next, false)).toMatchObject({ kind: "problem", code: "not here" });
  site.server.answers.length = 0;
  expect(await named(page, next, true)).toMatchObject({ kind: "found", version: "2090.1", inUse: "2090.2" });
  expect(site.server.answers.map(({ path }) => path)).toEqual([
    ownAnnouncementName("2090.1", next.announced.sha256),
    next.announced.file,
  ]);
  await context.setOffline(true);
  expect(await named(page, next, true)).toMatchObject({ kind: "found", version: "2090.1" });
  expect(await newestKept(page)).toMatchObject({ kind: "kept", version: "2090.2" });
  expect(await figure(page)).toBe(62_000);
});

test("where the web view has no Ed25519, the library is loaded, and only there", async () => {
  expect(await check(await opened())).toMatchObject(FOUND);
  const hasIts = await (
    await opened()
  ).evaluate(() =>
    crypto.subtle.generateKey({ name: "Ed25519" }, false, ["sign"]).then(
      () => true,
      () => false,
    ),
  );
  expect(site.scripts.includes("ed25519.js")).toBe(!hasIts);
  await context.close();
  context = await browser.newContext();
  const page = await opened(() => {
    const importKey = crypto.subtle.importKey.bind(crypto.subtle) as (...args: unknown[]) => Promise<CryptoKey>;
    crypto.subtle.importKey = ((format: string, key: unknown, algorithm: { name: string }, ...rest: unknown[]) =>
      algorithm.name === "Ed25519"
        ? Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError"))
        : importKey(format, key, algorithm, ...rest)) as SubtleCrypto["importKey"];
  });
  expect(await check(page)).toMatchObject(FOUND);
  expect(site.scripts).toContain("ed25519.js");
  const changed = signedAnew(next.announced, { minimumAddIn: "1.1.0" });
  offer(site.server, { ...next, announced: { ...changed, minimumAddIn: "1.0.0" } });
  // What is kept by now is ours, whatever is announced of it.
  expect(await check(page)).toEqual({ ...FOUND, warning: undefined });
  await page.evaluate(() => indexedDB.deleteDatabase("orebook-feed"));
  await refused(page, "not signed by us");
});

test("two panes at once: both find the release, and it is kept once", async () => {
  const pages = await Promise.all([opened(), opened()]);
  expect(await Promise.all(pages.map(check))).toMatchObject([FOUND, FOUND]);
  expect(await storedKeys(pages[0]!)).toHaveLength(2);
  for (const page of pages) {
    await page.reload();
    expect(await newestKept(page)).toMatchObject(KEPT);
  }
});

test("two panes, the feed going on between them: both releases are kept, and the newest is the newest", async () => {
  let send: () => void = () => undefined;
  const isAsked = new Promise<void>((asked) =>
    site.server.files.set(next.announced.file, (_, response) => {
      send = () => response.end(next.bytes);
      asked();
    }),
  );
  const [slow, quick] = [await opened(), await opened()];
  const checking = check(slow);
  await isAsked;
  offer(site.server, newer);
  expect(await check(quick)).toMatchObject({ kind: "newer", version: "2090.2" });
  send();
  expect(await checking).toMatchObject(FOUND);
  await slow.reload();
  expect(await newestKept(slow)).toMatchObject({ kind: "kept", version: "2090.2" });
  expect(await named(slow, next, false)).toMatchObject({ kind: "found", version: "2090.1" });
});

test("a pane that is closed half way through a download leaves nothing, and the next one fetches all of it", async () => {
  const page = await opened();
  const isAsked = new Promise<void>((asked) =>
    site.server.files.set(next.announced.file, (_, response) => {
      response.write(next.bytes.subarray(0, 100_000));
      asked();
    }),
  );
  const checking = check(page).catch(() => "closed");
  await isAsked;
  await page.close();
  expect(await checking).toBe("closed");
  offer(site.server, next);
  const again = await opened();
  expect(await newestKept(again)).toMatchObject({ kind: "nothing", inUse: release.version });
  expect(await check(again)).toMatchObject(FOUND);
});

test("a pane that is closed between keeping and using has the built dataset, and the release is there to be used", async () => {
  const page = await opened();
  expect(await check(page)).toMatchObject(FOUND);
  await page.close();
  const again = await opened();
  expect(await figure(again)).toBe(BUILT);
  site.server.answers.length = 0;
  expect(await take(again)).toMatchObject({ ...FOUND, inUse: "2090.1" });
  expect(site.server.answers.map(({ path }) => path)).toEqual(["latest.json"]);
});

test("a pane that is closed while it keeps a release has kept all of it or nothing", async () => {
  const before = await opened();
  await check(before);
  offer(site.server, newer);
  const page = await opened();
  // Closed by the page itself, at the very moment.
  await page.evaluate((known) => {
    void (globalThis as InPage).page.check(known, {
      onProgress: ({ step }) => {
        if (step === "keeping") setTimeout(() => location.replace("about:blank"));
      },
    });
  }, keys);
  await page.waitForURL("about:blank");
  const again = await opened();
  const kept = await newestKept(again);
  expect(kept.kind).toBe("kept");
  expect(["2090.1", "2090.2"]).toContain(kept.version);
  expect(await storedKeys(again)).toHaveLength(kept.version === "2090.1" ? 2 : 3);
  expect(await check(again)).toMatchObject({ kind: "newer", version: "2090.2" });
});

test("offline; with a newer release that is kept, that one, and the reason", async () => {
  const page = await opened();
  await context.setOffline(true);
  await refused(page, "no answer");
  await context.setOffline(false);
  expect(await check(page)).toMatchObject(FOUND);
  await context.setOffline(true);
  expect(await check(page)).toMatchObject({ ...FOUND, warning: expect.stringContaining("there is no network") });
  expect(await latest(page)).toMatchObject({ kind: "newer", version: "2090.1", size: 0 });
});

test("the page of a sign-in, 404, and a download that is cut off", async () => {
  const page = await opened();
  site.server.files.set("latest.json", "<!doctype html><title>Sign in</title>");
  await refused(page, "unreadable");
  site.server.files.delete("latest.json");
  await refused(page, "not found");
  offer(site.server, next);
  site.server.files.set(next.announced.file, (_, response) => {
    response.write(next.bytes.subarray(0, 100_000), () => response.destroy());
  });
  await refused(page, "cut off");
  expect(await newestKept(page)).toMatchObject({ kind: "nothing" });
});

test("a full disk: the dataset in use stays, and the release comes once there is room", async () => {
  const page = await opened();
  const limit = await quota(page);
  await limit(1000);
  await refused(page, "storage full");
  expect(await newestKept(page)).toMatchObject({ kind: "nothing", inUse: release.version });
  await limit(undefined);
  expect(await check(page)).toMatchObject(FOUND);
});

test("a disk with room for two or three: older releases make room, the newest that was kept stays, and none is half there", async () => {
  const page = await opened();
  // Text that the browser cannot compress, so that what is kept takes what it has.
  const large = (version: string, bytes = 1_500_000): MadeRelease =>
    releaseWith(version, 65_000, { notes: [...builtFile.notes, randomBytes(bytes).toString("base64")] });
  const limit = await quota(page);
  await limit(8_000_000);
  const offered = [3, 4, 5, 6, 7, 8].map((number) => large(`2090.${number}`));
  let newestVersion: string | undefined;
  for (const release of offered) {
    offer(site.server, release);
    const answer = await check(page);
    // Browsers give room back at once or seconds later, as they like: until then it is full.
    if (answer.kind === "newer") newestVersion = answer.version;
    else expect(answer.code).toBe("storage full");
    expect(await newestKept(page)).toMatchObject({ kind: "kept", version: newestVersion });
  }
  const isFound: boolean[] = [];
  for (const release of offered) {
    const answer = await named(page, release, false);
    if (answer.kind !== "found") expect(answer.code).toBe("not here");
    isFound.push(answer.kind === "found");
  }
  const found = isFound.filter(Boolean).length;
  expect(found).toBeGreaterThanOrEqual(1);
  expect(found).toBeLessThanOrEqual(3);
  expect(await storedKeys(page)).toHaveLength(found + 1);
  const tooLarge = large("2090.9", 7_000_000);
  offer(site.server, tooLarge);
  await refused(page, "storage full");
  expect(await newestKept(page)).toMatchObject({ kind: "kept", version: newestVersion });
  await limit(undefined);
  expect(await check(page)).toMatchObject({ kind: "newer", version: "2090.9", isKept: true });
});

test("a release of 50 MB is kept and read again; one byte more is not asked for", async () => {
  const page = await opened();
  const text = Buffer.from(newer.bytes).toString("utf8");
  const large = releaseOf(text + " ".repeat(MOST_BYTES - newer.bytes.length));
  offer(site.server, large);
  const start = performance.now();
  expect(await check(page)).toMatchObject({ kind: "newer", version: "2090.2", isKept: true });
  const found = performance.now();
  await page.reload();
  const reloaded = performance.now();
  expect(await newestKept(page)).toMatchObject({ kind: "kept", version: "2090.2" });
  const [took, again] = [found - start, performance.now() - reloaded].map(Math.round);
  process.stdout.write(`A release of 50 MB: ${took} ms until it is kept, ${again} ms to read it again\n`);
  const sha256 = "0".repeat(64);
  const above = signedAnew(large.announced, {
    version: "2090.3",
    sha256,
    size: MOST_BYTES + 1,
    file: releaseFileName("2090.3", sha256),
  });
  offer(site.server, { ...large, announced: above });
  site.server.answers.length = 0;
  expect(await check(page)).toMatchObject({ version: "2090.2", warning: expect.stringContaining("50 MB are allowed") });
  expect(site.server.answers.map(({ path }) => path)).toEqual(["latest.json"]);
});

test("storage that is forbidden", async () => {
  const page = await opened(forbidStorage);
  await refused(page, "no storage");
  expect(await newestKept(page)).toMatchObject({ kind: "problem", code: "no storage", inUse: release.version });
  expect(await named(page, next, true)).toMatchObject({ kind: "found", version: "2090.1" });
  expect(await page.evaluate((known) => (globalThis as InPage).page.check(known, { evenIfNotKept: true }), keys)).toMatchObject({
    ...FOUND,
    isKept: false,
  });
});

test("storage that never answers is given up, and functions answer all the while", async () => {
  const page = await opened(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  const checking = check(page);
  expect(await figure(page)).toBe(BUILT);
  expect(await checking).toMatchObject({ kind: "problem", code: "no storage", inUse: release.version });
  expect(await figure(page)).toBe(BUILT);
});

test("what else may lie in the store breaks nothing", async () => {
  const page = await opened();
  for (const junk of ["junk", null, [1, null, { version: "9999.1" }], { list: 5 }]) {
    await page.evaluate(
      (value) =>
        new Promise<void>((done) => {
          const opening = indexedDB.open("orebook-feed", 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore("releases");
          opening.onsuccess = () => {
            const transaction = opening.result.transaction("releases", "readwrite");
            for (const key of ["partition-of-officeorebook.releases", "partition-of-officeorebook.release"])
              transaction.objectStore("releases").put(value, key);
            transaction.oncomplete = () => {
              opening.result.close();
              done();
            };
          };
        }),
      junk,
    );
    expect(await newestKept(page)).toMatchObject({ kind: "nothing" });
    expect(await check(page)).toMatchObject(FOUND);
    expect(await newestKept(page)).toMatchObject(KEPT);
    expect(await storedKeys(page)).toHaveLength(2);
  }
});

test("reading what is kept never keeps the page away for long", async () => {
  const page = await opened();
  await check(page);
  await page.reload();
  await page.evaluate(() => (globalThis as InPage).page.version());
  const longestPart = await page.evaluate(async (key) => {
    // A formula that is called while the page is busy waits as long as this heart stands still.
    const start = performance.now();
    let [beat, gap, isOver] = [start, 0, false];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      gap = Math.max(gap, now - beat);
      beat = now;
      if (!isOver) port2.postMessage(0);
    };
    port2.postMessage(0);
    await (globalThis as InPage).page.newestKept([key]);
    isOver = true;
    const end = performance.now();
    return Math.max(gap, end - beat) / (end - start);
  }, PUBLIC_KEY);
  // One part of the checks and not their sum: how long that is, the benchmarks measure.
  expect(longestPart).toBeGreaterThan(0);
  expect(longestPart).toBeLessThan(0.85);
});

function forbidStorage(): void {
  Object.defineProperty(globalThis, "indexedDB", {
    get() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
}

/** Limits what the site may keep, in bytes. */
async function quota(page: Page): Promise<(quotaSize: number | undefined) => Promise<unknown>> {
  const devtools = await context.newCDPSession(page);
  const { origin } = site.server;
  return (quotaSize) =>
    devtools.send("Storage.overrideQuotaForOrigin", quotaSize === undefined ? { origin } : { origin, quotaSize });
}

/** Keys of everything that is kept: the list, and one for each release. */
function storedKeys(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const opening = indexedDB.open("orebook-feed", 1);
        opening.onsuccess = () => {
          const request = opening.result.transaction("releases").objectStore("releases").getAllKeys();
          request.onsuccess = () => {
            opening.result.close();
            done(request.result as string[]);
          };
        };
      }),
  );
}
