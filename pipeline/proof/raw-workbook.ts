import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { type RawFile } from "./raw-folder";

/** A sheet: what each cell holds, by the address that the file itself gives it (`BK7`). */
export interface RawSheet {
  name: string;
  cells: ReadonlyMap<string, string | number>;
}

/**
 * Reads an Excel workbook from its parts: the archive, the list of sheets, the shared texts, the cells. It is not the library that
 * the import reads workbooks with, so that a slip of that one shows.
 * @throws Error for a file that is no workbook
 */
export function readSheets({ name, bytes }: RawFile): RawSheet[] {
  const parts = partsOf(name, bytes);
  const xml = (path: string): Element => {
    const part = parts[path];
    if (!part) throw new Error(`${name} has no part ${path}: it is no Excel workbook, or not whole.`);
    return new DOMParser().parseFromString(strFromU8(part), "text/xml").documentElement!;
  };
  const targets = new Map(
    childrenOf(xml("xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [
      one.getAttribute("Id"),
      one.getAttribute("Target"),
    ]),
  );
  const texts = parts["xl/sharedStrings.xml"] ? childrenOf(xml("xl/sharedStrings.xml"), "si").map(textOf) : [];
  return childrenOf(xml("xl/workbook.xml"), "sheet").map((sheet) => {
    const target = targets.get(sheet.getAttribute("r:id")) ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    const cells = new Map<string, string | number>();
    for (const cell of childrenOf(xml(path), "c")) {
      const value = valueOf(cell, texts);
      if (value !== undefined) cells.set(cell.getAttribute("r") ?? "", value);
    }
    return { name: sheet.getAttribute("name") ?? "", cells };
  });
}

function partsOf(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new Error(`${name} is no Excel workbook, or not whole: ${(error as Error).message}.`, { cause: error });
  }
}

function valueOf(cell: Element, texts: readonly string[]): string | number | undefined {
  const type = cell.getAttribute("t") ?? "n";
  if (type === "inlineStr") return childrenOf(cell, "is").map(textOf).join("");
  const [value] = childrenOf(cell, "v");
  const written = value?.textContent ?? "";
  if (written === "") return undefined;
  if (type === "s") return texts[Number(written)];
  return type === "n" ? Number(written) : written;
}

/** Text of a shared string, without what is only its pronunciation. */
function textOf(element: Element): string {
  return childrenOf(element, "t")
    .filter((part) => part.parentNode?.nodeName !== "rPh")
    .map((part) => part.textContent ?? "")
    .join("");
}

function childrenOf(element: Element, tag: string): Element[] {
  return [...element.getElementsByTagName(tag)];
}

/** `BK` and 7 of `BK7`. */
export function addressOf(cell: string): { column: string; row: number } {
  const [, column = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { column, row: Number(row) };
}
