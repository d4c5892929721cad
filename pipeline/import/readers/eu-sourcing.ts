import { type Reader, tableReader } from "../reader";
import { euShare } from "./eu-share";

/** The study's stages; another one is left to the crosswalk, which asks about it. */
const STAGES: Record<string, string> = { E: "extraction", P: "processing" };

/**
 * Where the EU's supply comes from, by stage, of the European Commission's study on critical raw materials. The file has the header of
 * the global shares and differs from them by its name alone.
 */
const table = tableReader({
  id: "eu-sourcing",
  description: "EU study on critical raw materials, shares of the EU's supply (fact_EUSupplyShares)",
  statistics: Object.values(STAGES).map(statisticOf),
  knownBy: ["Material", "Stage", "Country", "Share"],
  columns: ["Material", "Stage", "Country", "Share"],
  read: (rows) =>
    rows.map((row) => {
      const { value, hasSign } = euShare(row.cell("Share"));
      return {
        line: row.line,
        locator: `EU supply shares, row ${row.rowNumber}`,
        isOfSeries: false,
        commodity: row.cell("Material"),
        statistic: statisticOf(STAGES[row.cell("Stage")] ?? row.cell("Stage")),
        detail: "",
        country: row.cell("Country"),
        unit: "percent",
        year: "",
        value,
        estimated: false,
        notes: hasSign ? [] : [`Printed as "${value}", without a per cent sign.`],
      };
    }),
});

export const euSourcing: Reader = { ...table, recognises: (file) => isEuSupply(file.name) && table.recognises(file) };

/** Whether a file of supply shares is of the EU's own supply. */
export function isEuSupply(name: string): boolean {
  return /EU ?Supply/i.test(name);
}

function statisticOf(stage: string): string {
  return `EU supply, ${stage}`;
}
