import { listOf } from "../../domain/name";
import { counted } from "../insert/report";
import type { RefreshReport } from "./report";
import type { RefreshedTable } from "./tables";

/**
 * What a refresh writes and has Excel calculate, before it does: `12 cells and 2 new rows in 1 table are written; 412 formulas in 3 sheets are
 * calculated again.`
 */
export function willWrite({ counts }: RefreshReport, tables: readonly RefreshedTable[], formulaSheets: number): string {
  const written = tables.filter(({ problem }) => problem === undefined);
  const sum = (count: (table: RefreshedTable) => number) => written.reduce((total, table) => total + count(table), 0);
  const [cells, added, vanished] = [
    sum(({ changes }) => changes.length),
    sum((table) => table.added),
    sum((table) => table.vanished.length),
  ];
  const parts = [
    ...(cells > 0 ? [counted(cells, "cell")] : []),
    ...(added > 0 ? [counted(added, "new row")] : []),
    ...(vanished > 0
      ? [counted(vanished, "mark of a row that is no longer in the data", "marks of rows that are no longer in the data")]
      : []),
  ];
  const touched = written.filter((table) => table.changes.length + table.added + table.vanished.length > 0).length;
  const isOne = cells + added + vanished === 1;
  const tableWords = `${listOf(parts, "and")} in ${counted(touched, "table")} ${isOne ? "is" : "are"} written`;
  const formulaWords = `${counted(counts.formulas, "formula")} in ${counted(formulaSheets, "sheet")} ${counts.formulas === 1 ? "is" : "are"} calculated again`;
  const sentences = [...(parts.length > 0 ? [tableWords] : []), ...(counts.formulas > 0 ? [formulaWords] : [])];
  if (sentences.length === 0) return "Nothing in the sheets changes; the workbook remembers the newer dataset.";
  return `${sentences.join("; ")}.`;
}
