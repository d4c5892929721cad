import { readFileSync } from "node:fs";
import { join } from "node:path";

const units = JSON.parse(readFileSync(join(__dirname, "../../../data/units.json"), "utf8")) as {
  id: string;
  base: string;
  factor: number;
}[];

function factorOf(id: string): number {
  const unit = units.find((one) => one.id === id);
  expect(unit?.base).toBe("USD/t");
  return unit!.factor;
}

/** Prices that USGS MCS 2026 prints in two units (MCS2026_Commodities_Data.csv, the two rows). */
test.each([
  ["nickel 2021, rows 4968 and 4969", 18476, "USD/t", 8.38, "USD/lb", 2],
  ["nickel 2022, rows 4985 and 4986", 25815, "USD/t", 11.71, "USD/lb", 2],
  ["nickel 2024, rows 5019 and 5020", 16812, "USD/t", 7.63, "USD/lb", 2],
  ["soda ash 2021, rows 6934 and 6935", 133.37, "USD/t", 120.99, "USD/short ton", 2],
  ["soda ash 2024, rows 6964 and 6965", 169.35, "USD/t", 153.63, "USD/short ton", 2],
] as const)("%s are one price", (_where, one, unit, other, otherUnit, decimals) => {
  expect((one * factorOf(unit)) / factorOf(otherUnit)).toBeCloseTo(other, decimals);
});

test("factors of prices are those of the masses that the units name", () => {
  // International avoirdupois pound, troy ounce and short ton, each exact in kilograms.
  expect(factorOf("USD/lb") * 0.00045359237).toBeCloseTo(1, 12);
  expect(factorOf("USD/troy oz") * 0.0000311034768).toBeCloseTo(1, 12);
  expect(factorOf("USD/short ton") * 0.90718474).toBeCloseTo(1, 12);
  expect(factorOf("USD/lb") / factorOf("US cents/lb")).toBeCloseTo(100, 9);
  // USGS MCS 2026, rows 2813 and 6822: 32,150.7 troy ounces in a metric ton.
  expect(factorOf("USD/troy oz")).toBeCloseTo(32150.7, 1);
  // Row 8146: a metric ton unit of tungsten trioxide, 10 kg of it, contains 7.93 kilograms of tungsten.
  expect(1000 / factorOf("USD/dmtu WO3")).toBe(10);
});

test.each(units.filter(({ base }) => base === "USD/t").map(({ id, factor }) => ({ id, factor })))(
  "$id has the factor of its currency and mass, whatever is weighed",
  ({ id, factor }) => {
    const plain = /^(?:USD|US cents)\/(?:short ton|troy oz|[a-z]+)/.exec(id)![0];
    const sameMass = units.filter(
      ({ id: other, base }) => base === "USD/t" && (other === plain || other.startsWith(`${plain} `)),
    );
    for (const one of sameMass) expect(one.factor).toBe(factor);
  },
);
