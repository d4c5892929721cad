/**
 * Comments with their replies, and notes, as Excel stores them ([MS-XLSX] 2.1.54, 2.1.57): comments in a part of their own, with the people who
 * wrote them; beside it the notes of older versions, which tell of each comment, and their places on the sheet in VML.
 */
import type { Model } from "@odoo/o-spreadsheet";
import { quoteSheet, parseZone, writeZone } from "../host/engine/area";
import { emptyState, readState, type SavedState, type StoredComment, type StoredNote } from "../host/engine/stored-state";
import { escapeText, unescapeText } from "./cell-text";
import {
  addDefaultType,
  addPart,
  addRelationship,
  appendReference,
  officeType,
  type Parts,
  relationshipsOf,
  sheetsOf,
  workbookPath,
} from "./package-parts";
import { append, elements, MAIN_NAMESPACE, parseXml, serializeXml } from "./sheet-xml";

const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const RELATIONSHIP = "http://schemas.microsoft.com/office/2017/10/relationships";
/** Nobody is signed in to the workbench: everybody is this person. */
const PERSON = {
  displayName: "Workbench",
  id: "{0F0C2E5B-5D7B-4B52-9C55-3A3B6A3E7D11}",
  userId: "Workbench",
  providerId: "None",
};
/** Excel's words in the note that stands for a comment. */
const FALLBACK =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the " +
  "file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ";

export function readComments(parts: ReadonlyMap<string, string>): Pick<SavedState, "comments" | "notes"> {
  const read: Pick<SavedState, "comments" | "notes"> = { comments: [], notes: [] };
  for (const { name, path } of sheetsOf(parts)) {
    const address = (ref: string) => `${quoteSheet(name)}!${ref}`;
    const inSheet: SavedState["comments"] = [];
    for (const { type, target } of relationshipsOf(parts, path)) {
      const part = parts.get(target);
      if (part === undefined) continue;
      if (type === `${RELATIONSHIP}/threadedComment`) readThreads(parseXml(part), address, inSheet);
    }
    const commented = new Set(inSheet.map(({ range }) => range));
    for (const { type, target } of relationshipsOf(parts, path)) {
      const part = type === officeType("comments") ? parts.get(target) : undefined;
      if (part === undefined) continue;
      read.notes.push(...readNotes(parseXml(part), address).filter(({ range }) => !commented.has(range)));
    }
    read.comments.push(...inSheet);
  }
  return read;
}

function readThreads(part: Document, address: (ref: string) => string, comments: SavedState["comments"]): void {
  for (const element of elements(part, "threadedComment")) {
    const ref = element.getAttribute("ref") ?? "";
    if (!parseZone(ref)) continue;
    const id = element.getAttribute("id") ?? `{${crypto.randomUUID().toUpperCase()}}`;
    const content = unescapeText(elements(element, "text")[0]?.textContent ?? "");
    // A time without a zone is universal time.
    const created = Date.parse(`${(element.getAttribute("dT") ?? "").replace(/Z$/, "")}Z`) || 0;
    const parent = element.getAttribute("parentId");
    const thread = parent === null ? undefined : comments.find((each) => each.id === parent);
    if (thread) thread.replies.push({ id, content, created });
    else {
      const resolved = element.getAttribute("done") === "1";
      comments.push({ id, content, resolved, created, replies: [], range: address(ref) });
    }
  }
}

function readNotes(part: Document, address: (ref: string) => string): SavedState["notes"] {
  const authors = elements(part, "author").map((each) => each.textContent ?? "");
  return elements(part, "comment").flatMap((element) => {
    const ref = element.getAttribute("ref") ?? "";
    if (!parseZone(ref)) return [];
    const author = authors[Number(element.getAttribute("authorId"))] ?? "";
    const pieces = elements(element, "t").filter((each) => each.parentElement?.localName !== "rPh");
    const text = unescapeText(pieces.map((each) => each.textContent ?? "").join(""));
    return [{ range: address(ref), author: author.startsWith("tc=") ? "" : author, text }];
  });
}

