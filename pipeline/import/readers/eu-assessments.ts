import { tableReader } from "../reader";

const INDICES = { SR: "Supply risk", EI: "Economic importance" } as const;

/** Supply risk and economic importance of each assessment of the European Commission; a dash means that a material was not assessed. */
export const euAssessments = tableReader({
  id: "eu-assessments",
  description: "EU study on critical raw materials, assessments over time",
  statistics: Object.values(INDICES),
  knownBy: ["Material", "Year", "SR", "EI"],
  columns: ["Material", "Year", "SR", "EI"],
  read: (rows) =>
    rows.flatMap((row) =>
      (["SR", "EI"] as const)
        .filter((index) => row.cell(index) !== "-")
        .map((index) => ({
          line: row.line,
          locator: `CRMs over time, row ${row.rowNumber}`,
          isOfSeries: false,
          commodity: row.cell("Material"),
          statistic: INDICES[index],
          detail: "",
          country: "",
          unit: "index",
          year: "",
          assessment: row.cell("Year"),
          value: row.cell(index),
          estimated: false,
          notes: [`assessment of ${row.cell("Year")}, as "${row.cell("Material")}"`],
        })),
    ),
});
