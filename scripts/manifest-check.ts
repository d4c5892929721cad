/**
 * Says what is wrong with a manifest before Excel does, because Excel says little: a resid that differs in one place
 * shows as `#N/A` in every cell, an empty string keeps the add-in from loading. Pure: the files are handed in.
 */
import type { Document, Element } from "@xmldom/xmldom";
import { PNG } from "pngjs";
import { childElements, elements, parseManifest } from "./manifest";
import { surfaceProblems } from "./manifest-surface-check";
import { checkShortcuts, shortcutActions } from "./shortcuts-check";

export interface ManifestCheckOptions {
  /** Version of package.json, `1.2.3`. */
  packageVersion: string;
  baseUrl: string;
  /** Namespace the manifest must declare; none when left out. */
  namespace?: string;
  /** Ids of the commands that the pane's script gives to Excel. */
  commands: readonly string[];
  /** Content of a file served under the base URL, by its relative path; undefined where there is none. */
  file(path: string): Buffer | undefined;
}

/** Longest resid, short string, long string and address, from the schema of the manifest. */
const LONGEST = {
  resid: 32,
  String: { ShortStrings: 125, LongStrings: 250 },
  Url: 2048,
  DisplayName: 125,
  Description: 250,
} as const;

/** Order of children where Excel prescribes one. */
const ORDER: Record<string, readonly string[]> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides ExtendedOverrides".split(
      " ",
    ),
  VersionOverrides: [
    "Description",
    "Requirements",
    "Hosts",
    "Resources",
    "WebApplicationInfo",
    "EquivalentAddins",
    "VersionOverrides",
  ],
  "Host Workbook": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  "ExtensionPoint CustomFunctions": ["Script", "Page", "Metadata", "Namespace"],
  "ExtensionPoint PrimaryCommandSurface": ["OfficeTab", "CustomTab"],
  "ExtensionPoint ContextMenu": ["OfficeMenu"],
  OfficeTab: ["Group"],
  OfficeMenu: ["Control"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  "Control Button": ["Label", "Supertip", "Icon", "Action", "Enabled"],
  "Control Menu": ["Label", "Supertip", "Icon", "Items"],
  Items: ["Item"],
  Item: ["Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** Sizes in pixels that a ribbon button must offer. */
const RIBBON_ICON_SIZES = [16, 32, 80];

const REQUIREMENT_SETS: Record<string, string> = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.2" };

/** One line for each thing that is wrong; empty when the manifest is good. */
export function checkManifest(xml: string, options: ManifestCheckOptions): string[] {
  let manifest: Document;
  try {
    manifest = parseManifest(xml);
  } catch (error) {
    return [(error as Error).message];
  }
  return [
    ...orderProblems(manifest),
    ...identityProblems(manifest, options.packageVersion),
    ...stringProblems(manifest),
    ...requirementProblems(manifest),
    ...resourceProblems(manifest),
    ...runtimeProblems(manifest),
    ...namespaceProblems(manifest, options.namespace),
    ...addressProblems(manifest, options),
    ...iconProblems(manifest, options),
    ...controlProblems(manifest),
    ...commandProblems(manifest, options),
    ...surfaceProblems(manifest),
  ];
}

function orderProblems(manifest: Document): string[] {
  return elements(manifest, "*").flatMap((parent) => {
    const type = parent.getAttribute("xsi:type");
    const order = ORDER[`${parent.localName} ${type}`] ?? ORDER[parent.localName ?? ""];
    if (!order) return [];
    const names = childElements(parent).map((child) => child.localName ?? "");
    const unknown = names.filter((name) => !order.includes(name)).map((name) => `${parent.localName} may not have ${name}.`);
    const places = names.map((name) => order.indexOf(name)).filter((place) => place >= 0);
    const misplaced = places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
    return misplaced
      ? [...unknown, `${parent.localName} has ${names.join(", ")}; the order must be ${order.join(", ")}.`]
      : unknown;
  });
}

function identityProblems(manifest: Document, packageVersion: string): string[] {
  const problems: string[] = [];
  const id = text(manifest, "Id");
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))
    problems.push(`Id "${id}" is not a GUID.`);
  const version = text(manifest, "Version");
  if (version !== `${packageVersion}.0`)
    problems.push(`Version is ${version} and package.json has ${packageVersion}: make it ${packageVersion}.0.`);
  return problems;
}

function stringProblems(manifest: Document): string[] {
  const problems: string[] = [];
  for (const element of elements(manifest, "*")) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.trim() === "") problems.push(`${label(element)} has an empty ${attribute.name}.`);
    }
    if (childElements(element).length === 0 && element.attributes.length === 0 && (element.textContent ?? "").trim() === "") {
      problems.push(`${label(element)} is empty.`);
    }
    const value = element.getAttribute("DefaultValue") ?? "";
    const longest = longestValue(element);
    if (longest !== undefined && value.length > longest)
      problems.push(`${label(element)} has ${value.length} characters; ${longest} are allowed.`);
  }
  return problems;
}