/** Adds the comments and notes of a sheet, and names their places in its part. @returns whether it has comments */
export function writeComments(parts: Parts, model: Model, sheetId: string, sheetPath: string, number: number): boolean {
  const state = "getOfficeState" in model.getters ? readState(model) : emptyState();
  const isHere = ({ range }: StoredNote | StoredComment) => range.sheetId === sheetId;
  const comments = state.comments.filter(isHere);
  const notes = state.notes.filter(isHere).filter((note) => !comments.some((each) => refOf(each) === refOf(note)));
  if (comments.length + notes.length === 0) return false;

  const content = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const commentsPath = `xl/comments${number}.xml`;
  addPart(parts, commentsPath, notesPart(comments, notes), `${content}.comments+xml`);
  addRelationship(parts, sheetPath, officeType("comments"), commentsPath);
  const drawing = `xl/drawings/vmlDrawing${number}.vml`;
  if (!parts.get("[Content_Types].xml")!.includes('Extension="vml"'))
    addDefaultType(parts, "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  parts.set(drawing, vmlDrawing([...comments, ...notes], number));
  const sheet = parseXml(parts.get(sheetPath)!);
  const id = addRelationship(parts, sheetPath, officeType("vmlDrawing"), drawing);
  sheet.documentElement.insertBefore(
    appendReference(sheet.documentElement, "legacyDrawing", id),
    elements(sheet, "tableParts")[0] ?? null,
  );
  parts.set(sheetPath, serializeXml(sheet));
  if (comments.length === 0) return false;
  const threads = `xl/threadedComments/threadedComment${number}.xml`;
  addPart(parts, threads, threadsPart(comments), "application/vnd.ms-excel.threadedcomments+xml");
  addRelationship(parts, sheetPath, `${RELATIONSHIP}/threadedComment`, threads);
  return true;
}

/** Adds the person who wrote the comments. */
export function writePerson(parts: Parts): void {
  const persons = parseXml(`<personList xmlns="${THREADED}" xmlns:x="${MAIN_NAMESPACE}"/>`);
  append(persons.documentElement, "person", PERSON);
  addPart(parts, "xl/persons/person.xml", serializeXml(persons), "application/vnd.ms-excel.person+xml");
  addRelationship(parts, workbookPath(parts.keys()), `${RELATIONSHIP}/person`, "xl/persons/person.xml");
}

const refOf = ({ range }: StoredNote | StoredComment) =>
  writeZone({ ...range.zone, right: range.zone.left, bottom: range.zone.top });

/** Excel orders them by rows. */
const inOrder = <T extends StoredNote | StoredComment>(items: readonly T[]): T[] =>
  [...items].sort(({ range: { zone: one } }, { range: { zone: other } }) => one.top - other.top || one.left - other.left);

function threadsPart(comments: readonly StoredComment[]): string {
  const part = parseXml(`<ThreadedComments xmlns="${THREADED}" xmlns:x="${MAIN_NAMESPACE}"/>`);
  for (const comment of inOrder(comments)) {
    const add = ({ id, content, created }: Pick<StoredComment, "id" | "content" | "created">, rest: Record<string, string>) => {
      const dT = new Date(created).toISOString().slice(0, -2);
      const element = append(part.documentElement, "threadedComment", {
        ref: refOf(comment),
        dT,
        personId: PERSON.id,
        id,
        ...rest,
      });
      append(element, "text", {}, escapeText(content));
    };
    add(comment, comment.resolved ? { done: "1" } : {});
    for (const reply of comment.replies) add(reply, { parentId: comment.id });
  }
  return serializeXml(part);
}

function notesPart(comments: readonly StoredComment[], notes: readonly StoredNote[]): string {
  const part = parseXml(`<comments xmlns="${MAIN_NAMESPACE}"/>`);
  const authors = append(part.documentElement, "authors");
  const list = append(part.documentElement, "commentList");
  const numbers = new Map<string, number>();
  const authorId = (author: string) => {
    if (!numbers.has(author)) {
      numbers.set(author, numbers.size);
      append(authors, "author", {}, author);
    }
    return String(numbers.get(author));
  };
  for (const item of inOrder<StoredNote | StoredComment>([...comments, ...notes])) {
    const [author, text] =
      "author" in item
        ? [item.author, item.text]
        : [`tc=${item.id}`, FALLBACK + [item, ...item.replies].map(({ content }) => content).join("\nReply:\n    ")];
    const comment = append(list, "comment", { ref: refOf(item), authorId: authorId(author), shapeId: "0" });
    append(append(comment, "text"), "t", { "xml:space": "preserve" }, escapeText(text));
  }
  return serializeXml(part);
}

/** Excel opens no notes without a shape for each. */
function vmlDrawing(items: readonly (StoredNote | StoredComment)[], number: number): string {
  const shapes = inOrder(items).map(({ range: { zone } }, index) => {
    const anchor = [zone.left + 1, 15, Math.max(zone.top - 1, 0), 10, zone.left + 3, 15, Math.max(zone.top - 1, 0) + 4, 4].join(
      ", ",
    );
    return (
      `<v:shape id="_x0000_s${number * 1024 + index + 1}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto" ` +
      `style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:${index + 1};visibility:hidden">` +
      `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
      `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${zone.top}</x:Row><x:Column>${zone.left}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
    `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>` +
    `<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`
  );
}
