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
import { runInNewContext } from "node:vm";
import { ModuleKind, transpileModule } from "typescript";
import { publicKeyText, readPrivateKey, withKeyInScript, writeKeyPair } from "../../../scripts/release/key-pair";
import { PUBLIC_KEYS } from "../../../src/feed/public-key";

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

test("no name, and a folder that cannot be made, are told with what to do", () => {
  expect(() => writeKeyPair(" ", PROJECT)).toThrow("--out is empty");
  const file = join(folder, "a.txt");
  writeFileSync(file, "");
  expect(() => writeKeyPair(join(file, "key.pem"), PROJECT)).toThrow(/no key was made.*Name another place/);
});

// Only such a shell limits the size of files.
(process.platform === "win32" ? test.skip : test)("a full disk leaves no empty file, which would stand in the way", () => {
  const file = join(folder, "key.pem");
  const script = join(folder, "key.ts");
  writeFileSync(
    script,
    `import { writeKeyPair } from ${JSON.stringify(join(PROJECT, "scripts/release/key-pair"))};
     process.on("SIGXFSZ", () => undefined);
     try { writeKeyPair(${JSON.stringify(file)}, ${JSON.stringify(PROJECT)}); }
     catch (error) { console.log((error as Error).message); }`,
  );
  const tsx = join(PROJECT, "node_modules/.bin/tsx");
  // No block at all may be written: that stands for a full disk.
  const { stdout } = spawnSync("sh", ["-c", `ulimit -f 0; "${tsx}" "${script}" | cat`], { encoding: "utf8" });
  expect(stdout).toMatch(/no key was made.*EFBIG.*Name another place/);
  expect(existsSync(file)).toBe(false);
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

describe("a public key goes before the others", () => {
  const [one, two, three] = ["A", "B", "C"].map((letter) => `${letter.repeat(43)}=`) as [string, string, string];

  test("in src/feed/public-key.ts, in the form that Prettier gives the file", () => {
    let text = readFileSync(join(PROJECT, "src/feed/public-key.ts"), "utf8");
    const before = PUBLIC_KEYS.length;
    for (const key of [one, two, three, two]) text = withKeyInScript(text, key);
    expect(keysIn(text).slice(0, 3)).toEqual([two, three, one]);
    expect(keysIn(text)).toHaveLength(before + 3);
    const file = join(folder, "public-key.ts");
    writeFileSync(file, text);
    const check = spawnSync(
      process.execPath,
      [require.resolve("prettier/bin/prettier.cjs"), "--check", "--print-width", "130", file],
      { encoding: "utf8" },
    );
    expect(check.stderr).toBe("");
    expect(check.status).toBe(0);
  });

  test("in a script, which stays as it is otherwise", () => {
    const script = 'const a="x",k="orebook-public-keys:";run(k)';
    expect(withKeyInScript(script, one)).toBe(`const a="x",k="orebook-public-keys:${one}";run(k)`);
    expect(withKeyInScript(withKeyInScript(script, one), two)).toBe(`const a="x",k="orebook-public-keys:${two} ${one}";run(k)`);
  });

  test.each([
    ["no", "const k=1"],
    ["more than one", "'orebook-public-keys:' 'orebook-public-keys:'"],
  ])("a script with %s place for it is refused", (_, script) => {
    expect(() => withKeyInScript(script, one)).toThrow("once is expected");
  });

  test.each(["", "short", `${"A".repeat(42)}=`, `"+alert(1)+"${"A".repeat(32)}=`, `${one}\n`])("%j is no key", (key) => {
    expect(() => withKeyInScript("orebook-public-keys:", key)).toThrow("32 bytes in Base64");
  });
});

/** The keys that an add-in with this text of public-key.ts accepts. */
function keysIn(source: string): readonly string[] {
  const { outputText } = transpileModule(source, { compilerOptions: { module: ModuleKind.CommonJS } });
  const exports: { PUBLIC_KEYS?: readonly string[] } = {};
  runInNewContext(outputText, { exports });
  // Of this realm, so that it can be compared.
  return [...exports.PUBLIC_KEYS!];
}

test("no file of the repository holds a private key", () => {
  // In parts, so that this file does not hold it either.
  const mark = ["-----BEGIN", "(ED25519 |EC |RSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----"].join(" ");
  const found = spawnSync("git", ["grep", "--untracked", "--files-with-matches", "--extended-regexp", "-e", mark], {
    cwd: PROJECT,
    encoding: "utf8",
  });
  expect({ status: found.status, files: found.stdout, fault: found.stderr }).toEqual({ status: 1, files: "", fault: "" });
});
