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
  const [cells, added, vanished, reasons] = [
    sum(({ changes }) => changes.length),
    sum((table) => table.added),
    sum((table) => table.vanished.length),
    sum((table) => table.reasons),
  ];
  const parts = [
    ...(cells > 0 ? [counted(cells, "cell")] : []),
    ...(added > 0 ? [counted(added, "new row")] : []),
    ...(vanished > 0
      ? [counted(vanished, "mark of a row that is no longer in the data", "marks of rows that are no longer in the data")]
      : []),
    ...(reasons > 0 ? [counted(reasons, "reason why figures are missing", "reasons why figures are missing")] : []),
  ];
  const sizeOf = (table: RefreshedTable) => table.changes.length + table.added + table.vanished.length + table.reasons;
  const touched = written.filter((table) => sizeOf(table) > 0).length;
  const isOne = cells + added + vanished + reasons === 1;
  const tableWords = `${listOf(parts, "and")} in ${counted(touched, "table")} ${isOne ? "is" : "are"} written`;
  const formulaWords = `${counted(counts.formulas, "formula")} in ${counted(formulaSheets, "sheet")} ${counts.formulas === 1 ? "is" : "are"} calculated again`;
  const forgotten = tables.filter(({ isForgotten }) => isForgotten).length;
  const sentences = [
    ...(parts.length > 0 ? [tableWords] : []),
    ...(counts.formulas > 0 ? [formulaWords] : []),
    ...(forgotten > 0
      ? [
          `${counted(forgotten, "table")} that ${forgotten === 1 ? "is" : "are"} gone ${forgotten === 1 ? "comes" : "come"} off the list`,
        ]
      : []),
  ];
  if (sentences.length === 0) return "Nothing in the sheets changes; the workbook remembers the newer dataset.";
  return `${sentences.join("; ")}.`;
}
