/**
 * What Excel demands of the parts of a workbook and repairs or refuses otherwise: parts that are named exist and say what they are, elements stand in the
 * order of the schema (ECMA-376, part 1, 18), tables agree with their cells.
 */
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

type Parts = Readonly<Record<string, string>>;

/** Order of the elements of a part, by the name of its first element. */
const ORDER: Record<string, string[]> = {
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize pivotCaches extLst".split(
      " ",
    ),
  worksheet: (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
    "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins " +
    "pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
    "legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
  ).split(" "),
  table: "autoFilter sortState tableColumns tableStyleInfo extLst".split(" "),
  comments: "authors commentList extLst".split(" "),
  webextension: "reference alternateReferences properties bindings snapshot extLst".split(" "),
};

const children = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node) => node.nodeType === 1) as Element[];
const all = (within: Document | Element, name: string): Element[] => Array.from(within.getElementsByTagNameNS("*", name));

/** In words, everything that Excel would find wrong. */
export function packageProblems(parts: Parts): string[] {
  const problems: string[] = [];
  const documents = new Map<string, Document>();
  for (const [path, text] of Object.entries(parts)) {
    if (!/\.(xml|rels|vml)$/.test(path)) continue;
    documents.set(
      path,
      new DOMParser({ onError: (_level, message) => problems.push(`${path}: ${message}`) }).parseFromString(text, "text/xml"),
    );
  }
  const types = documents.get("[Content_Types].xml")!;
  const defaults = new Set(all(types, "Default").map((each) => each.getAttribute("Extension")!));
  const overrides = all(types, "Override").map((each) => each.getAttribute("PartName")!.slice(1));
  if (new Set(overrides).size !== overrides.length) problems.push("A part has two content types.");
  for (const path of overrides) if (!(path in parts)) problems.push(`${path} has a content type and is missing.`);
  for (const path of Object.keys(parts)) {
    if (path.endsWith(".rels") || path === "[Content_Types].xml" || overrides.includes(path)) continue;
    if (/\.xml$/.test(path) || !defaults.has(path.split(".").at(-1)!)) problems.push(`${path} has no content type.`);
  }
  const named = new Set<string>();
  for (const [path, document] of documents) {
    if (path.endsWith(".rels")) {
      const ids = all(document, "Relationship").map((each) => each.getAttribute("Id"));
      if (new Set(ids).size !== ids.length) problems.push(`${path} uses an id twice.`);
      for (const each of all(document, "Relationship")) {
        if (each.getAttribute("TargetMode") === "External") continue;
        const target = resolve(path.replace("_rels/", "").replace(/\.rels$/, ""), each.getAttribute("Target")!);
        named.add(target);
        if (!(target in parts)) problems.push(`${path} names ${target}, which is missing.`);
      }
    } else problems.push(...partProblems(path, document, parts));
  }
  for (const path of Object.keys(parts))
    if (!path.endsWith(".rels") && path !== "[Content_Types].xml" && !named.has(path)) problems.push(`Nothing names ${path}.`);
  return [...problems, ...tableProblems(documents)];
}

function partProblems(path: string, document: Document, parts: Parts): string[] {
  const problems: string[] = [];
  const root = document.documentElement!;
  const order = ORDER[root.localName!];
  if (order) {
    const places = children(root).map(({ localName }) => order.indexOf(localName!));
    if (places.includes(-1))
      problems.push(`${path} has ${children(root)[places.indexOf(-1)]!.localName}, which does not belong there.`);
    if (places.some((place, index) => place < (places[index - 1] ?? 0)))
      problems.push(`${path} has its elements in a wrong order.`);
  }
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relations = parts[`${folder}_rels/${path.slice(folder.length)}.rels`] ?? "";
  for (const [, id] of parts[path]!.matchAll(/\br:id="([^"]*)"/g))
    if (!relations.includes(`Id="${id}"`)) problems.push(`${path} names ${id}, which it does not have.`);
  for (const rule of all(document, "dataValidation"))
    if (rule.hasAttribute("errorStyle") && !/^(stop|warning|information)$/.test(rule.getAttribute("errorStyle")!))
      problems.push(`${path} has a rule for input of the style "${rule.getAttribute("errorStyle")}".`);
  if (parts[path]!.includes('xmlns=""')) problems.push(`${path} has elements of no namespace.`);
  if (parts[path]!.includes("fullCalcOnLoad"))
    problems.push(`${path} asks Excel to calculate, which makes #NAME? of every function of the add-in.`);
  return problems;
}

function tableProblems(documents: ReadonlyMap<string, Document>): string[] {
  const problems: string[] = [];
  const names: string[] = [];
  const ids: string[] = [];
  for (const [path, document] of documents) {
    if (!/^xl\/tables\//.test(path)) continue;
    const table = document.documentElement!;
    names.push(table.getAttribute("displayName")!.toLowerCase());
    ids.push(table.getAttribute("id")!);
    const [from, to] = table.getAttribute("ref")!.split(":") as [string, string];
    const columns = all(table, "tableColumn").map((each) => each.getAttribute("name")!);
    if (new Set(columns.map((each) => each.toLowerCase())).size !== columns.length)
      problems.push(`${path} has two columns of a name.`);
    const totals = Number(table.getAttribute("totalsRowCount") ?? 0);
    const filter = all(table, "autoFilter")[0]?.getAttribute("ref");
    if (filter && filter !== `${from}:${to.replace(/\d+/, (row) => String(Number(row) - totals))}`)
      problems.push(`${path} filters ${filter}, which is not its data with their header.`);
    for (const column of all(table, "tableColumn"))
      if (column.getAttribute("totalsRowFunction") === "custom" && all(column, "totalsRowFormula").length === 0)
        problems.push(`${path} has a total without its formula.`);
    const headers = headersOf(documents, path, Number(/\d+/.exec(from)![0]), from.replace(/\d+/, ""), columns.length);
    if (table.getAttribute("headerRowCount") !== "0" && JSON.stringify(headers) !== JSON.stringify(columns))
      problems.push(`${path} calls its columns ${columns.join()}, and their cells say ${headers.join()}.`);
  }
  const [workbook] = [...documents].filter(([path]) => path === "xl/workbook.xml").map(([, document]) => document);
  names.push(...all(workbook!, "definedName").map((each) => each.getAttribute("name")!.toLowerCase()));
  if (new Set(names).size !== names.length) problems.push(`Tables and names share a name: ${names.join()}.`);
  if (new Set(ids).size !== ids.length) problems.push(`Tables share an id: ${ids.join()}.`);
  return problems;
}

function headersOf(documents: ReadonlyMap<string, Document>, table: string, row: number, first: string, count: number): string[] {
  const name = table.split("/").at(-1)!;
  const [rels] = [...documents].filter(([path, each]) => /worksheets\/_rels/.test(path) && each.toString().includes(`/${name}"`));
  const sheet = documents.get(rels![0].replace("_rels/", "").replace(/\.rels$/, ""))!;
  const strings = all(documents.get("xl/sharedStrings.xml")!, "si").map((each) => each.textContent ?? "");
  const cells = all(sheet, "c").filter((each) => each.getAttribute("r")!.replace(/[A-Z]+/, "") === String(row));
  const start = cells.findIndex((each) => each.getAttribute("r") === `${first}${row}`);
  return cells.slice(start, start + count).map((cell) => {
    if (cell.getAttribute("t") === "s") return strings[Number(cell.textContent!.trim())]!;
    return cell.getAttribute("t") === "inlineStr" ? cell.textContent! : `not text: ${cell.textContent}`;
  });
}

function resolve(from: string, target: string): string {
  const names = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const name of target.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}
