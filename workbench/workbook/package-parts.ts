/** The parts of an Office file, how they name each other, and what they are: the Open Packaging Conventions (ECMA-376, part 2). */
import { append, child, elements, parseXml, serializeXml } from "./sheet-xml";

/** Text by path. */
export type Parts = Map<string, string>;

export interface Relationship {
  id: string;
  type: string;
  /** Path of the part, or an address outside of the file. */
  target: string;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";
/** The file as a whole, which names the parts that everything begins with. */
export const PACKAGE = "";

export function relationshipsPath(path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** What a part names, in the order of the file. */
export function relationshipsOf(parts: ReadonlyMap<string, string>, path: string): Relationship[] {
  const text = parts.get(relationshipsPath(path));
  if (text === undefined) return [];
  return elements(parseXml(text), "Relationship").map((element) => {
    const target = element.getAttribute("Target") ?? "";
    const isOutside = element.getAttribute("TargetMode") === "External";
    return {
      id: element.getAttribute("Id") ?? "",
      type: element.getAttribute("Type") ?? "",
      target: isOutside ? target : resolve(path, target),
    };
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

function relativeTo(from: string, target: string): string {
  const [folders, names] = [from.split("/").slice(0, -1), target.split("/")];
  let shared = 0;
  while (shared < folders.length && folders[shared] === names[shared]) shared++;
  return "../".repeat(folders.length - shared) + names.slice(shared).join("/");
}

/** Makes a part name another. @returns the id by which it does */
export function addRelationship(parts: Parts, from: string, type: string, target: string): string {
  const path = relationshipsPath(from);
  const list = parseXml(parts.get(path) ?? `<Relationships xmlns="${RELATIONSHIPS}"/>`);
  const taken = new Set(elements(list, "Relationship").map((each) => each.getAttribute("Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  append(list.documentElement, "Relationship", { Id: id, Type: type, Target: relativeTo(from, target) });
  parts.set(path, serializeXml(list));
  return id;
}

/** Adds a part, and says what it is. */
export function addPart(parts: Parts, path: string, content: string, contentType: string): void {
  parts.set(path, content);
  addToTypes(parts, (types) => append(types, "Override", { PartName: `/${path}`, ContentType: contentType }));
}

/** Says what files with that ending are. */
export function addDefaultType(parts: Parts, extension: string, contentType: string): void {
  addToTypes(parts, (types) => {
    // Defaults come first.
    const element = append(types, "Default", { Extension: extension, ContentType: contentType });
    types.insertBefore(element, child(types, "Override") ?? null);
  });
}

function addToTypes(parts: Parts, add: (types: Element) => void): void {
  const types = parseXml(parts.get(CONTENT_TYPES)!);
  add(types.documentElement);
  parts.set(CONTENT_TYPES, serializeXml(types));
}

/** Path of the part that names all sheets. */
export function workbookPath(paths: Iterable<string>): string {
  const path = [...paths].find((each) => /^xl\/(.*\/)?workbook[^/]*\.xml$/.test(each));
  if (path === undefined) throw new Error("it names no workbook.");
  return path;
}

/** The sheets in their order, with the path of each, and how it is hidden. */
export function sheetsOf(parts: ReadonlyMap<string, string>): { name: string; path: string; state: string | null }[] {
  const path = workbookPath(parts.keys());
  const targets = new Map(relationshipsOf(parts, path).map(({ id, target }) => [id, target]));
  return elements(parseXml(parts.get(path)!), "sheet").flatMap((sheet) => {
    const id = relationshipId(sheet);
    const target = id === null ? undefined : targets.get(id);
    return target === undefined
      ? []
      : [{ name: sheet.getAttribute("name") ?? "", path: target, state: sheet.getAttribute("state") }];
  });
}

const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The `r:id` of an element. */
export function relationshipId(element: Element): string | null {
  return element.getAttributeNS(OFFICE_RELATIONSHIPS, "id") ?? element.getAttribute("r:id");
}

/** Adds an element that names another part by `r:id`. */
export function appendReference(parent: Element, name: string, id: string): Element {
  const element = append(parent, name);
  element.setAttributeNS(OFFICE_RELATIONSHIPS, "r:id", id);
  return element;
}

/** The type of a relationship to a part of Office's own: `table`, `comments`. */
export const officeType = (name: string): string => `${OFFICE_RELATIONSHIPS}/${name}`;
