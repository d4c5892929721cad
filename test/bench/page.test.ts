import { page, sectionsOf, summary } from "../../bench/page";
import { against, duration, shown, type Section } from "../../bench/section";

const section = (title: string, cell: string, met = true): Section => ({
  title,
  prose: [`About ${cell}.`],
  tables: [{ header: ["call", "times"], rows: [[cell, "1"]] }],
  goals: [{ what: cell, met }],
});

test("a page holds its sections in their order, each with where it was measured", () => {
  const text = page("", [section("Memory", "kept"), section("Calls", "a | b")], "Measured on a machine.");
  expect([...sectionsOf(text).keys()]).toEqual(["Calls", "Memory"]);
  expect(sectionsOf(text).get("Calls")).toBe(
    ["Measured on a machine.", "", "About a | b.", "", "| call | times |", "|---|---|", "| a \\| b | 1 |"].join("\n"),
  );
});

test("a section that is not measured again stays as it was", () => {
  const before = page("", [section("Calls", "old calls"), section("Memory", "old memory")], "Measured before.");
  const after = page(before, [section("Calls", "new calls")], "Measured now.");
  expect(sectionsOf(after).get("Memory")).toBe(sectionsOf(before).get("Memory"));
  expect(sectionsOf(after).get("Calls")).toContain("Measured now.\n\nAbout new calls.");
  expect(after).not.toContain("old calls");
  expect(page(after, [], "")).toBe(after);
});

test("a section without a place is refused", () => {
  expect(() => page("", [section("Colours", "red")], "")).toThrow('No place for a section "Colours"');
});

test("a goal is met up to its value, and the summary names those that are not", () => {
  expect(against("row", 5, 5)).toEqual({ cells: ["at most 5", "met"], goals: [{ what: "row", met: true }] });
  expect(against("row", 5.1, 5, " MB").cells).toEqual(["at most 5 MB", "**not met**"]);
  expect(against("row", 5, undefined)).toEqual({ cells: ["", ""], goals: [] });
  expect(summary([section("Calls", "slow", false), section("Memory", "small")])).toEqual(["1 of 2 goals met.", "Not met: slow"]);
});

test("numbers are shown as far as they are known", () => {
  expect([1234.5, 100, 45.67, 3.14159, 0.5].map(shown)).toEqual(["1,235", "100", "45.7", "3.14", "0.5"]);
  expect([12.34, 4560, 7_890_000, 2.5e9].map(duration)).toEqual(["12.3 ns", "4.56 µs", "7.89 ms", "2.5 s"]);
});
