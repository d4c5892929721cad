import * as v from "valibot";
import { pathOf, sentence } from "../../../src/dataset/schema/check";
import { type RawFigure } from "../raw-figure";
import { type Reader } from "../reader";

const years = v.record(v.string(), v.nullable(v.number()));

/** The explorer's sheet of supply: mineral, stage, then countries and total, each by year. */
const sheetSchema = v.looseObject({
  supply: v.record(v.string(), v.record(v.string(), v.object({ countries: v.record(v.string(), years), total: years }))),
});

/**
 * The sheet of supply of the International Energy Agency's Critical Minerals Data Explorer as JSON: mined and refined quantities by
 * country, of past years and projected ones; the crosswalk says which year is no projection.
 */
export const ieaSupply: Reader = {
  id: "iea-supply",
  description: "IEA Critical Minerals Data Explorer, supply (JSON)",
  statistics: ["mining", "refining"],
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
    return Object.entries(supply).flatMap(([commodity, stages]) =>
      Object.entries(stages).flatMap(([statistic, { countries, total }]) => {
        const stage = { commodity, statistic, lineAt: json.lineAt };
        return [
          ...Object.entries(countries).flatMap(([place, values]) => figuresOf(stage, place, ["countries", place], values)),
          ...figuresOf(stage, "World total", ["total"], total),
        ];
      }),
    );
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
