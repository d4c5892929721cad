import { type ReadFigure } from "../raw-figure";
import { type Reading } from "./reading";

type Json = { readonly [key: string]: Json | number | string | null };

/** Kinds of figures, as the crosswalk calls them, by the sheet that they stand in. */
const SUPPLY_MEASURES: Readonly<Record<string, string>> = { mining: "mine production", refining: "refinery production" };

/**
 * The IEA's data explorer as JSON. Every number below `supply` and the sheets of demand is a figure; what it is about is the path of keys
 * to it. Shares that the explorer works out from the others are no figures of their own.
 */
export const ieaExplorer: Reading = {
  format: "iea-supply",
  read({ folder }) {
    const { name, bytes } = folder.one(/iea.*\.json$/i, "the IEA's explorer as JSON (iea....json)");
    const file = JSON.parse(new TextDecoder().decode(bytes)) as Json;
    return numbersIn(file).flatMap(({ path, value }) => {
      const about = path[0] === "supply" ? supplyOf(path) : demandOf(path);
      return about === undefined
        ? []
        : [
            {
              file: name,
              row: 0,
              locator: path.filter((key) => !about.silent.includes(key)).join(", "),
              unit: "thousand tonnes",
              printed: String(value),
              estimated: false,
              notes: [],
              ...about.words,
            },
          ];
    });
  },
};

interface About {
  words: Pick<ReadFigure, "kind" | "commodity" | "statistic" | "detail" | "country" | "year" | "scenario" | "families">;
  /** Keys that the locator leaves out. */
  silent: readonly string[];
}

/** supply, Copper, mining, countries, Chile, 2024; or ..., total, 2024. */
function supplyOf([, commodity = "", statistic = "", kind = "", ...rest]: readonly string[]): About | undefined {
  if (kind !== "countries" && kind !== "total") return undefined;
  const year = rest.at(-1) ?? "";
  return {
    words: {
      kind: "series",
      commodity,
      statistic,
      detail: "",
      country: kind === "total" ? "World total" : (rest[0] ?? ""),
      year,
      families: [SUPPLY_MEASURES[statistic] ?? statistic],
    },
    silent: ["countries"],
  };
}

/** Where in each sheet of demand the commodity and the use stand, and what the sheet is called. */
function demandOf(path: readonly string[]): About | undefined {
  const isScenario = !/^\d{4}$/.test(path.at(-2) ?? "") && /^[A-Z]+$/.test(path.at(-2) ?? "");
  const keys = path.slice(0, isScenario ? -2 : -1);
  const named = namedIn(keys);
  if (!named) return undefined;
  const { statistic, commodity, use } = named;
  return {
    words: {
      kind: "demand",
      commodity,
      statistic,
      detail: use.charAt(0).toLowerCase() + use.slice(1),
      country: "",
      year: path.at(-1) ?? "",
      ...(isScenario && { scenario: path.at(-2) }),
    },
    silent: [],
  };
}

const WHOLES: Readonly<Record<string, string>> = {
  totalClean: "clean energy technologies",
  otherUses: "other uses",
  totalDemand: "all",
};

function namedIn([sheet, first = "", second = "", third = ""]: readonly string[]):
  { statistic: string; commodity: string; use: string } | undefined {
  if (sheet === "totalDemand") {
    const use = second === "sectors" ? third : WHOLES[second];
    return use === undefined ? undefined : { statistic: "Demand", commodity: first, use };
  }
  if (sheet === "cleantechByMineral") return { statistic: "Clean demand", commodity: first, use: "clean energy technologies" };
  if (sheet === "byTechnology" && second === "minerals")
    return { statistic: "Demand by technology", commodity: third, use: first };
  if (sheet === "cleantechByTech" && second === "sectors")
    return { statistic: "Clean demand by technology", commodity: first, use: third };
  return undefined;
}

function numbersIn(json: Json, path: readonly string[] = []): { path: string[]; value: number }[] {
  return Object.entries(json).flatMap(([key, value]) => {
    if (typeof value === "number") return [{ path: [...path, key], value }];
    return typeof value === "object" && value !== null ? numbersIn(value, [...path, key]) : [];
  });
}
