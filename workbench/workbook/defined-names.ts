/** Names of the workbook, and other workbooks that formulas name by number. */
import type { Model } from "@odoo/o-spreadsheet";
import { emptyState, readState, type SavedState, type StoredParts } from "../host/engine/stored-state";
import { withMarksOfNewer } from "./newer-functions";
import {
  addPart,
  addRelationship,
  appendReference,
  officeType,
  type Parts,
  relationshipId,
  relationshipsOf,
  relationshipsPath,
  workbookPath,
} from "./package-parts";
import { append, child, elements, parseXml, serializeXml } from "./sheet-xml";
import { type FormulaNames, marksOf, withMarks } from "./stored-formula";

export interface ReadNames {
  /** Addresses by name, for the engine. */
  ranges: Record<string, string>;
  /** Names of other formulas, and what is said of each. */
  names: SavedState["names"];
}

const RANGE = /^('(?:[^']|'')+'|[^'!]+)![A-Z]+\d+(:[A-Z]+\d+)?$/;

/** Excel's own names and names of one sheet have no place in the spreadsheet. */
export function readNames(parts: ReadonlyMap<string, string>, formulaNames: FormulaNames): ReadNames {
  const read: ReadNames = { ranges: {}, names: {} };
  for (const element of elements(parseXml(parts.get(workbookPath(parts.keys()))!), "definedName")) {
    const name = element.getAttribute("name") ?? "";
    if (name.startsWith("_xl") || element.hasAttribute("localSheetId")) continue;
    const stored = element.textContent ?? "";
    const range = stored.replaceAll("$", "");
    const comment = element.getAttribute("comment") ?? "";
    const visible = !["1", "true"].includes(element.getAttribute("hidden") ?? "");
    if (RANGE.test(range)) {
      read.ranges[name] = range;
      if (comment || !visible) read.names[name.toLowerCase()] = { name, comment, visible };
      continue;
    }
    const isUnbound = formulaNames.isUnbound(stored);
    const formula = `=${isUnbound ? formulaNames.withoutMarks(stored) : formulaNames.fromStored(stored)}`;
    const marks = marksOf(stored);
    read.names[name.toLowerCase()] = {
      name,
      comment,
      visible,
      formula,
      ...(marks ? { marks } : {}),
      ...(isUnbound ? { isUnbound } : {}),
    };
  }
  return read;
}

export function writeNames(parts: Parts, model: Model, formulaNames: FormulaNames): void {
  const { getters } = model;
  const { names } = "getOfficeState" in getters ? readState(model) : emptyState();
  const fixed = { useFixedReference: true, useBoundedReference: true };
  const ranges = getters.getNamedRanges().map(({ name, range }) => ({ name, text: getters.getRangeString(range, "", fixed) }));
  const formulas = Object.values(names).flatMap(({ name, formula, marks, isUnbound }) => {
    if (formula === undefined) return [];
    const text = formula.replace(/^=/, "");
    const marked = marks || isUnbound ? withMarks(text, marks) : withMarksOfNewer(withMarks(text));
    return [{ name, text: isUnbound ? marked : formulaNames.toStored(marked) }];
  });
  const all = [...ranges, ...formulas].sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
  if (all.length === 0) return;
  const path = workbookPath(parts.keys());
  const workbook = parseXml(parts.get(path)!);
  const list = append(workbook.documentElement, "definedNames");
  for (const { name, text } of all) {
    const { comment, visible = true } = names[name.toLowerCase()] ?? {};
    append(list, "definedName", { name, ...(comment ? { comment } : {}), ...(visible ? {} : { hidden: "1" }) }, text);
  }
  parts.set(path, serializeXml(workbook));
}

export function readExternalLinks(parts: ReadonlyMap<string, string>): StoredParts["externalLinks"] {
  const path = workbookPath(parts.keys());
  const targets = new Map(relationshipsOf(parts, path).map(({ id, target }) => [id, target]));
  return elements(parseXml(parts.get(path)!), "externalReference").flatMap((element) => {
    const target = targets.get(relationshipId(element) ?? "");
    const part = target === undefined ? undefined : parts.get(target);
    // Formulas count them: one that is missing would give the others other numbers.
    if (target === undefined || part === undefined) return [{ part: EMPTY_LINK }];
    const relationships = parts.get(relationshipsPath(target));
    return [relationships === undefined ? { part } : { part, relationships }];
  });
}

const EMPTY_LINK = `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`;

/** To be written before the names, which follow them in the part. */
export function writeExternalLinks(parts: Parts, links: StoredParts["externalLinks"]): void {
  if (links.length === 0) return;
  const path = workbookPath(parts.keys());
  const workbook = parseXml(parts.get(path)!);
  const list = append(workbook.documentElement, "externalReferences");
  workbook.documentElement.insertBefore(list, child(workbook.documentElement, "definedNames") ?? null);
  links.forEach(({ part, relationships }, index) => {
    const target = `xl/externalLinks/externalLink${index + 1}.xml`;
    addPart(parts, target, part, "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml");
    if (relationships !== undefined) parts.set(relationshipsPath(target), relationships);
    appendReference(list, "externalReference", addRelationship(parts, path, officeType("externalLink"), target));
  });
  parts.set(path, serializeXml(workbook));
}
