import { type ReadFigure } from "../raw-figure";
import { readTable } from "../raw-table";
import { type Reading, yearOf } from "./reading";

/** Table 6 of USGS since 2026: main uses of critical minerals. */
export const usgsMainUses: Reading = {
  format: "usgs-end-use",
  read({ folder, edition }) {
    const year = yearOf(edition);
    const { name, rows } = readTable(
      folder.one(new RegExp(`^MCS${year}_T6_.*\\.csv$`, "i"), `MCS${year}_T6_Critical_Minerals_End_Use.csv`),
    );
    return rows.map((row): ReadFigure => ({
      file: name,
      row: row.row,
      locator: `table 6, row ${row.row}`,
      kind: "property",
      commodity: row.at("Critical_Mineral"),
      statistic: "Main uses",
      detail: "",
      country: "",
      unit: "",
      year: "",
      printed: row.at("Primary_Applications").replace(/\.$/, ""),
      estimated: false,
      notes: [],
    }));
  },
};

/** Table 7 of USGS since 2026: the leading producer of each critical mineral and its share of the world. */
export const usgsLeadingProducers: Reading = {
  format: "usgs-salient",
  read({ folder, edition }) {
    const year = yearOf(edition);
    const { name, headings, rows } = readTable(
      folder.one(new RegExp(`^MCS${year}_T7_.*\\.csv$`, "i"), `MCS${year}_T7_Critical_Minerals_Salient.csv`),
    );
    // The heading is misspelt in the release of 2026.
    const share =
      headings.find((heading) => /^Leading_source_p(?:er|re)cent_world$/.test(heading)) ?? "Leading_source_percent_world";
    return rows.flatMap((row): ReadFigure[] => {
      const about = {
        file: name,
        row: row.row,
        locator: `table 7, row ${row.row}`,
        kind: "property" as const,
        commodity: row.at("Critical_mineral"),
        detail: "",
        country: row.at("Leading_source_country"),
        year: "",
        notes: [],
      };
      return [
        { ...about, statistic: "Leading producer", unit: "", printed: about.country, estimated: false },
        {
          ...about,
          statistic: "Leading producer's share",
          unit: "percent",
          printed: row.at(share),
          estimated: row.at("Year").endsWith("estimated"),
        },
      ];
    });
  },
};
