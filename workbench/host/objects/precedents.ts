/** What formulas depend on, and what depends on cells. Names count as the ranges that they name. */
import { type Area, intersect } from "../engine/area";
import type { Book } from "./book";

/** The areas one step away. */
export type Step = (book: Book, area: Area) => Area[];

export const directPrecedents: Step = ({ spreadsheet }, area) => {
  const found: Area[] = [];
  const { getters } = spreadsheet;
  for (const { row, col } of spreadsheet.formulaCells(area))
    for (const range of rangesOf(getters.getCell({ sheetId: area.sheetId, row, col }))) found.push(range);
  return withoutRepetition(found);

  function rangesOf(cell: ReturnType<typeof getters.getCell>): Area[] {
    if (!cell?.isFormula) return [];
    const { rangeDependencies, symbols } = cell.compiledFormula;
    const named = symbols.flatMap((symbol) => getters.getNamedRange(symbol)?.range ?? []);
    return [...rangeDependencies, ...named]
      .filter((range) => !range.invalidXc && !range.invalidSheetName)
      .map(({ sheetId, zone }) => ({ sheetId, ...zone }));
  }
};

export const directDependents: Step = (book, area) => {
  const { getters } = book.spreadsheet;
  const found: Area[] = [];
  for (const sheetId of getters.getSheetIds()) {
    const sheet = { sheetId, ...getters.getSheetZone(sheetId) };
    for (const { row, col } of book.spreadsheet.formulaCells(sheet)) {
      const cell = { sheetId, top: row, bottom: row, left: col, right: col };
      const reads = directPrecedents(book, cell).some((range) => range.sheetId === area.sheetId && intersect(range, area));
      if (reads) found.push(cell);
    }
  }
  return found;
};

/** All areas that steps lead to, however many. */
export function spread(book: Book, area: Area, step: Step): Area[] {
  const reached = new Map<string, Area>();
  let edge = [area];
  while (edge.length > 0)
    edge = edge
      .flatMap((each) => step(book, each))
      .filter((each) => {
        const isNew = !reached.has(keyOf(each));
        reached.set(keyOf(each), each);
        return isNew;
      });
  return [...reached.values()];
}

function withoutRepetition(areas: readonly Area[]): Area[] {
  return [...new Map(areas.map((area) => [keyOf(area), area])).values()];
}

const keyOf = ({ sheetId, top, left, bottom, right }: Area) => [sheetId, top, left, bottom, right].join(" ");
