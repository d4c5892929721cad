import type { OfficeSurroundings } from "./surroundings";

/** @returns undefined where no page of the workbench has this one in its frame. */
export function findSurroundings(): OfficeSurroundings | undefined {
  try {
    return (window.parent as { officeSurroundings?: OfficeSurroundings }).officeSurroundings;
  } catch {
    // A page of elsewhere may not be asked.
    return undefined;
  }
}
