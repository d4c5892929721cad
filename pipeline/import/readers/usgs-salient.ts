import { tableReader } from "../reader";

/** The heading of the share is misspelt in the release of 2026. */
const SHARE = "Leading_source_precent_world";

/**
 * Table 7 of the USGS Mineral Commodity Summaries since 2026: the leading producer of each critical mineral and its share of the
 * world, also of minerals without figures by country.
 */
export const usgsSalient = tableReader({
  id: "usgs-salient",
  description: "USGS Mineral Commodity Summaries, table of critical minerals' salient statistics",
  statistics: ["Leading producer", "Leading producer's share"],
  knownBy: ["Critical_mineral", "Leading_source_country"],
  columns: ["Year", "Critical_mineral", "Leading_source_country", SHARE, "World_prod_notes"],
  read: (rows) =>
    rows.flatMap((row) => {
      const note = row.cell("World_prod_notes");
      const common = {
        line: row.line,
        locator: `table 7, row ${row.rowNumber}`,
        commodity: row.cell("Critical_mineral"),
        detail: "",
        isOfSeries: false,
        country: row.cell("Leading_source_country"),
        year: row.cell("Year").replace(/_estimated$/, ""),
        notes: note === "" ? [] : [note],
      };
      return [
        { ...common, statistic: "Leading producer", unit: "", value: common.country, estimated: false },
        {
          ...common,
          statistic: "Leading producer's share",
          unit: "percent",
          value: row.cell(SHARE),
          estimated: /_estimated$/.test(row.cell("Year")),
        },
      ];
    }),
});