function longestValue(element: Element): number | undefined {
  const parent = element.parentNode as Element | null;
  if (element.localName === "String") return LONGEST.String[parent?.localName as keyof typeof LONGEST.String];
  if (element.localName === "Url") return LONGEST.Url;
  if (element.localName === "DisplayName") return LONGEST.DisplayName;
  if (element.localName === "Description") return LONGEST.Description;
  return undefined;
}

function requirementProblems(manifest: Document): string[] {
  const declared = new Map(elements(manifest, "Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]));
  return Object.entries(REQUIREMENT_SETS)
    .filter(([name, version]) => declared.get(name) !== version)
    .map(([name, version]) => `Requirements must name the set ${name} ${version}; it has ${declared.get(name) ?? "none"}.`);
}

function resourceProblems(manifest: Document): string[] {
  const problems: string[] = [];
  const ids = elements(manifest, "Resources").flatMap((resources) =>
    childElements(resources).flatMap((group) => childElements(group).map((entry) => entry.getAttribute("id") ?? "")),
  );
  const used = elements(manifest, "*").flatMap((element) => element.getAttribute("resid") ?? []);
  for (const id of new Set(ids)) {
    if (ids.filter((other) => other === id).length > 1) problems.push(`Resource "${id}" is there twice.`);
    if (id.length > LONGEST.resid) problems.push(`Resource "${id}" has ${id.length} characters; ${LONGEST.resid} are allowed.`);
    if (!used.includes(id)) problems.push(`Resource "${id}" is not used.`);
  }
  for (const resid of new Set(used)) if (!ids.includes(resid)) problems.push(`resid "${resid}" is not among the Resources.`);
  return problems;
}

/** The shared runtime works only when every page is the same page, named by the same resid. */
function runtimeProblems(manifest: Document): string[] {
  const problems: string[] = [];
  const runtimes = elements(manifest, "Runtime");
  const runtime = runtimes[0];
  if (!runtime || runtimes.length > 1) return [`There must be one Runtime; there are ${runtimes.length}.`];
  if (runtime.getAttribute("lifetime") !== "long") problems.push(`The lifetime of the runtime must be long.`);
  const resid = runtime.getAttribute("resid");
  const pages = ["Page", "Action"].flatMap((name) =>
    elements(manifest, name).flatMap((element) => elements(element, "SourceLocation")),
  );
  for (const page of [...pages, ...elements(manifest, "FunctionFile")]) {
    const other = page.getAttribute("resid");
    if (other !== resid)
      problems.push(
        `${label(page)} of ${(page.parentNode as Element).localName} names resid "${other}"; the runtime names "${resid}". They must be the same.`,
      );
  }
  if (elements(manifest, "Page").length !== 1) problems.push("The custom functions must name one Page.");
  if (elements(manifest, "TaskpaneId").length > 0)
    problems.push("TaskpaneId has no place beside a runtime with a long lifetime.");

  const url = addressOf(manifest, resid);
  const settings = elements(manifest, "DefaultSettings")[0];
  const start = settings && elements(settings, "SourceLocation")[0]?.getAttribute("DefaultValue");
  if (start !== url) problems.push(`DefaultSettings starts ${start}; the runtime's page is ${url}.`);
  return problems;
}

function namespaceProblems(manifest: Document, expected: string | undefined): string[] {
  const declared = elements(manifest, "Namespace").map((element) => addressOf(manifest, element.getAttribute("resid")) ?? "");
  if (expected === undefined)
    return declared.length === 0 ? [] : [`There must be no Namespace; there is "${declared.join('", "')}".`];
  return declared.length === 1 && declared[0] === expected
    ? []
    : [`The Namespace must be ${expected}; it is ${declared.join(", ") || "missing"}.`];
}

function addressProblems(manifest: Document, { baseUrl, file }: ManifestCheckOptions): string[] {
  const problems: string[] = [];
  for (const element of elements(manifest, "*")) {
    const attribute = element.localName === "ExtendedOverrides" ? "Url" : "DefaultValue";
    const address = element.getAttribute(attribute) ?? "";
    const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(address);
    if (
      /Url$|^SourceLocation$|^Image$|^ExtendedOverrides$/.test(element.localName ?? "") &&
      element.hasAttribute(attribute) &&
      !isAddress
    )
      problems.push(`${label(element)} "${address}" is not an address.`);
    if (!isAddress) continue;
    if (!address.startsWith("https://")) problems.push(`${label(element)} ${address} is not https.`);
    const path = servedPath(address, baseUrl);
    if (path !== undefined && file(path) === undefined)
      problems.push(`${label(element)} names ${path}, which the build does not have.`);
  }
  const domains = elements(manifest, "AppDomain").map((domain) => (domain.textContent ?? "").trim());
  for (const domain of domains) {
    if (!URL.canParse(domain) || new URL(domain).origin !== domain || !domain.startsWith("https://"))
      problems.push(`AppDomain "${domain}" must be an https origin without a path.`);
  }
  const own = new URL(baseUrl).origin;
  if (!domains.includes(own)) problems.push(`AppDomains lacks ${own}, where the add-in itself is.`);
  return problems;
}

function iconProblems(manifest: Document, options: ManifestCheckOptions): string[] {
  const problems: string[] = [];
  const check = (name: string, address: string | null | undefined, size: number) => {
    if (!address) return problems.push(`${name} of ${size} pixels is missing.`);
    const path = servedPath(address, options.baseUrl);
    const content = path === undefined ? undefined : options.file(path);
    // A file that is not there has been reported with the addresses.
    if (!content) return undefined;
    const image = readPng(content);
    if (!image) return problems.push(`${name} ${path} is not a PNG file.`);
    if (image.width !== size || image.height !== size)
      problems.push(`${name} ${path} is ${image.width} x ${image.height} pixels; the manifest says ${size} x ${size}.`);
    return undefined;
  };
  check("IconUrl", elements(manifest, "IconUrl")[0]?.getAttribute("DefaultValue"), 32);
  check("HighResolutionIconUrl", elements(manifest, "HighResolutionIconUrl")[0]?.getAttribute("DefaultValue"), 64);
  for (const icon of elements(manifest, "Icon")) {
    const images = elements(icon, "Image");
    for (const image of images)
      check("Icon", addressOf(manifest, image.getAttribute("resid")), Number(image.getAttribute("size")));
    const sizes = images.map((image) => Number(image.getAttribute("size")));
    for (const size of RIBBON_ICON_SIZES) {
      if (!sizes.includes(size)) problems.push(`${label(icon.parentNode as Element)} lacks the icon of ${size} pixels.`);
    }
  }
  return problems;
}

/** Excel shows of two controls of one id one. */
function controlProblems(manifest: Document): string[] {
  const ids = ["Control", "Item", "Group"].flatMap((name) =>
    elements(manifest, name).map((element) => element.getAttribute("id") ?? ""),
  );
  return [...new Set(ids)]
    .filter((id) => ids.filter((other) => other === id).length > 1)
    .map((id) => `The id "${id}" is there for two controls or groups.`);
}

/** A command that the script does not give to Excel does nothing when pressed, and Excel does not say so. */
function commandProblems(manifest: Document, { commands, baseUrl, file }: ManifestCheckOptions): string[] {
  const problems: string[] = [];
  const pressed = elements(manifest, "Action")
    .filter((action) => action.getAttribute("xsi:type") === "ExecuteFunction")
    .map((action) => (elements(action, "FunctionName")[0]?.textContent ?? "").trim());
  const shortcuts = shortcutsOf(manifest, baseUrl, file);
  const keyed = shortcuts === undefined ? [] : shortcutActions(shortcuts);
  if (shortcuts !== undefined) problems.push(...checkShortcuts(shortcuts));
  if (pressed.length > 0 && elements(manifest, "FunctionFile").length === 0)
    problems.push("DesktopFormFactor has commands and no FunctionFile.");
  for (const id of new Set([...pressed, ...keyed])) {
    if (!commands.includes(id)) problems.push(`The command "${id}" is none of the pane's: ${commands.join(", ")}.`);
  }
  // A second add-in, for another namespace, has no commands at all.
  if (elements(manifest, "DesktopFormFactor").length === 0) return problems;
  if (elements(manifest, "ExtendedOverrides").length === 0 && file("shortcuts.json"))
    problems.push("The build has shortcuts.json, and no ExtendedOverrides names it: the commands would have no keys.");
  for (const id of commands) {
    if (!pressed.includes(id) && !keyed.includes(id))
      problems.push(`The command "${id}" is offered nowhere: no button, menu entry or key names it.`);
  }
  return problems;
}

/** Text of the file of keys, where the manifest names one that is there. */
function shortcutsOf(manifest: Document, baseUrl: string, file: ManifestCheckOptions["file"]): string | undefined {
  const address = elements(manifest, "ExtendedOverrides")[0]?.getAttribute("Url");
  const path = address ? servedPath(address, baseUrl) : undefined;
  return path === undefined ? undefined : file(path)?.toString("utf8");
}

function readPng(content: Buffer): PNG | undefined {
  try {
    return PNG.sync.read(content);
  } catch {
    return undefined;
  }
}

/** Path below the base URL, or undefined for an address elsewhere. */
function servedPath(address: string, baseUrl: string): string | undefined {
  return address.startsWith(`${baseUrl}/`) ? address.slice(baseUrl.length + 1) : undefined;
}

function addressOf(manifest: Document, resid: string | null): string | undefined {
  const resources = elements(manifest, "Resources")[0];
  const entry = resources && elements(resources, "*").find((element) => element.getAttribute("id") === resid);
  return entry?.getAttribute("DefaultValue") ?? undefined;
}

function text(manifest: Document, localName: string): string {
  return (elements(manifest, localName)[0]?.textContent ?? "").trim();
}

function label(element: Element): string {
  const name = element.getAttribute("id") ?? element.getAttribute("resid") ?? element.getAttribute("xsi:type");
  return name ? `${element.localName} ${name}` : (element.localName ?? "");
}
