import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeRelease } from "../../../scripts/release/dataset-release";
import { publicKeyText } from "../../../scripts/release/key-pair";
import { ownAnnouncementName } from "../../../src/feed/announcement";
import { check } from "../../../src/feed/check";
import { datasetNamed } from "../../../src/feed/dataset-named";
import { inventedFile } from "../../dataset/invented-dataset";
import { aFeed } from "../../feed/a-feed";
import { FeedServer } from "../../feed/feed-server";

const key = generateKeyPairSync("ed25519").privateKey;
const publicKeys = [publicKeyText(key)];
const signing = { key, publicKeys, minimumAddIn: "1.0.0", addIn: "1.2.0" };

const bytesOf = (changes: Record<string, unknown>) =>
  new Uint8Array(Buffer.from(JSON.stringify({ ...inventedFile, ...changes })));
const first = bytesOf({ version: "2030.2" });
const second = bytesOf({ version: "2030.3" });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "orebook-feed-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const contents = () => new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));

test("what is written is what an add-in takes, by name too, and files of older releases stay", async () => {
  const { announced: before, place } = await writeRelease(folder, first, signing);
  const { announced } = await writeRelease(folder, second, signing);
  expect(place).toBe("first");
  const own = [before, announced].map(({ version, sha256 }) => ownAnnouncementName(version, sha256));
  expect(readdirSync(folder).sort()).toEqual([before.file, announced.file, ...own, "latest.json"].sort());
  expect(contents().get("latest.json")).toBe(contents().get(own[1]!));
  expect(readFileSync(join(folder, before.file)).equals(first)).toBe(true);
  const server = await FeedServer.start();
  try {
    for (const file of readdirSync(folder)) server.files.set(file, readFileSync(join(folder, file)));
    const feed = aFeed(server.address, { publicKeys });
    expect(await check(feed)).toMatchObject({ kind: "newer", dataset: { version: "2030.3" } });
    for (const { version, sha256: hash } of [before, announced])
      expect(await datasetNamed(feed, { version, hash }, { fetch: true })).toMatchObject({ kind: "found", dataset: { hash } });
  } finally {
    await server.stop();
  }
});

test("the same release again changes nothing", async () => {
  await writeRelease(folder, first, signing);
  const before = contents();
  expect(await writeRelease(folder, first, signing)).toMatchObject({ place: "out already" });
  expect(contents()).toEqual(before);
});

test("a newer add-in with the same dataset changes nothing, and neither does another key that add-ins know", async () => {
  await writeRelease(folder, first, signing);
  const before = contents();
  const { minimumAddIn: _, ...later } = { ...signing, addIn: "1.3.0" };
  expect(await writeRelease(folder, first, later)).toMatchObject({ place: "out already", announced: { minimumAddIn: "1.0.0" } });
  const other = generateKeyPairSync("ed25519").privateKey;
  const keys = { key: other, publicKeys: [...publicKeys, publicKeyText(other)] };
  expect(await writeRelease(folder, first, { ...later, ...keys })).toMatchObject({ place: "out already" });
  expect(contents()).toEqual(before);
});

test("a forgotten older release is added beside, and the newer one goes on being offered", async () => {
  await writeRelease(folder, second, signing);
  const latest = contents().get("latest.json");
  const { announced, place } = await writeRelease(folder, first, { ...signing, isBeside: true });
  expect(place).toBe("beside");
  expect(contents().get("latest.json")).toBe(latest);
  expect(readdirSync(folder)).toContain(announced.file);
  expect(await writeRelease(folder, first, signing)).toMatchObject({ place: "out already" });
});

describe("refused, with nothing written", () => {
  async function refused(bytes: Uint8Array<ArrayBuffer>, message: RegExp, changes: Partial<typeof signing> = {}): Promise<void> {
    const before = contents();
    await expect(writeRelease(folder, bytes, { ...signing, ...changes })).rejects.toThrow(message);
    expect(contents()).toEqual(before);
  }

  test("a key that no add-in accepts", () => refused(first, /its public key is not in/, { publicKeys: [] }));
  test("a minimum add-in that is no version", () => refused(first, /minimumAddIn is "1.2"/, { minimumAddIn: "1.2" }));
  test("a minimum add-in above the add-in of the tree", () => refused(first, /needs Orebook 3.0.0/, { minimumAddIn: "3.0.0" }));
  test("a dataset that the add-in cannot read", () => refused(bytesOf({ schema: 99 }), /would refuse this release/));

  test("an older version than the one that is offered", async () => {
    await writeRelease(folder, second, signing);
    await refused(first, /which is older/);
  });

  test.each(["{", "{}", '{"version":"2099.1"}'])("a latest.json that cannot be read: %s", async (text) => {
    writeFileSync(join(folder, "latest.json"), text);
    await refused(first, /latest\.json cannot be read.*Bring back/);
  });

  test("other bytes under a version that is offered", async () => {
    await writeRelease(folder, first, signing);
    await refused(bytesOf({ version: "2030.2", notes: [...inventedFile.notes, "more"] }), /A version names one file/);
    await refused(
      bytesOf({ version: "2030.2", released: "2030-12-31" }),
      /is another release 2030\.2\. A version names one file/,
    );
  });

  test("a release file, or its own announcement, that is there with other bytes", async () => {
    const { file, version, sha256 } = (await writeRelease(folder, first, signing)).announced;
    for (const name of [file, ownAnnouncementName(version, sha256)]) {
      const bytes = readFileSync(join(folder, name));
      writeFileSync(join(folder, name), "damaged");
      await refused(first, /is there with other bytes/);
      writeFileSync(join(folder, name), bytes);
    }
  });

  test("the same release for other add-ins, because its own announcement is out", async () => {
    await writeRelease(folder, first, signing);
    await refused(first, /signed\.json: it is there with other bytes/, { minimumAddIn: "1.1.0" });
  });
});
