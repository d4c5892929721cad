import { inManifest, inPackage, requireNotLower } from "../../../scripts/release/version";

test.each([
  ["0.1.0", "0.1.0"],
  ["0.1.0", "0.1.1"],
  ["0.1.9", "0.2.0"],
  ["0.9.9", "1.0.0"],
  ["0.9.0", "0.10.0"],
])("%s can be followed by %s", (current, next) => expect(() => requireNotLower(current, next)).not.toThrow());

test.each([
  ["0.2.0", "0.1.9"],
  ["0.10.0", "0.9.0"],
])("%s cannot be followed by %s", (current, next) => expect(() => requireNotLower(current, next)).toThrow(/must not be lower/));

test.each(["1.2", "v1.2.0", "1.02.0", "1.2.0-beta"])("%s is no version", (next) =>
  expect(() => requireNotLower("0.1.0", next)).toThrow("give three whole numbers"),
);

test("the manifest has a fourth number, and a package changes where it names the project only", () => {
  expect(inManifest("<a><Version>0.1.0.0</Version></a>", "1.2.0")).toBe("<a><Version>1.2.0.0</Version></a>");
  const lock = (own: string): string =>
    `{ "name": "orebook",\n "version": "${own}", "packages": { "": { "name": "orebook",\n "version": "${own}" }, "x": { "version": "0.1.0" } } }`;
  expect(inPackage(lock("0.1.0"), "orebook", "0.2.0")).toBe(lock("0.2.0"));
  expect(inManifest("<a><Version>0.1.0.0</Version></a>", "0.1.0")).toBe("<a><Version>0.1.0.0</Version></a>");
  expect(() => inManifest("<a/>", "1.2.0")).toThrow("manifest.xml has no <Version>");
});
