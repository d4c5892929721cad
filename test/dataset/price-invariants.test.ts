import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtFile } from "./built-file";

/** Months of the World Bank against years of USGS, where both publish a price of a mineral. */

/** Prices of the same market: a printed year is the mean of its months to 1%, an estimated one, made before its end, to 7%. */
const SAME_MARKET = [
  "copper, price, LME cash",
  "gold, price",
  "nickel, price, LME cash",
  "platinum, price",
  "silver, price, bullion",
  "tin, price, LME cash",
  "zinc, price, LME cash",
];

/** Prices of other markets or goods: by how much, in percent, a year lies above the mean of the months, from least to most. */
const OTHER_MARKET: Readonly<Record<string, { why: string; least: number; most: number }>> = {
  "aluminum, price, ingot, US market spot": { why: "with the premium of the United States", least: 16, most: 51 },
  "copper, price, COMEX": { why: "in New York, above London since 2024", least: 0, most: 7 },
  "copper, price, cathode, US producer": { why: "with the premium of U.S. producers", least: 2, most: 9 },
  "lead, price, North American": { why: "with the premium of North America", least: 10, most: 20 },
  "zinc, price, North American": { why: "with the premium of North America", least: 7, most: 26 },
  "tin, price, New York dealer": { why: "with the premium of dealers in New York", least: 2, most: 9 },
  "phosphate-rock, price, FOB mine": { why: "at mines of the United States, not in North Africa", least: -63, most: 0 },
  "potash, price, FOB mine, MOP": { why: "for the K2O and not for the potash", least: 13, most: 134 },
  "potash, price, FOB mine, all products": { why: "for the K2O of all products", least: 106, most: 314 },
};

const units = new Map(
  (
    JSON.parse(readFileSync(join(__dirname, "../../data/units.json"), "utf8")) as { id: string; base: string; factor: number }[]
  ).map((unit) => [unit.id, unit]),
);

/** Mean of the twelve months of a year, in the unit of the months; undefined where one is missing. */
function meanOf({ from, values }: (typeof builtFile.monthly)[number], year: number): number | undefined {
  const [firstYear = 0, firstMonth = 0] = from.split("-").map(Number);
  const start = (year - firstYear) * 12 - (firstMonth - 1);
  const months = start < 0 ? [] : values.slice(start, start + 12);
  const numbers = months.filter((each): each is number => each !== null);
  return numbers.length === 12 ? numbers.reduce((sum, each) => sum + each, 0) / 12 : undefined;
}

interface Compared {
  name: string;
  edition: string;
  year: number;
  isEstimate: boolean;
  /** By how much the year lies above the mean of its months, in percent. */
  above: number;
}

function compared(): Compared[] {
  const monthly = builtFile.monthly.filter(({ edition }) => edition === "worldbank2026-06");
  return monthly.flatMap((months) =>
    builtFile.series
      .filter(({ mineral, measure, edition }) => mineral === months.mineral && /^price/.test(measure) && /^mcs/.test(edition))
      .flatMap(({ mineral, measure, edition, unit, observations }) => {
        const [ofYear, ofMonth] = [units.get(unit)!, units.get(months.unit)!];
        // Iron ore is priced by its iron in one and by its weight in the other.
        if (ofYear.base !== ofMonth.base) return [];
        return observations.flatMap(([, year, value, marks]): Compared[] => {
          const mean = meanOf(months, year);
          if (value === null || mean === undefined) return [];
          const above = ((value * ofYear.factor) / (mean * ofMonth.factor) - 1) * 100;
          return [{ name: `${mineral}, ${measure}`, edition, year, isEstimate: marks.split(" ").includes("e"), above }];
        });
      }),
  );
}

const all = compared();

test("every price that both publish is of the same market or declared to be of another", () => {
  expect([...new Set(all.map(({ name }) => name))].sort()).toEqual([...SAME_MARKET, ...Object.keys(OTHER_MARKET)].sort());
});

test.each(SAME_MARKET)("a year of %s is the mean of its months", (name) => {
  const own = all.filter((each) => each.name === name);
  expect(own.length).toBeGreaterThanOrEqual(8);
  for (const { edition, year, isEstimate, above } of own) {
    const isNear = Math.abs(above) <= (isEstimate ? 7 : 1);
    expect({ edition, year, above, isNear }).toMatchObject({ isNear: true });
  }
});

test.each(Object.entries(OTHER_MARKET))("a year of %s lies where a price %j lies", (name, { least, most }) => {
  for (const { edition, year, above, ...each } of all) {
    if (each.name !== name) continue;
    // Rounding of the mean to whole percents.
    const isWithin = above >= least - 0.5 && above <= most + 0.5;
    expect({ edition, year, above, isWithin }).toMatchObject({ isWithin: true });
  }
});
