import { addressOf } from "../../domain/citation";
import type { Dataset } from "../../dataset/dataset";
import type { WrittenValue } from "../edits";
import { sheetLooks } from "../sheet-looks";
import { writtenSheet, type SheetState, type WrittenSheet } from "../written-sheet";
import type { Bibliography } from "./bibliography";

export const SOURCES_SHEET = "Orebook sources";

/** Widths of the columns in points, in which a line of the longest texts has some ten words. */
const WIDTHS = [40, 240, 150, 70, 110, 150, 200, 130, 200];

export const BIBLIOGRAPHY_HEADERS = ["No.", "Work", "Publisher", "Published", "Edition", "Places", "Address", "Licence", "Cells"];

/**
 * The bibliography of a workbook as a sheet, with the dataset by version and hash.
 * @param remarks what a reader has to know beside it, such as sheets that were not read
 */
export function sourcesSheet(
  used: Bibliography,
  dataset: Dataset,
  sheets: readonly SheetState[],
  remarks: readonly string[] = [],
): WrittenSheet {
  const rows = [[SOURCES_SHEET], ...bibliographyRows(used, dataset), ...remarks.map((remark) => ["", remark])];
  const written = writtenSheet(SOURCES_SHEET, rows, sheets);
  return { ...written, edits: [...written.edits, ...sheetLooks(written.area, rows, BIBLIOGRAPHY_HEADERS, WIDTHS)] };
}

/** The rows of a bibliography: which dataset, headers, works by number, and the cells whose sources are not known. */
export function bibliographyRows({ works, unknown }: Bibliography, { version, released, hash }: Dataset): WrittenValue[][] {
  return [
    // The dataset holds no day for each work: that of its release is the one by which all of them had been retrieved.
    [`Orebook dataset ${version}, released ${released}; every work was retrieved by that day`],
    [`SHA-256 ${hash}`],
    [],
    BIBLIOGRAPHY_HEADERS,
    ...works.map(({ number, work, locator, cells }): WrittenValue[] => [
      number,
      work.title,
      work.author ? `${work.author}, ${work.publisher}` : work.publisher,
      work.published,
      work.edition ?? "",
      locator,
      addressOf(work) ?? "",
      work.licence.name,
      cells,
    ]),
    ...(unknown === ""
      ? []
      : [[], ["", "Not known: the arguments of these formulas have to be calculated", "", "", "", "", "", "", unknown]]),
  ];
}
