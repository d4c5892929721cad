/**
 * The protection of sheets and of the workbook's structure, as files hold it (ECMA-376, part 1, 18.2.29 and 18.3.1.85): what is allowed all the same, and
 * a hash in place of the password. The engine knows no more of it than that a sheet is locked.
 */
import type { Model } from "@odoo/o-spreadsheet";
import { emptyState, readState, type StoredProtection } from "../host/engine/stored-state";
import { type Parts, workbookPath } from "./package-parts";
import { child, elements, MAIN_NAMESPACE, parseXml, serializeXml } from "./sheet-xml";

/** Excel's names of what may be allowed, by the attribute that forbids it; without the attribute it is forbidden. */
const FORBIDDEN_UNLESS_TOLD: Record<string, string> = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
};
/** Without these attributes it is allowed. */
const ALLOWED_UNLESS_TOLD: Record<string, string> = { objects: "allowEditObjects", scenarios: "allowEditScenarios" };

/** What can be selected, by whether locked and unlocked cells cannot. */
const SELECTION: Record<string, string> = { "false false": "Normal", "true false": "Unlocked", "true true": "None" };

const isOn = (value: string | null | undefined) => value === "1" || value === "true";

/** The protection of a sheet; undefined where it has none. */
export function readProtection(sheet: Document): StoredProtection | undefined {
  const element = child(sheet.documentElement, "sheetProtection");
  if (!element || !isOn(element.getAttribute("sheet"))) return undefined;
  const attributes = attributesOf(element);
  const flag = (name: string, unless: boolean) => (name in attributes ? isOn(attributes[name]) : unless);
  const options: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(FORBIDDEN_UNLESS_TOLD)) options[option] = !flag(name, true);
  for (const [name, option] of Object.entries(ALLOWED_UNLESS_TOLD)) options[option] = !flag(name, false);
  options["selectionMode"] = SELECTION[`${flag("selectLockedCells", false)} ${flag("selectUnlockedCells", false)}`] ?? "Normal";
  return { options, attributes };
}

/** Writes what is kept of the protection of a sheet that is locked. */
export function writeProtection(sheet: Document, model: Model, sheetId: string): void {
  const element = child(sheet.documentElement, "sheetProtection");
  const kept = stateOf(model).protection[sheetId];
  if (!element || !kept) return;
  for (const name of Object.keys(attributesOf(element))) element.removeAttribute(name);
  for (const [name, value] of Object.entries(kept.attributes ?? toAttributes(kept))) element.setAttribute(name, value);
}

function toAttributes({ options, password }: StoredProtection): Record<string, string> {
  const attributes: Record<string, string> = { ...(password ? { password: passwordHash(password) } : {}), sheet: "1" };
  for (const [name, option] of Object.entries(ALLOWED_UNLESS_TOLD)) if (options[option] !== true) attributes[name] = "1";
  for (const [name, option] of Object.entries(FORBIDDEN_UNLESS_TOLD)) if (options[option] === true) attributes[name] = "0";
  if (options["selectionMode"] !== "Normal") attributes["selectLockedCells"] = "1";
  if (options["selectionMode"] === "None") attributes["selectUnlockedCells"] = "1";
  return attributes;
}

/** The hash of a password in four digits, which every version of Excel takes (ECMA-376, part 4, 14.7.1). */
export function passwordHash(password: string): string {
  const rotated = (hash: number) => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  let hash = 0;
  for (const letter of [...password].reverse()) hash = rotated(hash) ^ (letter.charCodeAt(0) & 0xff);
  return (rotated(hash) ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

/** The protection of the workbook's structure; undefined where it has none. */
export function readStructureProtection(workbook: Document): Record<string, string> | undefined {
  const element = elements(workbook, "workbookProtection")[0];
  return element && attributesOf(element);
}

export const protectsStructure = (attributes: Record<string, string> | undefined): boolean => isOn(attributes?.["lockStructure"]);

/** Which sheets of a workbook are so hidden that Excel does not offer to show them, and whether sheets can be added. */
export function writeWorkbookProtection(parts: Parts, model: Model): void {
  const path = workbookPath(parts.keys());
  const workbook = parseXml(parts.get(path)!);
  const { veryHidden, isStructureProtected, parts: kept } = stateOf(model);
  elements(workbook, "sheet").forEach((sheet, index) => {
    const isHidden = sheet.getAttribute("state") === "hidden";
    if (isHidden && veryHidden.includes(model.getters.getSheetIds()[index] ?? "")) sheet.setAttribute("state", "veryHidden");
  });
  const came = kept.workbookProtection;
  const attributes = isStructureProtected && !protectsStructure(came) ? { ...came, lockStructure: "1" } : came;
  if (attributes) {
    const element = workbook.createElementNS(MAIN_NAMESPACE, "workbookProtection");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const before = ["bookViews", "sheets"].flatMap((name) => child(workbook.documentElement, name) ?? [])[0] ?? null;
    workbook.documentElement.insertBefore(element, before);
  }
  parts.set(path, serializeXml(workbook));
}

const stateOf = (model: Model) => ("getOfficeState" in model.getters ? readState(model) : emptyState());

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries(Array.from(element.attributes).flatMap(({ name, value }) => (name.includes(":") ? [] : [[name, value]])));
