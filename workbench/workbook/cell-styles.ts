import { elements } from "./sheet-xml";

/** Gives a cell another format than that of the cells which share its own. @param styles the part of the styles, which gets that format if it has none like it */
export function changeStyle(cell: Element, styles: Document, change: (format: Element) => void): void {
  const formats = elements(styles, "cellXfs")[0]!;
  const copy = formats.children[Number(cell.getAttribute("s") ?? 0)]!.cloneNode(true) as Element;
  change(copy);
  const same = Array.from(formats.children).findIndex((each) => each.isEqualNode(copy));
  if (same < 0) formats.appendChild(copy);
  formats.setAttribute("count", String(formats.children.length));
  cell.setAttribute("s", String(same < 0 ? formats.children.length - 1 : same));
}
