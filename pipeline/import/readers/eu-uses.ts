import { tableReader } from "../reader";
import { euShare } from "./eu-share";

/** Applications of materials in the EU, with the sector that each belongs to, of the European Commission's study on critical raw materials. */
export const euUses = tableReader({
  id: "eu-uses",
  description: "EU study on critical raw materials, shares of applications",
  statistics: ["Application"],
  knownBy: ["Material", "Application", "Share", "NACE sector"],
  columns: ["Material", "Application", "Share", "NACE sector"],
  read: (rows) =>
    rows.map((row) => {
      const { value, hasSign } = euShare(row.cell("Share"));
      return {
        line: row.line,
        locator: `Material use shares, row ${row.rowNumber}`,
        isOfSeries: false,
        commodity: row.cell("Material"),
        statistic: "Application",
        detail: row.cell("Application"),
        country: "",
        unit: hasSign ? "percent" : "",
        year: "",
        value,
        estimated: false,
        notes: [],
        sector: row.cell("NACE sector"),
      };
    }),
});
