import { toNumber } from "./formula-text";
import { child, elements } from "./sheet-xml";

interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Empties the cells that an array formula fills; their styles stay. A file holds the last values there, and the engine takes some of
 * them (TRUE, FALSE) for something that was entered, which would be in the way of the formula.
 */
export function dropSpilledValues(sheet: Document): void {
  const cells = elements(sheet, "c");
  const areas = cells.flatMap((cell) => arrayArea(cell) ?? []);
  if (areas.length === 0) return;
  for (const cell of cells) {
    // A cell with a formula of its own is the first of its area, or no part of one.
    if (child(cell, "f")) continue;
    const place = toArea(cell.getAttribute("r") ?? "");
    if (!place || !areas.some((area) => contains(area, place))) continue;
    cell.replaceChildren();
    cell.removeAttribute("t");
  }
}

/** The area of the array formula in a cell, if it is larger than that cell. */
function arrayArea(cell: Element): Area | undefined {
  const formula = child(cell, "f");
  const range = formula?.getAttribute("ref") ?? "";
  return formula?.getAttribute("t") === "array" && range.includes(":") ? toArea(range) : undefined;
}

function toArea(range: string): Area | undefined {
  const [, left, top, right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range.replaceAll("$", "")) ?? [];
  if (!left) return undefined;
  return { left: toNumber(left), top: Number(top), right: toNumber(right!), bottom: Number(bottom) };
}

function contains(area: Area, { left, top }: Area): boolean {
  return area.left <= left && left <= area.right && area.top <= top && top <= area.bottom;
}
