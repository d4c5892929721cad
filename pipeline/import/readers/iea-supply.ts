import * as v from "valibot";
import { pathOf, sentence } from "../../../src/dataset/schema/check";
import { type RawFigure } from "../raw-figure";
import { type Reader } from "../reader";

const years = v.record(v.string(), v.nullable(v.number()));

/** A figure of today's year, and for each scenario those of years to come. */
const outlook = v.objectWithRest({ "2024": v.number() }, years);
type Outlook = v.InferOutput<typeof outlook>;

const byCommodity = v.record(v.string(), outlook);

/** The explorer's sheets: supply by mineral, stage, then countries and total, each by year; demand by mineral and use, or by technology and mineral. */
const sheetSchema = v.looseObject({
  totalDemand: v.optional(
    v.record(v.string(), v.looseObject({ sectors: byCommodity, totalClean: outlook, otherUses: outlook, totalDemand: outlook })),
    {},
  ),
  cleantechByMineral: v.optional(byCommodity, {}),
  cleantechByTech: v.optional(v.record(v.string(), v.looseObject({ sectors: byCommodity })), {}),
  byTechnology: v.optional(v.record(v.string(), v.looseObject({ minerals: byCommodity })), {}),
  supply: v.record(v.string(), v.record(v.string(), v.object({ countries: v.record(v.string(), years), total: years }))),
});

/** What is read of demand, as the crosswalk names it. */
const DEMAND = {
  total: "Demand",
  clean: "Clean demand",
  byTechnology: "Demand by technology",
  cleanByTechnology: "Clean demand by technology",
} as const;

/**
 * The sheets of supply and demand of the International Energy Agency's Critical Minerals Data Explorer as JSON: mined and refined quantities by
 * country, of past years and projected ones, of which the crosswalk says which year is no projection; and demand by use in the agency's
 * scenarios. Shares that the explorer works out from these figures are not read.
 */
export const ieaSupply: Reader = {
  id: "iea-supply",
  description: "IEA Critical Minerals Data Explorer, supply and demand (JSON)",
  statistics: ["mining", "refining", ...Object.values(DEMAND)],
  recognises: (file) => file.kind === "json" && v.is(v.looseObject({ supply: v.unknown() }), file.json.value),
  read: (file, problems) => {
    if (file.kind !== "json") return [];
    const { json, name } = file;
    const sheet = v.safeParse(sheetSchema, json.value);
    if (!sheet.success) {
      for (const issue of sheet.issues)
        problems.add(
          name,
          json.lineAt(...pathOf(issue)),
          `${sentence(issue)} Teach the reader in pipeline/import/readers/ what the new form is.`,
        );
      return [];
    }
    const { supply } = sheet.output;
    const supplied = Object.entries(supply).flatMap(([commodity, stages]) =>
      Object.entries(stages).flatMap(([statistic, { countries, total }]) => {
        const stage = { commodity, statistic, lineAt: json.lineAt };
        return [
          ...Object.entries(countries).flatMap(([place, values]) => figuresOf(stage, place, ["countries", place], values)),
          ...figuresOf(stage, "World total", ["total"], total),
        ];
      }),
    );
    return [...supplied, ...demandOf(sheet.output, json.lineAt)];
  },
};

/** The figures of a place. Remarks below the table stand among the countries, without a number. */
function figuresOf(
  { commodity, statistic, lineAt }: { commodity: string; statistic: string; lineAt: (...path: string[]) => number },
  place: string,
  path: string[],
  values: v.InferOutput<typeof years>,
): RawFigure[] {
  return Object.entries(values).flatMap(([year, value]) =>
    value === null
      ? []
      : [
          {
            line: lineAt("supply", commodity, statistic, ...path, year),
            locator: `supply, ${commodity}, ${statistic}, ${path.at(-1)}, ${year}`,
            isOfSeries: true,
            commodity,
            statistic,
            detail: "",
            country: place,
            unit: "thousand tonnes",
            year,
            value: String(value),
            isExact: true,
            estimated: false,
            notes: [],
          },
        ],
  );
}

type Sheet = v.InferOutput<typeof sheetSchema>;
type LineAt = (...path: string[]) => number;

/** Demand, in the parts in which the explorer gives it; they overlap, and the crosswalk says which counts for a mineral. */
function demandOf(sheet: Sheet, lineAt: LineAt): RawFigure[] {
  const { totalDemand, cleantechByMineral, cleantechByTech, byTechnology } = sheet;
  const outlooks: DemandOutlook[] = [
    ...Object.entries(totalDemand).flatMap(([commodity, { sectors, totalClean, otherUses, totalDemand: all }]) =>
      [
        ...Object.entries(sectors).map(([use, each]) => [useOf(use), ["sectors", use], each] as const),
        ["clean energy technologies", ["totalClean"], totalClean] as const,
        ["other uses", ["otherUses"], otherUses] as const,
        ["all", ["totalDemand"], all] as const,
      ].map(([use, path, each]) => ({
        commodity,
        statistic: DEMAND.total,
        use,
        path: ["totalDemand", commodity, ...path],
        outlook: each,
      })),
    ),
    ...Object.entries(cleantechByMineral).map(([commodity, each]) => ({
      commodity,
      statistic: DEMAND.clean,
      use: "clean energy technologies",
      path: ["cleantechByMineral", commodity],
      outlook: each,
    })),
    ...Object.entries(byTechnology).flatMap(([technology, { minerals }]) =>
      Object.entries(minerals).map(([commodity, each]) => ({
        commodity,
        statistic: DEMAND.byTechnology,
        use: useOf(technology),
        path: ["byTechnology", technology, "minerals", commodity],
        outlook: each,
      })),
    ),
    ...Object.entries(cleantechByTech).flatMap(([commodity, { sectors }]) =>
      Object.entries(sectors).map(([technology, each]) => ({
        commodity,
        statistic: DEMAND.cleanByTechnology,
        use: useOf(technology),
        path: ["cleantechByTech", commodity, "sectors", technology],
        outlook: each,
      })),
    ),
  ];
  return outlooks.flatMap((each) => demandFigures(each, lineAt));
}

interface DemandOutlook {
  commodity: string;
  statistic: string;
  use: string;
  /** Keys in the file, from its top. */
  path: string[];
  outlook: Outlook;
}

function demandFigures(
  { commodity, statistic, use, path, outlook: { "2024": today, ...scenarios } }: DemandOutlook,
  lineAt: LineAt,
): RawFigure[] {
  const figure = (keys: string[], year: string, value: number, scenario?: string): RawFigure => ({
    line: lineAt(...path, ...keys),
    locator: [...path, ...keys].join(", "),
    isOfSeries: false,
    commodity,
    statistic,
    detail: use,
    country: "",
    unit: "thousand tonnes",
    year,
    ...(scenario === undefined ? {} : { scenario }),
    value: String(value),
    isExact: true,
    estimated: false,
    notes: [],
  });
  return [
    figure(["2024"], "2024", today),
    ...Object.entries(scenarios).flatMap(([scenario, values]) =>
      Object.entries(values).flatMap(([year, value]) =>
        value === null ? [] : [figure([scenario, year], year, value, scenario)],
      ),
    ),
  ];
}

/** A use in our form: lower case at its beginning. */
function useOf(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
