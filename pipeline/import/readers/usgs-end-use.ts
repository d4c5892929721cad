import { tableReader } from "../reader";

/** Table 6 of the USGS Mineral Commodity Summaries since 2026: main uses of critical minerals. */
export const usgsEndUse = tableReader({
  id: "usgs-end-use",
  description: "USGS Mineral Commodity Summaries, table of critical minerals' end uses",
  statistics: ["Main uses"],
  knownBy: ["Critical_Mineral", "Primary_Applications"],
  columns: ["Critical_Mineral", "Primary_Applications"],
  read: (rows) =>
    rows.map((row) => ({
      line: row.line,
      locator: `table 6, row ${row.rowNumber}`,
      isOfSeries: false,
      commodity: row.cell("Critical_Mineral"),
      statistic: "Main uses",
      detail: "",
      country: "",
      unit: "",
      year: "",
      value: row.cell("Primary_Applications").replace(/\.$/, ""),
      estimated: false,
      notes: [],
    })),
});
