import { dataset } from "../../src/dataset/current";
import { call, callOne, functionById } from "./call";
import { NA, VALUE } from "./errors";

test("those in force come first, and headers name the columns", () => {
  const rows = call("MINERAL.CONTROLS", ["gallium", "China", "2026-02-06", true]);
  expect(rows.map((row) => row[4])).toEqual(["Status", "in force", "suspended"]);
  expect(rows[0]).toEqual(["Country", "Measure", "From", "Until", "Status", "Source", "Product", "Destination", "Note", "Link"]);
});

test("a group answers for its members, the world is refused", () => {
  expect(new Set(call("MINERAL.CONTROLS", ["all", "Central Asia"]).map(([country]) => country))).toEqual(
    new Set(["Kyrgyzstan", "Tajikistan"]),
  );
  expect(callOne("MINERAL.CONTROLS", ["gallium", "World"])).toEqual(VALUE("leave it blank"));
});

test("a day before the first control, and a mineral without any, say so", () => {
  expect(callOne("MINERAL.CONTROLS", ["gallium", "China", "2023-07-31"])).toEqual(
    NA("had been announced by 2023-07-31: the first begins 2023-08-01"),
  );
  expect(callOne("MINERAL.CONTROLS", ["barite", "China"])).toEqual(NA("The dataset has no export control of China on barite."));
});

test("the default day is that of the dataset", () => {
  expect(call("MINERAL.CONTROLS", ["gallium"])).toEqual(call("MINERAL.CONTROLS", ["gallium", undefined, dataset().released]));
});

test("a day that was asked for before does not answer for another", () => {
  const statuses = (day: string) => call("MINERAL.CONTROLS", ["gallium", "China", day]).map((row) => row[4]);
  expect(["2025-06-04", "2026-02-06", "2024-01-15", "2025-06-04"].map(statuses)).toEqual([
    ["in force", "in force"],
    ["in force", "suspended"],
    ["in force"],
    ["in force", "in force"],
  ]);
});

test("every row is rectangular and names its source", () => {
  for (const row of call("MINERAL.CONTROLS", ["all"])) {
    expect(row).toHaveLength(10);
    expect(row[5]).not.toBe("");
    expect(row[9]).toMatch(/^https?:/);
  }
});

test("rests on each phase that had begun by the day", () => {
  const says = (day: string) =>
    functionById("MINERAL.CONTROLS")
      .evidence(["gallium", "China", day], dataset())
      .map(({ says }) => says);
  expect(says("2024-01-15")).toEqual(["China: licensing requirement on gallium, in force from 2023-08-01"]);
  expect(says("2026-02-06")).toEqual([
    "China: licensing requirement on gallium, in force from 2023-08-01",
    "China: export ban on gallium to United States, in force from 2024-12-03",
    "China: export ban on gallium to United States, suspended from 2025-11-09 until 2026-11-27",
  ]);
});
