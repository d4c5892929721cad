import { type Reader, tableReader } from "../reader";
import { euShare } from "./eu-share";
import { isEuSupply } from "./eu-sourcing";

/** The study's stages; another one is left to the crosswalk, which asks about it. */
const STAGES: Record<string, string> = { E: "Extraction", P: "Processing" };

/**
 * Global supply shares by country and stage of the European Commission's study on critical raw materials. The study averages
 * five years, which its file does not name: the crosswalk says under which year the shares are kept.
 */
const table = tableReader({
  id: "eu-supply-shares",
  description: "EU study on critical raw materials, global supply shares",
  statistics: ["Extraction", "Processing"],
  knownBy: ["Material", "Stage", "Country", "Share"],
  columns: ["Material", "Stage", "Country", "Share"],
  read: (rows) =>
    rows.map((row) => {
      const { value, hasSign } = euShare(row.cell("Share"));
      return {
        line: row.line,
        locator: `row ${row.rowNumber}`,
        isOfSeries: true,
        commodity: row.cell("Material"),
        statistic: STAGES[row.cell("Stage")] ?? row.cell("Stage"),
        detail: "",
        country: row.cell("Country"),
        unit: hasSign ? "percent" : "",
        year: "",
        value,
        estimated: false,
        notes: [],
      };
    }),
});

export const euSupplyShares: Reader = { ...table, recognises: (file) => !isEuSupply(file.name) && table.recognises(file) };
