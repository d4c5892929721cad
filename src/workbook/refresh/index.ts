/** What a newer dataset changes in a workbook: in the cells with formulas, and in Orebook tables. */
export { changesSheet, CHANGES_SHEET } from "./changes-sheet";
export { refreshInSteps, refreshReport } from "./refresh";
export { addressOfCell, type CellChange, type ErrorCell, type OpenCell, type RefreshCounts, type RefreshReport } from "./report";
export { refreshTables, type RefreshedTable, type TableSnapshot, type TablesRefresh } from "./tables";
export { sourcesText, type ChangeReason, type ChangeSource, type Why } from "./why";
