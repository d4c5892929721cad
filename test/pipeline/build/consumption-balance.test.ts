import { type Balance } from "../../../pipeline/build/balances";
import { balanceDisagreements } from "../../../pipeline/build/consumption-balance";
import { type Unit } from "../../../pipeline/build/units";
import { type ObservationTuple, type Series } from "../../../src/dataset/schema";

const UNITS = new Map<string, Unit>([
  ["t", { id: "t", base: "t", factor: 1 }],
  ["kt", { id: "kt", base: "t", factor: 1000 }],
  ["%", { id: "%", base: "%", factor: 1 }],
]);

/** A printed number, null where none is printed, or either with the publisher's marks. */
type Printed = number | null | [number | null, string];

/** An invented edition: of each measure what is printed for each year since 2023, and its unit where it is not tonnes. */
function edition(printed: Record<string, Printed[]>, units: Record<string, string> = {}): Series[] {
  return Object.entries(printed).map(([measure, figures]) => ({
    edition: "demo2025",
    mineral: "antimony",
    measure,
    unit: units[measure] ?? (measure === "net import reliance" ? "%" : "t"),
    observations: figures.map((one, at): ObservationTuple => {
      const [value, marks] = Array.isArray(one) ? one : [one, ""];
      return ["USA", 2023 + at, value, marks, `row ${at + 2}`, -1];
    }),
  }));
}

const about = { edition: "demo2025", mineral: "antimony" };
const CONSUMPTION: Balance = { ...about, measure: "apparent consumption", add: ["shipments", "imports"], subtract: ["exports"] };
const RELIANCE: Balance = {
  ...about,
  measure: "net import reliance",
  add: ["imports"],
  subtract: ["exports"],
  percentOf: "apparent consumption",
};

function found(balance: Balance, printed: Record<string, Printed[]>, units?: Record<string, string>): [number, number, number][] {
  return balanceDisagreements([balance], edition(printed, units), UNITS).map(({ year, total, sum }) => [year, total, sum]);
}

test("parts that give the consumption agree, and others are told with their year", () => {
  const parts = { shipments: [700, 700], imports: [340, 340], exports: [40, 40] };
  expect(found(CONSUMPTION, { "apparent consumption": [1000, 1100], ...parts })).toEqual([[2024, 1100, 1000]]);
});

test("what rounding explains agrees: three digits, two of estimates, fewer where the publisher gives fewer", () => {
  const parts = { shipments: [10000], imports: [2040], exports: [0] };
  expect(found(CONSUMPTION, { "apparent consumption": [12100], ...parts })).toEqual([]);
  expect(found(CONSUMPTION, { "apparent consumption": [12300], ...parts })).toEqual([[2023, 12300, 12040]]);
  expect(found(CONSUMPTION, { "apparent consumption": [[12500, "e"]], ...parts })).toEqual([]);
  expect(found(CONSUMPTION, { "apparent consumption": [[13000, "e"]], ...parts })).toEqual([[2023, 13000, 12040]]);
  const rounded = { ...CONSUMPTION, digits: { "apparent consumption": 1 as const } };
  expect(found(rounded, { "apparent consumption": [10000], ...parts })).toEqual([]);
});

test("a part in another multiple of the unit is counted in that of the consumption", () => {
  const printed = { "apparent consumption": [3000], shipments: [2], imports: [1000], exports: [0] };
  expect(found(CONSUMPTION, printed, { shipments: "kt" })).toEqual([]);
  expect(found(CONSUMPTION, printed)).toEqual([[2023, 3000, 1002]]);
});

test("stocks that fall are consumed, and the first year has none to compare with", () => {
  const balance = { ...CONSUMPTION, stocks: ["stocks"] };
  const parts = { shipments: [700, 700], imports: [340, 340], exports: [40, 40], stocks: [500, 400] };
  expect(found(balance, { "apparent consumption": [5, 1100], ...parts })).toEqual([]);
  expect(found(balance, { "apparent consumption": [5, 1000], ...parts })).toEqual([[2024, 1000, 1100]]);
});

test("a year of which a part is withheld is not compared, but one that counts only where it is given is left out", () => {
  const parts = { shipments: [700], imports: [340], exports: [[null, "W"] as Printed] };
  expect(found(CONSUMPTION, { "apparent consumption": [5], ...parts })).toEqual([]);
  const balance: Balance = { ...about, measure: "apparent consumption", add: ["imports"], whereGiven: ["stockpile shipments"] };
  const printed = { imports: [340, 340], "stockpile shipments": [60, [null, "NA"] as Printed] };
  expect(found(balance, { "apparent consumption": [400, 340], ...printed })).toEqual([]);
  expect(found(balance, { "apparent consumption": [340, 400], ...printed })).toEqual([
    [2023, 340, 400],
    [2024, 400, 340],
  ]);
});

test("less than half a unit is about nothing, and a part below a bound lies anywhere under it", () => {
  const half = { shipments: [700], imports: [300], exports: [[null, "s"] as Printed] };
  expect(found(CONSUMPTION, { "apparent consumption": [1000], ...half })).toEqual([]);
  const bound = { shipments: [700], imports: [[300, "<"] as Printed], exports: [0] };
  expect(found(CONSUMPTION, { "apparent consumption": [800], ...bound })).toEqual([]);
  expect(found(CONSUMPTION, { "apparent consumption": [600], ...bound })).toEqual([[2023, 600, 1000]]);
});

test("a reliance is the net imports as a percentage of the consumption, within what rounding can do to both", () => {
  const printed = { "apparent consumption": [1000], imports: [400], exports: [150] };
  expect(found(RELIANCE, { ...printed, "net import reliance": [25] })).toEqual([]);
  expect(found(RELIANCE, { ...printed, "net import reliance": [27] })).toEqual([[2023, 27, 25]]);
  expect(found(RELIANCE, { ...printed, "net import reliance": [[50, "<"]] })).toEqual([]);
  expect(found(RELIANCE, { ...printed, "net import reliance": [[50, ">"]] })).toEqual([[2023, 50, 25]]);
});

test("a net exporter exports more than it imports", () => {
  const reliance = { "net import reliance": [[null, "E"] as Printed] };
  expect(found(RELIANCE, { "apparent consumption": [1000], imports: [150], exports: [400], ...reliance })).toEqual([]);
  expect(found(RELIANCE, { "apparent consumption": [1000], imports: [400], exports: [150], ...reliance })).toEqual([
    [2023, 0, 25],
  ]);
});
