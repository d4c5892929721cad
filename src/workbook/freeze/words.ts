import { addressOfArea, type Area } from "../area";
import { KnownCells } from "../cells/known-cells";
import { isCellError, showSame } from "../cells/shown";
import type { WorkbookSnapshot } from "../cells/snapshot";
import { counted } from "../insert/report";
import { rangesOnSheets } from "../rectangles";
import type { FreezePlan, FreezeRequest } from "./freeze";

/** What is asked before the copy is made. */
export interface FreezeWords {
  request: FreezeRequest;
  plan: FreezePlan;
  /** Whether rows or columns of the source are hidden. */
  hasHidden: boolean;
  isProtected: boolean;
  what: "sheet" | "selection";
}

export function freezeQuestion({ request, plan, hasHidden, isProtected, what }: FreezeWords): {
  title: string;
  text: string;
  agree: string;
} {
  const { source, copy, copied } = request;
  return {
    title: what === "sheet" ? `Freeze the sheet ${source.sheet.name}?` : `Freeze ${addressOfArea(source)}?`,
    text: [
      `A new sheet ${copy.sheet.name} gets ${listed([
        `values in the place of ${replaced(plan)}`,
        ...(plan.notes > 0 ? [`${counted(plan.notes, "note")} with sources`] : []),
        ...(plan.bibliography ? ["a list of the works below"] : []),
      ])}.`,
      "The original stays as it is.",
      ...(what === "sheet" && copied === "empty"
        ? [
            isProtected
              ? "The sheet is protected, and so would be a whole copy of it: values, formats and widths are copied, and charts, tables and filters are not."
              : "This Excel cannot copy whole sheets: values, formats and widths are copied, and charts, tables and filters are not.",
          ]
        : []),
      ...(hasHidden
        ? [
            "Hidden rows and columns come along, hidden: whoever gets the copy can show them. Delete them there if they are not meant for others.",
          ]
        : []),
      copied === "sheet" ? "To take it back, delete the new sheet: Excel cannot undo a copied sheet." : "Undo takes it back.",
    ].join(" "),
    agree: "Freeze",
  };
}

/** How a copy compares with what it was made of. */
export interface FrozenCells {
  /** Cells that still have a formula. */
  formulas: { sheet: Area["sheet"]; row: number; column: number }[];
  /** Cells of the copy that show an error. */
  errors: { sheet: Area["sheet"]; row: number; column: number }[];
  /** Cells that show something else than those of the source. */
  different: { sheet: Area["sheet"]; row: number; column: number }[];
}

/** Looks through a copy as it was read back. */
export function frozenCells({ snapshot, source, copy }: FreezeRequest, readBack: WorkbookSnapshot): FrozenCells {
  const before = new KnownCells(snapshot);
  const after = new KnownCells(readBack);
  const found: FrozenCells = { formulas: [], errors: [], different: [] };
  for (const block of readBack.blocks)
    block.formulas.forEach((line, down) =>
      line.forEach((_typed, right) => {
        const cell = { sheet: copy.sheet, row: block.row + down, column: block.column + right };
        if (after.formulaOf(cell) !== undefined) found.formulas.push(cell);
        const shown = after.at(copy.sheet.name, cell.row, cell.column) ?? null;
        const [fromFirst, fromLeft] = [cell.row - copy.row, cell.column - copy.column];
        const isOfSource = fromFirst >= 0 && fromFirst < source.rows && fromLeft >= 0 && fromLeft < source.columns;
        if (!isOfSource) return;
        if (isCellError(shown)) found.errors.push(cell);
        const was = before.at(source.sheet.name, source.row + fromFirst, source.column + fromLeft) ?? null;
        if (!showSame(was, shown)) found.different.push(cell);
      }),
    );
  return found;
}

/** What was made. */
export function freezeReport(
  { request, plan }: Pick<FreezeWords, "request" | "plan">,
  { errors, different }: FrozenCells,
): string {
  const { copy } = request;
  const withoutNote = plan.withoutNote;
  return [
    `Made the sheet ${copy.sheet.name}: values stand in the place of ${replaced(plan)}${plan.notes > 0 ? `, with ${counted(plan.notes, "note")}` : ""}. It needs no add-in.`,
    ...(plan.bibliography ? [`The works are listed in ${addressOfArea(plan.bibliography)}.`] : []),
    ...(withoutNote > 0
      ? [
          `${counted(withoutNote, "cell has", "cells have")} no note of sources, because of a note that is there or because there are too many: the list has the works of all.`,
        ]
      : []),
    ...(errors.length > 0
      ? [`${counted(errors.length, "cell shows", "cells show")} an error, as in the original: ${few(errors)}.`]
      : []),
    ...(different.length > 0
      ? [
          `${counted(different.length, "cell shows", "cells show")} something else than in the original: look at ${few(different)}.`,
        ]
      : []),
  ].join(" ");
}

/** `a`, `a and b`, `a, b, and c` */
function listed(parts: readonly string[]): string {
  if (parts.length <= 2) return parts.join(" and ");
  return `${parts.slice(0, -1).join(", ")}, and ${parts[parts.length - 1]!}`;
}

/** Of a selection that a formula outside of it fills there may be none within. */
function replaced({ formulas, tables }: FreezePlan): string {
  const parts = [
    ...(formulas > 0 ? [counted(formulas, "formula")] : []),
    ...(tables > 0 ? [counted(tables, "Orebook table")] : []),
  ];
  return parts.length > 0 ? parts.join(" and ") : "what a formula fills";
}

const MOST_LETTERS = 120;

function few(cells: FrozenCells["errors"]): string {
  const ranges = rangesOnSheets(cells);
  return ranges.length <= MOST_LETTERS ? ranges : `${ranges.slice(0, ranges.lastIndexOf(",", MOST_LETTERS))}, …`;
}
