import { type DemandOutlook, demandSchema } from "../../src/dataset/schema/demand";
import { demandFlaws } from "../../src/dataset/schema/rules/demand";
import { type Row } from "../read/row";
import { type Part, rowsOf, vocabulariesOf, vocabularyOf } from "./part";
import { readUnits } from "./units";

export const DEMAND_COLUMNS = ["mineral", "use", "scenario", "year", "value", "unit", "source", "locator"] as const;

/** Demand in scenarios: one record for each quantity. One without a scenario is of a year that is known. */
export const demand: Part = (input) => {
  const { folder, draft } = input;
  if (!folder.has("demand.csv")) return { demand: [] };
  const known = vocabulariesOf(draft);
  const units = vocabularyOf([...readUnits(folder).values()], "data/units.json");
  const built = new Map<string, { outlook: DemandOutlook; first: Row; years: Map<string, number[]> }>();
  for (const row of rowsOf(input, "demand.csv", DEMAND_COLUMNS)) {
    const [mineral, source] = [row.id("mineral", known.minerals), row.id("source", known.sources)];
    const [use, unit, scenario, year] = [row.text("use"), row.id("unit", units), row.text("scenario"), Number(row.text("year"))];
    const value = row.number("value") ?? 0;
    const key = [mineral, use, source].join("\n");
    const locator = row.text("locator");
    const own = built.get(key) ?? {
      outlook: { source, mineral, use, unit, locator, year: 0, value: 0, years: [], scenarios: {} },
      first: row,
      years: new Map<string, number[]>(),
    };
    built.set(key, own);
    if (own.outlook.unit !== unit || own.outlook.locator !== locator)
      row.fail(`unit or locator differs from the first record of ${mineral}, ${use}.`);
    if (scenario === "") {
      if (own.outlook.year !== 0) row.fail(`a second quantity of ${mineral}, ${use} without a scenario. Remove one.`);
      Object.assign(own.outlook, { year, value });
      continue;
    }
    (own.outlook.scenarios[scenario] ??= []).push(value);
    own.years.set(scenario, [...(own.years.get(scenario) ?? []), year]);
  }
  const outlooks = [...built.values()].map(({ outlook, first, years }) => {
    const [own = []] = years.values();
    outlook.years = own;
    for (const [scenario, each] of years)
      if (each.join() !== own.join())
        first.fail(
          `${outlook.mineral}, ${outlook.use} has the years ${each.join(", ")} in ${scenario}, and ${own.join(", ")} in another scenario.`,
        );
    first.checked(demandSchema, outlook);
    return outlook;
  });
  if (folder.isSound("demand.csv"))
    for (const { path, reason } of demandFlaws(outlooks)) [...built.values()][path[0] as number]!.first.fail(reason);
  return { demand: outlooks };
};
