/** The works that a workbook rests on, with the cells that use them. */
export { bibliography, bibliographyInSteps, type Bibliography, type FilledByCall, type UsedWork } from "./bibliography";
export { filledCells, filledTables, type FilledTables } from "./filled-tables";
export { BIBLIOGRAPHY_HEADERS, bibliographyRows, sourcesSheet, SOURCES_SHEET } from "./sources-sheet";
