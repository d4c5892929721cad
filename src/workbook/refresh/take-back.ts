import { partOf, type Area } from "../area";
import { cellsIn } from "../cells/cells-in";
import { showSame, shownOf } from "../cells/shown";
import type { Edit, WrittenValue } from "../edits";
import { rectanglesOf } from "../rectangles";
import type { SheetBlock } from "../scan/workbook-scan";
import { typedText } from "../typed-text";
import type { SheetState } from "../written-sheet";
import type { TableSnapshot } from "./tables";

/** A workbook as it was read at one moment. */
export interface WorkbookMoment {
  blocks: readonly SheetBlock[];
  tables: readonly TableSnapshot[];
  sheets: readonly SheetState[];
}

/**
 * Takes sheets, table rows and table columns away that edits have made before one of them failed. Once that is done, every cell stands again
 * where it stood, and `takeBackCells` does the rest.
 */
export function takeBackParts(edits: readonly Edit[], before: WorkbookMoment, now: WorkbookMoment): Edit[] {
  const sheetOf = ({ sheets }: WorkbookMoment, name: string) =>
    sheets.find(({ sheet }) => sheet.name.toLowerCase() === name.toLowerCase());
  const tableOf = ({ tables }: WorkbookMoment, name: string) =>
    tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  return [...edits].reverse().flatMap((edit): Edit[] => {
    if (edit.kind === "sheet") {
      const made = sheetOf(now, edit.name);
      const isOurs = made !== undefined && sheetOf(before, edit.name) === undefined && made.first === titleOf(edit.name, edits);
      return isOurs ? [{ kind: "remove sheet", name: edit.name }] : [];
    }
    if (edit.kind !== "table rows" && edit.kind !== "table column" && edit.kind !== "table size") return [];
    const [was, is] = [tableOf(before, edit.table), tableOf(now, edit.table)];
    if (!was || !is) return [];
    if (edit.kind === "table size") {
      const rows = was.area.rows + (was.showsTotals === true ? 1 : 0);
      return is.headers.length > was.headers.length ? [{ kind: "table size", table: is.name, area: { ...was.area, rows } }] : [];
    }
    if (edit.kind === "table column") {
      const header = is.headers.find((each) => !was.headers.includes(each));
      return header === undefined ? [] : [{ kind: "remove table column", table: is.name, header }];
    }
    const added = is.area.rows - was.area.rows;
    if (added <= 0) return [];
    const rows = partOf(is.area, was.area.rows, 0, added, is.area.columns);
    if (edit.room === "sheet") return [{ kind: "remove sheet rows", area: rows }];
    if (edit.room === "shift") return [{ kind: "remove table rows", area: rows }];
    // These cells were free.
    return [
      { kind: "table size", table: is.name, area: { ...was.area, columns: is.area.columns } },
      { kind: "clear", area: rows },
    ];
  });
}

/** What edits write into the first cell of a sheet: one of the same name that holds something else is somebody's own. */
function titleOf(sheet: string, edits: readonly Edit[]): unknown {
  const first = edits.find(
    (edit) => edit.kind === "values" && edit.area.sheet.name === sheet && edit.area.row === 0 && edit.area.column === 0,
  );
  const title = first?.kind === "values" ? first.values[0]?.[0] : undefined;
  return typeof title === "string" ? title.replace(/^'/, "") : title;
}

/** Gives cells back what they held before edits wrote to them: only those that hold what was written, so that nothing of anybody else is lost. */
export function takeBackCells(edits: readonly Edit[], before: WorkbookMoment, now: WorkbookMoment): Edit[] {
  return [...edits].reverse().flatMap((edit) => {
    if (edit.kind === "clear") return givenBack(edit.area, before, now, () => true);
    if (edit.kind !== "values") return [];
    return givenBack(edit.area, before, now, (row, column, shown) => isWritten(edit.values[row]?.[column] ?? null, shown));
  });
}

function givenBack(
  area: Area,
  before: WorkbookMoment,
  now: WorkbookMoment,
  isOurs: (row: number, column: number, shown: unknown) => boolean,
): Edit[] {
  const [was, is] = [cellsIn(before.blocks, area), cellsIn(now.blocks, area)];
  const cells = was.formulas.flatMap((row, down) =>
    row.flatMap((formula, right) =>
      formula !== is.formulas[down]![right] && isOurs(down, right, is.values[down]![right]) ? [{ row: down, column: right }] : [],
    ),
  );
  const typed = was.formulas.map((line, down) =>
    line.map((formula, right) => typedAgain(formula, was.values[down]![right], was.types[down]![right]!)),
  );
  return rectanglesOf(cells).map(({ row, column, rows, columns }) => ({
    kind: "formulas",
    area: partOf(area, row, column, rows, columns),
    formulas: typed.slice(row, row + rows).map((line) => line.slice(column, column + columns)),
  }));
}

function isWritten(written: WrittenValue | null, shown: unknown): boolean {
  if (written === null) return false;
  const text = typeof written === "string" ? written.replace(/^'/, "") : written;
  return showSame(shownOf(text, undefined), shownOf(shown, undefined));
}

/** What has to be typed so that a cell holds again what it held. */
function typedAgain(formula: unknown, value: unknown, type: string): WrittenValue {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  const text = String(formula ?? "");
  const isText = type === "String" && formula === value;
  return isText ? typedText(text) : text;
}
