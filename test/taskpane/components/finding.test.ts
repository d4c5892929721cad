import { notAvailable } from "../../../src/domain/fault";
import { quantityCell } from "../../../src/domain/number-format";
import { chartRow } from "../../../src/taskpane/components/charts/chart-row";
import { findingOfOrder, findingOfYears } from "../../../src/taskpane/components/charts/finding";

const country = (label: string, value: number, share?: string) => chartRow(label, quantityCell(value), { share });
const year = (label: string, value?: number) =>
  chartRow(label, value === undefined ? notAvailable("withheld by the publisher", "withheld") : quantityCell(value));

describe("an order of size", () => {
  test("is told by the shares of the first three", () => {
    const rows = [country("China", 40000, "36.4%"), country("Russia", 32000, "29.1%"), country("Tajikistan", 22000, "20.0%")];
    const finding = "China 36.4% of the world, then Russia 29.1% and Tajikistan 20.0%";
    expect(findingOfOrder(rows)).toBe(finding);
    expect(findingOfOrder([...rows, country("Bolivia", 5000, "4.5%")])).toBe(finding);
  });

  test("is told by the values where there are no shares", () => {
    expect(findingOfOrder([country("China", 40000), country("Russia", 500)], "t")).toBe("China 40,000 t, then Russia 500");
    expect(findingOfOrder([country("China", 40)], "%")).toBe("China 40%");
  });

  test("names nobody without a number", () => {
    expect(findingOfOrder([year("United States"), country("China", 1)], "t")).toBe("China 1 t");
    expect(findingOfOrder([year("United States")])).toBe("No figures to compare");
  });
});

describe("a line over years", () => {
  test("is told by its ends, its peak, its low and its gaps", () => {
    expect(findingOfYears([year("2020", 5), year("2021", 9), year("2022"), year("2023", 2), year("2024", 6)], "t")).toBe(
      "5 t in 2020, 6 in 2024; highest 9 in 2021; lowest 2 in 2023; 2022 withheld",
    );
  });

  test("counts the gaps where they are many", () => {
    const gaps = ["1900", "1901", "1902", "1903"].map((label) => year(label));
    expect(findingOfYears([...gaps, year("1904", 5), year("1905", 6)])).toBe("5 in 1904, 6 in 1905; 4 of 6 without a figure");
  });

  test("says no peak that an end has", () => {
    expect(findingOfYears([year("2023", 5), year("2024", 6)], "kt")).toBe("5 kt in 2023, 6 in 2024");
    expect(findingOfYears([year("2023"), year("2024", 6)], "kt")).toBe("6 kt in 2024; 2023 withheld");
    expect(findingOfYears([year("2024")])).toBe("No figures in these years");
  });
});
