import { axisMarks, axisText, barLength, periodMarks, unbrokenRuns } from "../../../src/taskpane/components/charts/scale";

describe("lengths of bars", () => {
  test("compare as values do, from zero", () => {
    expect(barLength(50, 100)).toBe(50);
    expect(barLength(100, 100)).toBe(100);
    expect(barLength(0, 100)).toBe(0);
  });

  test("are nothing where there is nothing to compare with, and never longer than the longest", () => {
    for (const [value, largest] of [
      [0, 0],
      [5, 0],
      [-5, 10],
      [NaN, 10],
    ] as const)
      expect(barLength(value, largest)).toBe(0);
    expect(barLength(12, 10)).toBe(100);
  });
});

describe("marks of an axis", () => {
  test.each([
    [63207, [0, 25000, 50000, 75000]],
    [100, [0, 50, 100]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [7, [0, 2.5, 5, 7.5]],
    [1, [0, 0.5, 1]],
  ])("for %p", (largest, marks) => expect(axisMarks(largest, 3)).toEqual(marks));

  test("begin at zero, are even and reach the largest in few steps, whatever it is", () => {
    for (let exponent = -6; exponent <= 9; exponent += 1)
      for (const digit of [1, 1.01, 1.7, 2, 3.3, 4.99, 5, 7.7, 9.99]) {
        const largest = digit * 10 ** exponent;
        const marks = axisMarks(largest, 4);
        expect(marks[0]).toBe(0);
        expect(marks.length).toBeLessThanOrEqual(5);
        expect(marks[marks.length - 1]).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
        const step = marks[1]!;
        marks.forEach((mark, index) => expect(mark / step).toBeCloseTo(index, 6));
      }
  });

  test.each([
    [20, -5, [-10, 0, 10, 20]],
    [0, -30, [-30, -20, -10, 0]],
    [3, -0.5, [-1, 0, 1, 2, 3]],
  ])("from %p down to %p", (largest, smallest, marks) => expect(axisMarks(largest, 3, smallest)).toEqual(marks));

  test("without a figure there is still an axis", () => expect(axisMarks(0)).toEqual([0, 1]));

  test.each([
    [0, "0"],
    [0.25, "0.25"],
    [7500, "7,500"],
    [25000, "25k"],
    [1_500_000, "1.5M"],
    [2e9, "2bn"],
    [-25000, "-25k"],
  ])("%p reads %p", (value, text) => expect(axisText(value)).toBe(text));
});

describe("marks of a time axis", () => {
  const months = (from: number, to: number) =>
    Array.from({ length: (to - from + 1) * 12 }, (_, index) => {
      const month = String((index % 12) + 1).padStart(2, "0");
      return `${from + Math.floor(index / 12)}-${month}`;
    });
  const texts = (labels: readonly string[], step: number) => periodMarks(labels, step, 32).map(({ text }) => text);

  test("of years are counted back from the newest", () => {
    const years = ["2021", "2022", "2023", "2024", "2025"];
    expect(texts(years, 60)).toEqual(years);
    expect(texts(years, 20)).toEqual(["2021", "2023", "2025"]);
    expect(texts(["2025"], 60)).toEqual(["2025"]);
  });

  test("of many months are the Januaries of round years", () => {
    const long = months(1960, 2026);
    expect(texts(long, 0.3)).toEqual(["1960", "1970", "1980", "1990", "2000", "2010", "2020"]);
    expect(periodMarks(long, 0.3, 32)[1]).toEqual({ index: 120, text: "1970" });
    expect(texts(months(2020, 2025), 3)).toEqual(["2020", "2021", "2022", "2023", "2024", "2025"]);
  });

  test("of few months are months, each with the room that it needs", () =>
    expect(texts(months(2025, 2025).slice(0, 5), 24)).toEqual(["2025-01", "2025-03", "2025-05"]));
});

test("a line never crosses a gap", () => {
  expect(unbrokenRuns([undefined, 1, 2, undefined, 3])).toEqual([[1, 2], [3]]);
  expect(unbrokenRuns([undefined])).toEqual([]);
});
