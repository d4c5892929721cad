import type { SelectedCell } from "./selected-cell";

/**
 * The strip below the sheet says formula, value and message of the selected cell, so that an error can be read without a
 * pointer and is read out by a screen reader.
 */
export function createStatusStrip(element: HTMLElement): (cell: SelectedCell) => void {
  const part = (name: string) => element.querySelector<HTMLElement>(`.${name}`)!;
  const parts = { address: part("address"), formula: part("formula"), value: part("value"), message: part("message") };
  return (cell) => {
    for (const name of ["address", "formula", "value", "message"] as const) {
      // Untouched where nothing changed, or every key stroke would be read out.
      if (parts[name].textContent !== cell[name]) parts[name].textContent = cell[name];
    }
    parts.formula.title = cell.formula;
  };
}
