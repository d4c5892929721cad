import { type ReadFigure } from "../raw-figure";
import { type RawRow, readTable } from "../raw-table";
import { type Reading } from "./reading";

const STAGES: Readonly<Record<string, string>> = { E: "extraction", P: "processing" };

/** Global supply shares by country and stage of the European Commission's study on critical raw materials. */
export const euGlobalShares: Reading = {
  format: "eu-supply-shares",
  read({ folder }) {
    const { name, rows } = readTable(folder.one(/^fact_GlobalSupplyShares.*\.csv$/i, "fact_GlobalSupplyShares&t.csv"));
    return rows.map((row): ReadFigure => {
      const stage = STAGES[row.at("Stage")] ?? row.at("Stage");
      return {
        ...figureOf(name, row, `row ${row.row}`, row.at("Share")),
        kind: "series",
        statistic: stage.charAt(0).toUpperCase() + stage.slice(1),
        country: row.at("Country"),
        families: [`${stage} share`],
      };
    });
  },
};

/** Where the EU's supply comes from, by stage. */
export const euSupply: Reading = {
  format: "eu-sourcing",
  read({ folder }) {
    const { name, rows } = readTable(folder.one(/^fact_EUSupplyShares.*\.csv$/i, "fact_EUSupplyShares&t.csv"));
    return rows.map((row): ReadFigure => ({
      ...figureOf(name, row, `EU supply shares, row ${row.row}`, row.at("Share")),
      // One share of the file has lost its sign; its note in the dataset says so.
      unit: "percent",
      kind: "imports",
      statistic: `EU supply, ${STAGES[row.at("Stage")] ?? row.at("Stage")}`,
      country: row.at("Country"),
    }));
  },
};

/** Uses with the sector of the economy that each belongs to. */
export const euApplications: Reading = {
  format: "eu-uses",
  read({ folder }) {
    const { name, rows } = readTable(folder.one(/^fact_MaterialUseShares.*\.csv$/i, "fact_MaterialUseShares.csv"));
    return rows.map((row): ReadFigure => ({
      ...figureOf(name, row, `Material use shares, row ${row.row}`, row.at("Share")),
      kind: "uses",
      statistic: "Application",
      detail: row.at("Application"),
      sector: row.at("NACE sector"),
    }));
  },
};

/** Supply risk and economic importance of five assessments. A dash says that a material was not assessed, and is no figure. */
export const euAssessments: Reading = {
  format: "eu-assessments",
  read({ folder }) {
    const { name, rows } = readTable(folder.one(/^dimension_CRMsOverTime.*\.csv$/i, "dimension_CRMsOverTime.csv"));
    const indices = [
      ["SR", "Supply risk"],
      ["EI", "Economic importance"],
    ] as const;
    return rows.flatMap((row) =>
      indices
        .filter(([heading]) => row.at(heading) !== "-")
        .map(([heading, statistic]): ReadFigure => ({
          ...figureOf(name, row, `CRMs over time, row ${row.row}`, row.at(heading)),
          kind: "property",
          statistic,
          unit: "index",
          year: row.at("Year"),
        })),
    );
  },
};

function figureOf(file: string, row: RawRow, locator: string, printed: string): Omit<ReadFigure, "kind" | "statistic"> {
  return {
    file,
    row: row.row,
    locator,
    commodity: row.at("Material"),
    detail: "",
    country: "",
    unit: printed.endsWith("%") ? "percent" : "",
    year: "",
    printed: printed.replace(/%$/, ""),
    estimated: false,
    notes: [],
  };
}
