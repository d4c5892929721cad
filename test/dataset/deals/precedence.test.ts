import fc from "fast-check";
import { byPrecedence } from "../../../src/dataset/deals/precedence";
import type { Version } from "../../../src/dataset/deals/term-version";
import { version, WORKS } from "./versions";

const order = (...versions: Version[]): string[] => byPrecedence(versions, undefined).map(({ source }) => source.id);

test("by tier, then the newest", () => {
  expect(order(version("essay"), version("paper"), version("minister"), version("agency"), version("text"))).toEqual([
    "text",
    "agency",
    "minister",
    "paper",
    "essay",
  ]);
});

test("a work dated by month or year is not taken to be newer than one with a day in it", () => {
  expect(order(version("year"), version("month"), version("paper"))).toEqual(["paper", "month", "year"]);
});

test("what no second source confirms goes behind what stands, whatever its tier", () => {
  const versions = [version("text", { status: "unconfirmed" }), version("paper"), version("minister", { status: "superseded" })];
  expect(order(...versions)).toEqual(["paper", "text", "minister"]);
});

test("versions without a value, then superseded, then contradicted ones come last, whatever their tier", () => {
  const versions = [
    version("text", { status: "contradicted" }),
    version("minister", { status: "superseded" }),
    version("agency", { kind: "words" }),
    version("essay"),
  ];
  expect(order(...versions)).toEqual(["essay", "agency", "minister", "text"]);
});

test("does not depend on the order in which versions are written", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(WORKS, { minLength: 1 }), (some) => {
      const versions = some.map((id) => version(id));
      expect(order(...versions)).toEqual(order(...[...versions].reverse()));
    }),
  );
});
