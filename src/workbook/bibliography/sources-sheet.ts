import { addressOf } from "../../domain/citation";
import type { Dataset } from "../../dataset/dataset";
import type { WrittenValue } from "../edits";
import { writtenSheet, type SheetState, type WrittenSheet } from "../written-sheet";
import type { Bibliography } from "./bibliography";

export const SOURCES_SHEET = "Orebook sources";

const HEADERS = ["No.", "Work", "Publisher", "Published", "Edition", "Places", "Address", "Licence", "Cells"];

/** The bibliography of a workbook as a sheet, with the dataset by version and hash. */
export function sourcesSheet(used: Bibliography, dataset: Dataset, sheets: readonly SheetState[]): WrittenSheet {
  return writtenSheet(SOURCES_SHEET, [[SOURCES_SHEET], ...bibliographyRows(used, dataset)], sheets);
}

/** The rows of a bibliography: which dataset, headers, works by number, and the cells whose sources are not known. */
export function bibliographyRows({ works, unknown }: Bibliography, { version, released, hash }: Dataset): WrittenValue[][] {
  return [
    [`Orebook dataset ${version}, released ${released}`],
    [`SHA-256 ${hash}`],
    [],
    HEADERS,
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
