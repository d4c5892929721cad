import type { Block, CellResult } from "../domain/cell";
import type { Dataset } from "../dataset/dataset";

/**
 * Makes the row of each entry once in a dataset: a sheet asks for the same entries by many formulas. Rows are shared between answers
 * and read only.
 * @param make the row of one entry, which always comes as the same object
 */
export function rememberedRows<T extends object>(
  make: (entry: T, dataset: Dataset) => CellResult[],
): (entries: readonly T[], dataset: Dataset) => Block<CellResult> {
  return (entries, dataset) => {
    const rows = dataset.remember(make, () => new Map<T, CellResult[]>());
    return entries.map((entry) => {
      const known = rows.get(entry);
      if (known) return known;
      const row = make(entry, dataset);
      rows.set(entry, row);
      return row;
    });
  };
}
