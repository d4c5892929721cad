import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publicKeyText, readPrivateKey, withPublicKey, writeKeyPair } from "../../../scripts/release/key-pair";

const PROJECT = join(__dirname, "../../..");

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "orebook-key-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a pair is made: the private key in the file for its owner alone, the public one answered", () => {
  const file = join(folder, "new", "key.pem");
  const publicKey = writeKeyPair(file, PROJECT);
  expect(Buffer.from(publicKey, "base64")).toHaveLength(32);
  expect(publicKeyText(readPrivateKey(file))).toBe(publicKey);
  // Windows has rights of another kind.
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a key is never overwritten", () => {
  const file = join(folder, "key.pem");
  writeKeyPair(file, PROJECT);
  const before = readFileSync(file, "utf8");
  expect(() => writeKeyPair(file, PROJECT)).toThrow("there already");
  expect(readFileSync(file, "utf8")).toBe(before);
});

test.each(["key.pem", "src/feed/key.pem", "not/there/yet/key.pem", "dist/key.pem"])(
  "%s inside the project is refused",
  (path) => {
    expect(() => writeKeyPair(join(PROJECT, path), PROJECT)).toThrow("inside the repository");
    expect(existsSync(join(PROJECT, path))).toBe(false);
  },
);

test("so is every other repository, and a way into one by a link", () => {
  const repository = join(folder, "repository");
  mkdirSync(join(repository, ".git"), { recursive: true });
  symlinkSync(repository, join(folder, "link"));
  for (const path of [join(repository, "a", "key.pem"), join(folder, "link", "key.pem")])
    expect(() => writeKeyPair(path, PROJECT)).toThrow("inside the repository");
  expect(readdirSync(repository)).toEqual([".git"]);
});

test("what is no private key of Ed25519 is told with the file", () => {
  const file = join(folder, "a.pem");
  expect(() => readPrivateKey(file)).toThrow(`--key ${file}: this file cannot be read (ENOENT)`);
  const { privateKey } = generateKeyPairSync("x25519");
  for (const text of ["no key", privateKey.export({ type: "pkcs8", format: "pem" })]) {
    writeFileSync(file, text);
    expect(() => readPrivateKey(file)).toThrow(`--key ${file}: this is no private key of Ed25519`);
  }
});

test("a public key goes before the others, in the form that Prettier gives the file", async () => {
  const source = readFileSync(join(PROJECT, "src/feed/public-key.ts"), "utf8");
  const empty = source.replace(/= \[[^\]]*\];/, "= [];");
  const [one, two] = ["A", "B"].map((letter) => `${letter.repeat(43)}=`) as [string, string];
  const first = withPublicKey(empty, one);
  expect(first).toContain(`= ["${one}"];`);
  const second = withPublicKey(first, two);
  expect([...second.matchAll(/"([^"]{44})"/g)].map(([, key]) => key)).toEqual([two, one]);
  for (const text of [first, second]) {
    const file = join(folder, "public-key.ts");
    writeFileSync(file, text);
    const check = spawnSync(
      process.execPath,
      [require.resolve("prettier/bin/prettier.cjs"), "--check", "--print-width", "130", file],
      {
        encoding: "utf8",
      },
    );
    expect(check.stderr).toBe("");
    expect(check.status).toBe(0);
  }
});

test("no file of the repository holds a private key", () => {
  // In parts, so that this file does not hold it either.
  const mark = ["-----BEGIN", "(ED25519 |EC |RSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----"].join(" ");
  const found = spawnSync("git", ["grep", "--untracked", "--files-with-matches", "--extended-regexp", "-e", mark], {
    cwd: PROJECT,
    encoding: "utf8",
  });
  expect({ status: found.status, files: found.stdout, fault: found.stderr }).toEqual({ status: 1, files: "", fault: "" });
});
