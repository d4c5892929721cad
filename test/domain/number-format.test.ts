import { publishedCell } from "../../src/domain/date";
import {
  indexCell,
  moneyCell,
  percent,
  publishedPercent,
  quantityCell,
  shownInFormat,
  shownNumber,
} from "../../src/domain/number-format";

test.each([
  [22_000, "#,##0"],
  [0, "#,##0"],
  [28.4, "#,##0.0"],
  [0.05, "#,##0.00"],
  [1.5e-5, "#,##0.000000"],
  [196.1433565869552, "#,##0.000000"],
  [1e21, "#,##0"],
])("a quantity of %d has the decimals that the publisher prints: %s", (number, format) =>
  expect(quantityCell(number)).toEqual({ kind: "formatted", number, format }),
);

test("a number can be given the decimals of those beside it", () => {
  expect(quantityCell(1, 1)).toEqual({ kind: "formatted", number: 1, format: "#,##0.0" });
  expect(quantityCell(28.45, 1).format).toBe("#,##0.00");
});

test("percentages have one decimal, an index none", () => {
  expect(percent(0.125)).toEqual({ kind: "formatted", number: 0.125, format: "0.0%" });
  expect(indexCell(2616.2)).toEqual({ kind: "formatted", number: 2616.2, format: "#,##0" });
});

test("a published percentage is a fraction without binary noise, with the decimals of the publisher", () => {
  expect(publishedPercent(12.25)).toEqual({ kind: "formatted", number: 0.1225, format: "0.00%" });
  expect(publishedPercent(91)).toEqual({ kind: "formatted", number: 0.91, format: "0.0%" });
  expect(publishedPercent(1, 2).format).toBe("0.00%");
  for (const value of [0.7, 6.8, 28.4, 29.1, 57.3, 114.2]) expect(publishedPercent(value).number).toBe(Number(`${value}e-2`));
  expect(shownNumber(publishedPercent(12.25))).toBe("12.25%");
});

test.each([
  ["USD", 150_000_000, "[$$]#,##0"],
  ["EUR", 2.5, "[$€]#,##0.0"],
  ["GBP", 3, "[$£]#,##0"],
  ["KZT", 10, "[$KZT ]#,##0"],
])("an amount of %s has its currency's form", (currency, number, format) =>
  expect(moneyCell(number, currency)).toEqual({ kind: "formatted", number, format }),
);

test("a number is shown as its cell shows it", () => {
  const date = publishedCell("2025-04-30");
  const cells = [quantityCell(22_000), quantityCell(1234.5), percent(0.6918), moneyCell(150_000_000, "USD"), indexCell(2616.2)];
  expect(cells.map(shownNumber)).toEqual(["22,000", "1,234.5", "69.2%", "$150,000,000", "2,616"]);
  expect(typeof date === "object" && shownNumber(date)).toBe("2025-04-30");
});

test.each<[number, string, string | undefined]>([
  [41_000, "#,##0", "41,000"],
  [41_000, "0", "41000"],
  [0.6918, "0%", "69%"],
  [0.6918, "0.00%", "69.18%"],
  [1234.567, "0.00", "1234.57"],
  [1234.5, "[$€-407]#,##0.00", "€1,234.50"],
  [10, "[$KZT ]#,##0", "KZT 10"],
  [45_777, "yyyy-mm-dd", "2025-04-30"],
  [41_000, "General", undefined],
  [41_000, "0.00E+00", undefined],
  [41_000, "#,##0;[Red]-#,##0", undefined],
])("%d in the format %s of a cell is %s", (number, format, shown) => expect(shownInFormat(number, format)).toBe(shown));
