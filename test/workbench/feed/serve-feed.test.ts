/** The workbench's feed over HTTP, and the add-in's own feed asking it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { publicKeyText } from "../../../scripts/release/key-pair";
import release from "../../../src/dataset/release.json";
import { bundled as bundledDataset } from "../../../src/dataset/current";
import { releaseFileName, type Announcement } from "../../../src/feed/announcement";
import { check, datasetNamed, latest } from "../../../src/feed";
import { PUBLIC_KEYS } from "../../../src/feed/public-key";
import { feedKey, KEY_FOLDER } from "../../../workbench/feed/key";
import { withWorkbenchKey, type Offer, type WorkbenchFeed } from "../../../workbench/feed/serve-feed";
import { createWorkbenchApp, serve, type RunningServer } from "../../../workbench/server";
import { aFeed, PUBLIC_KEY } from "../../feed/a-feed";
import { ADDIN_FIXTURE } from "../spreadsheet-engine";

const SCRIPT = 'const other="x",keys="orebook-public-keys:";run(keys);\n';

let addin: string;
let server: RunningServer;
const feed: WorkbenchFeed = { offers: "next" };
beforeAll(async () => {
  addin = mkdtempSync(path.join(tmpdir(), "orebook-feed-"));
  cpSync(ADDIN_FIXTURE, addin, { recursive: true });
  writeFileSync(path.join(addin, "data-feed.js"), SCRIPT);
  server = await serve(createWorkbenchApp({ addin, feed }), 0);
});
afterAll(async () => {
  await server.close();
  rmSync(addin, { recursive: true });
});
beforeEach(() => (feed.offers = "next"));

const ask = (file: string, headers: Record<string, string> = {}) => fetch(`${server.url}/addin/${file}`, { headers });
const announced = async () => (await (await ask("data/latest.json")).json()) as Announcement;
const BUNDLED = releaseFileName(release.version, release.sha256);

test("latest.json names the release that follows, and says to be asked again; unchanged, it is a 304", async () => {
  const response = await ask("data/latest.json");
  expect([response.status, response.headers.get("Content-Type"), response.headers.get("Cache-Control")]).toEqual([
    200,
    "application/json; charset=utf-8",
    "no-cache",
  ]);
  expect(await response.json()).toMatchObject({ version: "2026.2" });
  // The client of Node.js that has no cache of its own.
  const status = await new Promise((resolve) =>
    get(`${server.url}/addin/data/latest.json`, { headers: { "If-None-Match": response.headers.get("ETag")! } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }),
  );
  expect(status).toBe(304);
});

test("release files and their own announcements never change, and travel compressed to whoever takes that", async () => {
  const { file, size } = await announced();
  for (const name of [file, BUNDLED]) {
    const response = await ask(`data/${name}`);
    expect([response.status, response.headers.get("Cache-Control"), response.headers.get("Content-Encoding")]).toEqual([
      200,
      "public, max-age=31536000, immutable",
      "gzip",
    ]);
    const own = await ask(`data/${name.replace(/json$/, "signed.json")}`);
    expect([own.status, own.headers.get("Cache-Control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    expect(await own.json()).toMatchObject({ file: name });
  }
  const plain = await ask(`data/${file}`, { "Accept-Encoding": "identity" });
  expect([plain.headers.get("Content-Encoding"), plain.headers.get("Content-Length")]).toEqual([null, String(size)]);
});

test.each<[Offer, string | undefined, number]>([
  ["nothing", undefined, 404],
  ["bundled", "2026.1", 200],
])("where %s is offered, the release that follows is not out yet", async (offers, version, bundledStatus) => {
  const { file } = await announced();
  feed.offers = offers;
  const response = await ask("data/latest.json");
  expect(response.ok ? ((await response.json()) as Announcement).version : undefined).toBe(version);
  expect([(await ask(`data/${file}`)).status, (await ask(`data/${BUNDLED}`)).status]).toEqual([404, bundledStatus]);
});

test("every file of the build is served byte for byte, but for the key in the script that holds the keys", async () => {
  for (const file of readdirSync(addin).filter((name) => name !== "taskpane.html")) {
    const built = readFileSync(path.join(addin, file));
    const served = Buffer.from(await (await ask(file)).arrayBuffer());
    if (file !== "data-feed.js") expect(served.equals(built)).toBe(true);
    else expect(served.toString()).toBe(SCRIPT.replace("keys:", `keys:${publicKeyText(feedKey())}`));
  }
  expect(existsSync(path.join(addin, "data"))).toBe(false);
});

/** The add-in's feed with the bundled dataset in use, and the keys that the served script has unless told. */
async function feedOfAddin(keys?: readonly string[]): Promise<ReturnType<typeof aFeed>> {
  const script = await (await ask("data-feed.js")).text();
  return aFeed(`${server.url}/addin/data/latest.json`, {
    publicKeys: keys ?? [/orebook-public-keys:([^"]*)/.exec(script)![1]!],
    addIn: "0.1.0",
    inUse: bundledDataset,
    bundled: bundledDataset,
  });
}

test("the add-in's own feed verifies it: nothing newer at first, then the next release, and the bundled one by its name", async () => {
  const asking = await feedOfAddin();
  feed.offers = "bundled";
  expect(await latest(asking)).toMatchObject({ kind: "up to date" });
  feed.offers = "next";
  const found = await check(asking);
  expect(found).toMatchObject({ kind: "newer", dataset: { version: "2026.2" } });
  const later = found.kind === "newer" ? found.dataset : undefined;
  const elsewhere = { ...asking, inUse: () => later!, bundled: () => later! };
  const named = await datasetNamed(elsewhere, { version: release.version, hash: release.sha256 }, { fetch: true });
  expect(named).toMatchObject({ kind: "found", dataset: { version: "2026.1" } });
});

test("without the key the add-in takes nothing of it", async () => {
  const asking = await feedOfAddin([...PUBLIC_KEYS, PUBLIC_KEY]);
  expect(await latest(asking)).toMatchObject({ kind: "problem", problem: { code: "not signed by us" } });
});

test("a feed that the build has of its own is served, and its scripts as they are", async () => {
  const data = path.join(addin, "data");
  mkdirSync(data);
  try {
    writeFileSync(path.join(data, "latest.json"), '{"own":true}');
    expect(await (await ask("data/latest.json")).json()).toEqual({ own: true });
    expect((await ask(`data/${BUNDLED}`)).status).toBe(404);
    expect(await (await ask("data-feed.js")).text()).toBe(SCRIPT);
  } finally {
    rmSync(data, { recursive: true });
  }
});

describe("the key", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "orebook-key-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is made once, outside of what git knows, and stays", () => {
    expect(KEY_FOLDER).toContain(`${path.sep}node_modules${path.sep}.cache${path.sep}`);
    const place = path.join(folder, "new");
    const first = publicKeyText(feedKey(place));
    expect(publicKeyText(feedKey(place))).toBe(first);
    expect(readdirSync(place)).toEqual(["feed-key.pem"]);
    expect(publicKeyText(feedKey(path.join(folder, "another")))).not.toBe(first);
  });

  test("a file that is no key is told with what to do, and stays", () => {
    writeFileSync(path.join(folder, "feed-key.pem"), "no key");
    expect(() => feedKey(folder)).toThrow(/Remove .*feed-key\.pem and start again/);
    expect(readFileSync(path.join(folder, "feed-key.pem"), "utf8")).toBe("no key");
  });
});

test("a script that holds the keys twice is no build of ours", () => {
  expect(() => withWorkbenchKey(SCRIPT + SCRIPT)).toThrow("once is expected");
});
