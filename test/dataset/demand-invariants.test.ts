import { builtFile } from "./built-file";

/** Uses that are no technology: the whole, its two parts. */
const SUMS = ["all", "clean energy technologies", "other uses"];

/** Minerals of which the work gives some technologies alone: they stay below the sum. */
const PARTLY = ["dysprosium", "praseodymium", "terbium", "vanadium", "yttrium", "zirconium"];

/** Where the published technologies and their published sum differ, and by how much at most, in percent: the file does not say why. */
const DIFFERING: Readonly<Record<string, number>> = { copper: 1.11, graphite: 25.6 };

/** The quantities of a mineral, by scenario and year, then by use. */
function quantities(mineral: string): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>();
  const add = (key: string, use: string, value: number): void => {
    all.set(key, (all.get(key) ?? new Map<string, number>()).set(use, value));
  };
  for (const { use, year, value, years, scenarios } of builtFile.demand.filter((one) => one.mineral === mineral)) {
    add(String(year), use, value);
    for (const [scenario, values] of Object.entries(scenarios))
      for (const [at, each] of values.entries()) add(`${scenario} ${years[at]!}`, use, each);
  }
  return all;
}

const minerals = [...new Set(builtFile.demand.map(({ mineral }) => mineral))];

test.each(minerals)("demand for %s: the technologies make up that of all clean energy technologies", (mineral) => {
  for (const [when, uses] of quantities(mineral)) {
    const clean = uses.get("clean energy technologies")!;
    const technologies = [...uses].filter(([use]) => !SUMS.includes(use));
    if (technologies.length === 0) continue;
    const sum = technologies.reduce((before, [, value]) => before + value, 0);
    const allowed = clean * (DIFFERING[mineral] === undefined ? 1e-4 : DIFFERING[mineral] / 100);
    const isBelow = PARTLY.includes(mineral) && sum < clean;
    expect({ when, sum, clean, fits: isBelow || Math.abs(sum - clean) <= allowed }).toMatchObject({ fits: true });
  }
});

test.each(minerals)("demand for %s: clean energy technologies and other uses make up the whole", (mineral) => {
  for (const [when, uses] of quantities(mineral)) {
    const all = uses.get("all");
    if (all === undefined) continue;
    const sum = uses.get("clean energy technologies")! + uses.get("other uses")!;
    expect({ when, sum, all, fits: Math.abs(sum - all) <= all * 1e-4 }).toMatchObject({ fits: true });
  }
});
