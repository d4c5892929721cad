import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../../workbench/browser";
import release from "../../src/dataset/release.json";
import { builtFile } from "../dataset/built-file";
import { offer, PUBLIC_KEY, releaseOf, signedAnew } from "./a-feed";
import { FeedPage } from "./feed-page";
import type { TestPage, Told } from "./page-entry";

const next = releaseOf(JSON.stringify({ ...builtFile, version: "2090.1", released: "2090-01-15" }));
const newer = releaseOf(JSON.stringify({ ...builtFile, version: "2090.2", released: "2090-02-15" }));

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
const check = (page: Page): Promise<Told> => page.evaluate((key) => (globalThis as InPage).page.check([key]), PUBLIC_KEY);
const restore = (page: Page): Promise<Told> => page.evaluate((key) => (globalThis as InPage).page.restore([key]), PUBLIC_KEY);
const version = (page: Page): Promise<string> => page.evaluate(() => (globalThis as InPage).page.version());

const UPDATED = { kind: "updated", inUse: "2090.1" };
const RESTORED = { kind: "restored", inUse: "2090.1" };

test("a release comes into use and survives a restart; until it is restored the built dataset answers", async () => {
  const page = await opened();
  expect(await check(page)).toMatchObject(UPDATED);
  await page.reload();
  expect(await version(page)).toBe(release.version);
  expect(await restore(page)).toMatchObject(RESTORED);
  expect(await check(page)).toMatchObject({ kind: "up to date" });
});

test("where the web view has no Ed25519, the library is loaded, and only there", async () => {
  expect(await check(await opened())).toMatchObject(UPDATED);
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
  expect(await check(page)).toMatchObject(UPDATED);
  expect(site.scripts).toContain("ed25519.js");
  const changed = signedAnew(next.announced, { minimumAddIn: "1.1.0" });
  offer(site.server, { ...next, announced: { ...changed, minimumAddIn: "1.0.0" } });
  await page.reload();
  expect(await check(page)).toMatchObject({ kind: "problem", code: "not signed by us", inUse: release.version });
});

test("two panes at once: both come to the release, and it is kept once", async () => {
  const pages = await Promise.all([opened(), opened()]);
  expect(await Promise.all(pages.map(check))).toMatchObject([UPDATED, UPDATED]);
  for (const page of pages) {
    await page.reload();
    expect(await restore(page)).toMatchObject(RESTORED);
  }
});

test("two panes, the feed going on between them: the slow one does not put the older release over the newer", async () => {
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
  expect(await check(quick)).toMatchObject({ kind: "updated", inUse: "2090.2" });
  send();
  expect(await checking).toMatchObject(UPDATED);
  await slow.reload();
  expect(await restore(slow)).toMatchObject({ kind: "restored", inUse: "2090.2" });
});

test("a pane that is closed half way leaves nothing, and the next one fetches all of it", async () => {
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
  expect(await restore(again)).toEqual({ kind: "nothing", inUse: release.version });
  expect(await check(again)).toMatchObject(UPDATED);
});

test("offline", async () => {
  const page = await opened();
  await context.setOffline(true);
  expect(await check(page)).toMatchObject({ kind: "problem", code: "no answer", inUse: release.version });
  await context.setOffline(false);
  expect(await check(page)).toMatchObject(UPDATED);
});

test("a full disk: the old dataset stays, and the release comes once there is room", async () => {
  const page = await opened();
  const devtools = await context.newCDPSession(page);
  const { origin } = site.server;
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1000 });
  expect(await check(page)).toMatchObject({ kind: "problem", code: "storage full", inUse: release.version });
  expect(await restore(page)).toEqual({ kind: "nothing", inUse: release.version });
  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  expect(await check(page)).toMatchObject(UPDATED);
});

test("storage that is forbidden", async () => {
  const page = await opened(() =>
    Object.defineProperty(globalThis, "indexedDB", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    }),
  );
  expect(await check(page)).toMatchObject({ kind: "problem", code: "no storage", inUse: release.version });
  expect(await restore(page)).toMatchObject({ kind: "problem", code: "no storage", inUse: release.version });
});

test("restoring never keeps the page away for long", async () => {
  const page = await opened();
  await check(page);
  await page.reload();
  await page.evaluate(() => (globalThis as InPage).page.version());
  const longest = await page.evaluate(async (key) => {
    // A formula that is called while the page is busy waits as long as this heart stands still.
    let [beat, gap, isOver] = [performance.now(), 0, false];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      gap = Math.max(gap, now - beat);
      beat = now;
      if (!isOver) port2.postMessage(0);
    };
    port2.postMessage(0);
    await (globalThis as InPage).page.restore([key]);
    isOver = true;
    return Math.max(gap, performance.now() - beat);
  }, PUBLIC_KEY);
  // One part of the checks, not their sum; the most that a person does not notice as waiting, with room for a slow machine.
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(300);
});
