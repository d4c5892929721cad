/**
 * What add-ins keep in a workbook, as Excel stores it: a list of task panes that names a part for each add-in, with its settings as
 * properties whose values are JSON ([MS-OWEXML] 2.2.1, 2.2.5).
 */
import type { StoredParts } from "../host/engine/stored-state";
import { addPart, addRelationship, PACKAGE, type Parts, relationshipId, relationshipsOf } from "./package-parts";
import { append, child, elements, parseXml, serializeXml } from "./sheet-xml";

/** The add-in as its manifest names it. */
export interface AddinIdentity {
  id: string;
  version: string;
}

export interface WebExtensions {
  settings: Record<string, unknown>;
  taskpanes: StoredParts["taskpanes"];
}

const TYPE = "http://schemas.microsoft.com/office/2011/relationships";
const CONTENT = "application/vnd.ms-office";
const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASKPANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const FOLDER = "xl/webextensions";
/** Settings that only this add-in has: one from Microsoft's store has another id than its manifest says. */
const OWN_SETTING = /^Orebook\./;

/** @throws Error when a part is missing or broken */
export function readWebExtensions(parts: ReadonlyMap<string, string>, { id }: AddinIdentity): WebExtensions {
  const list = relationshipsOf(parts, PACKAGE).find(({ type }) => type === `${TYPE}/webextensiontaskpanes`);
  if (!list) return { settings: {}, taskpanes: [] };
  const targets = new Map(relationshipsOf(parts, list.target).map((each) => [each.id, each.target]));
  let settings: Record<string, unknown> | undefined;
  const taskpanes = elements(parseXml(required(parts, list.target)), "taskpane").map((pane) => {
    const [reference] = elements(pane, "webextensionref");
    const target = targets.get((reference && relationshipId(reference)) ?? "");
    if (target === undefined) throw new Error("a task pane names no add-in.");
    const webextension = parseXml(required(parts, target));
    const isOwn = settings === undefined && belongsTo(webextension, id);
    if (isOwn) settings = settingsOf(webextension);
    return { pane: new XMLSerializer().serializeToString(pane), webextension: serializeXml(webextension), isOwn };
  });
  return { settings: settings ?? {}, taskpanes };
}

function required(parts: ReadonlyMap<string, string>, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`${path} is missing.`);
  return part;
}

function belongsTo(webextension: Document, id: string): boolean {
  const ids = elements(webextension, "reference").map((each) => each.getAttribute("id") ?? "");
  const plain = (text: string) => text.replace(/[{}]/g, "").toLowerCase();
  return ids.some((each) => plain(each) === plain(id)) || propertiesOf(webextension).some(([name]) => OWN_SETTING.test(name));
}

const propertiesOf = (webextension: Document) =>
  elements(webextension, "property").map((each) => [each.getAttribute("name") ?? "", each.getAttribute("value") ?? ""] as const);

function settingsOf(webextension: Document): Record<string, unknown> {
  return Object.fromEntries(propertiesOf(webextension).map(([name, value]) => [name, valueOf(value)]));
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Adds the settings of the add-in, and what other add-ins keep in the workbook as it came. */
export function writeWebExtensions(
  parts: Parts,
  settings: Readonly<Record<string, unknown>>,
  kept: StoredParts["taskpanes"],
  addin: AddinIdentity,
): void {
  const isNew = !kept.some(({ isOwn }) => isOwn) && Object.keys(settings).length > 0;
  const taskpanes = isNew ? [...kept, newTaskpane(addin)] : kept;
  if (taskpanes.length === 0) return;
  const listPath = `${FOLDER}/taskpanes.xml`;
  const list = parseXml(`<wetp:taskpanes xmlns:wetp="${TASKPANES}"/>`);
  taskpanes.forEach(({ pane, webextension, isOwn }, index) => {
    const path = `${FOLDER}/webextension${index + 1}.xml`;
    addPart(parts, path, isOwn ? withSettings(webextension, settings) : webextension, `${CONTENT}.webextension+xml`);
    const element = list.importNode(parseXml(pane).documentElement, true);
    const [reference] = elements(element, "webextensionref");
    reference!.setAttributeNS(R, "r:id", addRelationship(parts, listPath, `${TYPE}/webextension`, path));
    list.documentElement.appendChild(element);
  });
  addPart(parts, listPath, serializeXml(list), `${CONTENT}.webextensiontaskpanes+xml`);
  addRelationship(parts, PACKAGE, `${TYPE}/webextensiontaskpanes`, listPath);
}

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An add-in that is hidden and comes from a manifest that was installed for development. */
function newTaskpane({ id, version }: AddinIdentity): StoredParts["taskpanes"][number] {
  const instance = `{${crypto.randomUUID().toUpperCase()}}`;
  return {
    isOwn: true,
    pane:
      `<wetp:taskpane xmlns:wetp="${TASKPANES}" dockstate="right" visibility="0" width="350" row="0">` +
      `<wetp:webextensionref xmlns:r="${R}" r:id=""/></wetp:taskpane>`,
    webextension:
      `<we:webextension xmlns:we="${EXTENSION}" id="${instance}">` +
      `<we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/><we:alternateReferences/>` +
      `<we:properties/><we:bindings/><we:snapshot xmlns:r="${R}"/></we:webextension>`,
  };
}

function withSettings(webextension: string, settings: Readonly<Record<string, unknown>>): string {
  const part = parseXml(webextension);
  const root = part.documentElement;
  let properties = child(root, "properties");
  if (!properties) {
    properties = append(root, "properties");
    root.insertBefore(properties, child(root, "bindings") ?? child(root, "snapshot") ?? child(root, "extLst") ?? null);
  }
  properties.replaceChildren();
  for (const [name, value] of Object.entries(settings))
    append(properties, "property", { name, value: JSON.stringify(value) ?? "null" });
  return serializeXml(part);
}
