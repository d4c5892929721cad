import type { Block, CellResult } from "../domain/cell";
import type { Dataset } from "../dataset/dataset";

/**
 * Makes the row of each record once in a dataset: a sheet asks for the same records by many formulas. Rows are shared between answers
 * and read only.
 * @param make the row of one record, which always comes as the same object
 */
export function rememberedRows<T extends object>(
  make: (record: T, dataset: Dataset) => CellResult[],
): (records: readonly T[], dataset: Dataset) => Block<CellResult> {
  return (records, dataset) => {
    const rows = dataset.remember(make, () => new Map<T, CellResult[]>());
    return records.map((record) => {
      const known = rows.get(record);
      if (known) return known;
      const row = make(record, dataset);
      rows.set(record, row);
      return row;
    });
  };
}
