/**
 * Says which commands of a manifest Excel would leave out or show without words: it shows nothing for a name that it does not know, and
 * says nothing of it. Names from Microsoft's reference of the manifest (Control, OfficeTab, ContextMenu, Supertip) and from "Find the
 * IDs of built-in Office ribbon tabs".
 */
import type { Document, Element } from "@xmldom/xmldom";
import { childElements, elements } from "./manifest";

/** Tabs of Excel that every workbook shows. */
const TABS = "TabHome TabInsert TabPageLayoutExcel TabFormulas TabData TabReview TabView TabDeveloper TabAddIns".split(" ");
const MENUS = ["ContextMenuCell", "ContextMenuText"];
/** What Excel needs of each kind of control. */
const NEEDED: Record<string, readonly string[]> = {
  Button: ["Label", "Supertip", "Icon", "Action"],
  Menu: ["Label", "Supertip", "Icon", "Items"],
};
const ACTIONS = ["ExecuteFunction", "ShowTaskpane"];

export function surfaceProblems(manifest: Document): string[] {
  return [
    ...elements(manifest, "Host").flatMap(hostProblems),
    ...permissionProblems(manifest),
    ...elements(manifest, "OfficeTab").flatMap((tab) => known("OfficeTab", tab.getAttribute("id"), TABS)),
    ...elements(manifest, "OfficeMenu").flatMap((menu) => known("OfficeMenu", menu.getAttribute("id"), MENUS)),
    ...elements(manifest, "Control").flatMap(controlProblems),
    ...elements(manifest, "Item").flatMap((item) => lacks("Item", item, NEEDED["Button"]!)),
    ...elements(manifest, "Action").flatMap((action) => known("Action", action.getAttribute("xsi:type"), ACTIONS)),
    ...wordProblems(manifest),
  ];
}

/** A host is named by `Name` for the add-in, by its type for the commands. */
function hostProblems(host: Element): string[] {
  return known("Host", host.getAttribute("Name") ?? host.getAttribute("xsi:type"), ["Workbook"]);
}

/** With fewer permissions whatever writes into cells is refused. */
function permissionProblems(manifest: Document): string[] {
  return known("Permissions", elements(manifest, "Permissions")[0]?.textContent, ["ReadWriteDocument"]);
}

function controlProblems(control: Element): string[] {
  const type = control.getAttribute("xsi:type") ?? "";
  const id = control.getAttribute("id");
  const kind = id ? known(`Control ${id}`, type, Object.keys(NEEDED)) : [];
  return [...kind, ...lacks("Control", control, NEEDED[type] ?? NEEDED["Button"]!)];
}

function lacks(what: string, element: Element, needed: readonly string[]): string[] {
  const id = element.getAttribute("id");
  if (!id) return [`${/^[AEIOU]/.test(what) ? "An" : "A"} ${what} has no id.`];
  const has = childElements(element).map(({ localName }) => localName);
  return needed.filter((name) => !has.includes(name)).map((name) => `${what} ${id} has no ${name}.`);
}

/** Labels and titles are short strings, descriptions long ones: Excel finds no other. */
function wordProblems(manifest: Document): string[] {
  const kinds: [names: string[], strings: string][] = [
    [["Label", "Title"], "ShortStrings"],
    [["Description"], "LongStrings"],
  ];
  return kinds.flatMap(([names, strings]) => {
    const ids = elements(manifest, strings)
      .flatMap(childElements)
      .map((string) => string.getAttribute("id"));
    return names
      .flatMap((name) => elements(manifest, name))
      .filter((element) => element.hasAttribute("resid") && !ids.includes(element.getAttribute("resid")))
      .map((element) => `${element.localName} names "${element.getAttribute("resid")}", which is not among the ${strings}.`);
  });
}

function known(what: string, value: string | null | undefined, names: readonly string[]): string[] {
  const given = value?.trim() ?? "";
  return names.includes(given) ? [] : [`${what} is "${given}"; Excel needs ${names.join(" or ")} here.`];
}
