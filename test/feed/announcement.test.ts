import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MOST_BYTES, readAnnouncement, signedMessage } from "../../src/feed/announcement";
import { PUBLIC_KEYS } from "../../src/feed/public-key";
import { madeRelease } from "./a-feed";

const { announced } = madeRelease();

test("the signed message, byte for byte", () => {
  expect(new TextDecoder().decode(signedMessage(announced))).toBe(
    `orebook dataset release 1\nversion: 2030.2\nreleased: 2030-09-01\nfile: ${announced.file}\nsha256: ${announced.sha256}\nsize: ${announced.size}\nminimumAddIn: 1.0.0\n`,
  );
});

test("docs/deploy.md shows a message as it is signed", () => {
  const deploy = readFileSync(join(__dirname, "../../docs/deploy.md"), "utf8");
  const [, shown] = /```\n(orebook dataset release 1\n[^`]*)```/.exec(deploy)!;
  const fields = Object.fromEntries(
    shown!
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(": ") as [string, string]),
  );
  const example = readAnnouncement({ ...fields, size: Number(fields.size), signature: announced.signature });
  expect(shown).toBe(new TextDecoder().decode(signedMessage(example)));
  expect(deploy).toContain(`\`size\` is at most ${MOST_BYTES.toLocaleString("en")} bytes`);
});

test("no field can hold a line feed, so that no two announcements have one message", () => {
  for (const field of ["version", "released", "file", "sha256", "minimumAddIn"] as const)
    for (const value of [`${announced[field]}\n`, `\n${announced[field]}`, `${announced[field]}\nsize: 1`])
      expect(() => readAnnouncement({ ...announced, [field]: value })).toThrow(/latest.json is not in the form/);
});

test.each([
  ["size", "12"],
  ["size", -1],
  ["size", 1.5],
  ["sha256", "ABC"],
  ["version", "2030"],
  ["released", "2030-02-30"],
  ["minimumAddIn", "1.2"],
  ["minimumAddIn", "v1.2.0"],
  ["signature", 5],
])("%s %p is refused by name", (field, value) => {
  expect(() => readAnnouncement({ ...announced, [field]: value })).toThrow(field);
});

test.each([null, [], "text", 1, undefined])("%p is refused", (value) => {
  expect(() => readAnnouncement(value)).toThrow(/latest.json is not in the form/);
});

test("every key that the add-in accepts is 32 bytes in Base64, and none stands there twice", () => {
  for (const key of PUBLIC_KEYS)
    expect(Buffer.from(key, "base64").toString("base64") === key && Buffer.from(key, "base64").length).toBe(32);
  expect(new Set(PUBLIC_KEYS).size).toBe(PUBLIC_KEYS.length);
});
