import { grouped, quantity, readFigure, reasonOf, type MissingFigure } from "../../src/domain/figure";

test("a printed dash is the number zero, with its mark", () => {
  expect(readFigure(0, "-", "")).toEqual({ kind: "number", value: 0, estimated: false, revised: false, dash: true });
});

test("marks of numbers are kept", () => {
  expect(readFigure(5, "e", "")).toMatchObject({ kind: "number", value: 5, estimated: true });
  expect(readFigure(5, "r e", "")).toMatchObject({ estimated: true, revised: true });
});

test.each([
  [null, "W", "", "withheld"],
  [null, "NA", "", "not available"],
  [null, "e NA", "", "not available"],
  [null, "s", "", "below the reporting threshold"],
  [null, "XX", "", "not applicable"],
  [null, "e E", "", "net exporter"],
  [null, "text", "Large", "words: Large"],
  [null, "range", "330 - 390", "range: 330 - 390"],
  [null, "text", `Printed as "Large". Ocher.`, `published only in words: "Large". Ocher`],
  [null, "e range", `Printed as "330 - 390".`, `range: "330 - 390"`],
  [2000000, ">", "", "more than 2,000,000 t"],
  [200000, "<", "", "less than 200,000 t"],
  [null, "", "", "not available"],
])("%p marked %p is no number but %s %s", (value, marks, note, reason) => {
  const figure = readFigure(value, marks, note);
  expect(figure.kind).not.toBe("number");
  expect(reasonOf(figure as MissingFigure, "t")).toContain(reason);
});

test("a percentage has its sign without a space", () => {
  expect(quantity(0.1, "%")).toBe("0.1%");
  expect(quantity(22000, "t Sb content")).toBe("22,000 t Sb content");
});

test("thousands are grouped and nothing is rounded", () => {
  expect(grouped(1234567)).toBe("1,234,567");
  expect(grouped(0.00012)).toBe("0.00012");
  expect(grouped(1234.5678)).toBe("1,234.5678");
  expect(grouped(999)).toBe("999");
});
