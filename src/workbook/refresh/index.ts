/** What a newer dataset changes in a workbook: in the cells with formulas, and in Orebook tables. */
export { formatsToRead, inFormats } from "./cell-formats";
export { changesSheet, CHANGES_SHEET } from "./changes-sheet";
export { afterGrowth } from "./moved-cells";
export { refreshInSteps, refreshReport } from "./refresh";
export {
  addressOfCell,
  type CellAsBefore,
  type CellChange,
  type DatasetId,
  type ErrorCell,
  type MovedRows,
  type OpenCell,
  type RefreshCounts,
  type RefreshReport,
} from "./report";
export type { RowChange } from "./table-plan";
export { refreshTables, type KnownOfTables, type RefreshedTable, type TableSnapshot, type TablesRefresh } from "./tables";
export { takeBackCells, takeBackParts, type WorkbookMoment } from "./take-back";
export { sourcesText, type ChangeReason, type ChangeSource, type Why } from "./why";
export { willWrite } from "./will-write";
export { checkTable, type TableCheck, type TableShown } from "./written-tables";
