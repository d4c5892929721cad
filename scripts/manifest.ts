/**
 * Writes the manifests to install from manifest.xml, which has the addresses of the development server: other
 * addresses for the place that serves the add-in, and the two-manifest layout for an Excel that wants namespaces.
 * Pure: text in, text out.
 */
import { DOMParser, XMLSerializer, type Document, type Element, type Node } from "@xmldom/xmldom";

/** Address of every file in manifest.xml as it stands in the repository. */
export const DEVELOPMENT_BASE_URL = "https://localhost:3000";

/**
 * How a function gets its prefix.
 * `none`: one manifest without a namespace; the name of the function is `MINERAL.RANK`.
 * `split`: one manifest for each prefix; the namespace is `MINERAL`, the name is `RANK`. The ids of the functions, the
 * script and the formula that people type are the same in both.
 */
export const NAMESPACE_MODES = ["none", "split"] as const;
export type NamespaceMode = (typeof NAMESPACE_MODES)[number];

export interface ManifestOptions {
  /** Folder that serves the files, as `parseBaseUrl` returns it. */
  baseUrl: string;
  namespaceMode: NamespaceMode;
  /** Prefixes that the functions of this build have, such as `MINERAL`; a manifest without functions would not load. */
  namespaces: readonly string[];
  /** Page where people get help; the add-in's own page when left out. */
  supportUrl?: string;
}

export interface ManifestFile {
  fileName: string;
  xml: string;
  /** Namespace that the manifest declares, if any. */
  namespace?: string;
}

interface SplitManifest {
  namespace: string;
  fileName: string;
  metadataFile: string;
  /** Only where it differs from manifest.xml: a second add-in needs an identity of its own. */
  identity?: { id: string; displayName: string; description: string };
}

/**
 * The add-in with the pane keeps the id of manifest.xml, so that installing it replaces the other layout: the same
 * function offered by two add-ins would break both.
 */
export const SPLIT_MANIFESTS: readonly SplitManifest[] = [
  { namespace: "MINERAL", fileName: "manifest-mineral.xml", metadataFile: "functions-mineral.json" },
  {
    namespace: "DEAL",
    fileName: "manifest-deal.xml",
    metadataFile: "functions-deal.json",
    identity: {
      id: "0d5df238-5b30-4d93-b9d0-e35958b3c537",
      displayName: "Orebook deals",
      description: "The terms of mineral deals as worksheet functions that cite their sources. Belongs to the Orebook add-in.",
    },
  },
];

/**
 * @returns the address without a slash at its end
 * @throws Error when the text is not the address of a folder served over https
 */
export function parseBaseUrl(text: string): string {
  const wrong = (reason: string) =>
    new Error(
      `Base URL "${text}" ${reason}. Give the https address of the folder that will serve the files, such as https://example.com/orebook.`,
    );
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw wrong("is not an address");
  }
  if (url.protocol !== "https:") throw wrong("is not https, which Excel asks for");
  if (url.search || url.hash) throw wrong("has a query or a fragment");
  if (url.username || url.password) throw wrong("has a name or a password in it");
  return (url.origin + url.pathname).replace(/\/+$/, "");
}

/**
 * @param source text of manifest.xml
 * @throws Error when it is not well-formed XML, lacks a part that has to be changed, or a namespace has no manifest
 */
export function deriveManifests(source: string, options: ManifestOptions): ManifestFile[] {
  if (options.namespaceMode === "none") {
    return [{ fileName: "manifest.xml", xml: write(retarget(parseManifest(source), options)) }];
  }
  const undeclared = options.namespaces.filter((namespace) => !SPLIT_MANIFESTS.some((split) => split.namespace === namespace));
  if (undeclared.length > 0)
    throw new Error(`No manifest is declared for the namespace ${undeclared.join(", ")}: add it to SPLIT_MANIFESTS.`);
  return SPLIT_MANIFESTS.filter((split) => options.namespaces.includes(split.namespace)).map((split) => {
    const manifest = retarget(parseManifest(source), options);
    if (split.identity) {
      becomeSecondAddIn(manifest, split.identity);
    }
    declareNamespace(manifest, split.namespace, `${options.baseUrl}/${split.metadataFile}`);
    removeUnusedResources(manifest);
    return { fileName: split.fileName, xml: write(manifest), namespace: split.namespace };
  });
}

/** @throws Error with the parser's reason when the text is not well-formed XML */
export function parseManifest(xml: string): Document {
  const parser = new DOMParser({
    onError(level, message) {
      throw new Error(`The manifest is not well-formed XML (${level}): ${message}`);
    },
  });
  return parser.parseFromString(xml, "text/xml");
}

/** Every element of the document with that local name, whatever its prefix, in document order. */
export function elements(within: Document | Element, localName: string): Element[] {
  return [...within.getElementsByTagNameNS("*", localName)];
}

function retarget(manifest: Document, { baseUrl, supportUrl }: ManifestOptions): Document {
  for (const element of elements(manifest, "*")) {
    for (const attribute of [...element.attributes]) attribute.value = moved(attribute.value, baseUrl);
  }
  // A domain is an origin: a folder of the base URL has no place here.
  for (const domain of elements(manifest, "AppDomain")) {
    if (domain.textContent?.trim() === DEVELOPMENT_BASE_URL) domain.textContent = new URL(baseUrl).origin;
  }
  if (supportUrl !== undefined) {
    only(manifest, "SupportUrl").setAttribute("DefaultValue", supportUrl);
    resource(manifest, "Support.Url").setAttribute("DefaultValue", supportUrl);
  }
  // What stands before the root explains the file in the repository, not the copy.
  for (const node of [...manifest.childNodes]) if (node.nodeType === node.COMMENT_NODE) remove(node);
  return manifest;
}

function moved(address: string, baseUrl: string): string {
  return address === DEVELOPMENT_BASE_URL || address.startsWith(`${DEVELOPMENT_BASE_URL}/`)
    ? baseUrl + address.slice(DEVELOPMENT_BASE_URL.length)
    : address;
}

/** Another identity, and neither ribbon, menu nor keys: the pane and its commands belong to the first add-in. */
function becomeSecondAddIn(manifest: Document, identity: NonNullable<SplitManifest["identity"]>): void {
  only(manifest, "Id").textContent = identity.id;
  only(manifest, "DisplayName").setAttribute("DefaultValue", identity.displayName);
  only(manifest, "Description", manifest.documentElement).setAttribute("DefaultValue", identity.description);
  remove(only(manifest, "DesktopFormFactor"));
  remove(only(manifest, "ExtendedOverrides"));
}

function declareNamespace(manifest: Document, namespace: string, metadataUrl: string): void {
  const metadata = only(manifest, "Metadata");
  const reference = manifest.createElementNS(metadata.namespaceURI, "Namespace");
  reference.setAttribute("resid", "Functions.Namespace");
  insertAfter(metadata, reference);

  const strings = elements(only(manifest, "ShortStrings"), "String");
  const last = strings[strings.length - 1];
  if (!last) throw new Error("manifest.xml has no ShortStrings to put the namespace beside.");
  const string = manifest.createElementNS(last.namespaceURI, last.tagName);
  string.setAttribute("id", "Functions.Namespace");
  string.setAttribute("DefaultValue", namespace);
  insertAfter(last, string);

  resource(manifest, "Functions.Metadata.Url").setAttribute("DefaultValue", metadataUrl);
}

function removeUnusedResources(manifest: Document): void {
  const used = new Set(elements(manifest, "*").map((element) => element.getAttribute("resid")));
  for (const group of childElements(only(manifest, "Resources"))) {
    for (const entry of childElements(group)) if (!used.has(entry.getAttribute("id"))) remove(entry);
    if (childElements(group).length === 0) remove(group);
  }
}

export function childElements(parent: Node): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

function only(manifest: Document, localName: string, parent?: Node | null): Element {
  const found = elements(manifest, localName).filter((element) => parent == null || element.parentNode === parent);
  if (found.length !== 1 || !found[0])
    throw new Error(`manifest.xml should have one ${localName} element here and has ${found.length}.`);
  return found[0];
}

function resource(manifest: Document, id: string): Element {
  const found = elements(only(manifest, "Resources"), "*").find((element) => element.getAttribute("id") === id);
  if (!found) throw new Error(`manifest.xml has no resource "${id}".`);
  return found;
}

/** Takes the node out together with the line break and indentation before it. */
function remove(node: Node): void {
  const before = node.previousSibling;
  if (before && isBlank(before)) before.parentNode?.removeChild(before);
  node.parentNode?.removeChild(node);
}

/** Puts the node on a line of its own after its new neighbour. */
function insertAfter(neighbour: Node, node: Node): void {
  const parent = neighbour.parentNode;
  const before = neighbour.previousSibling;
  const next = neighbour.nextSibling;
  if (before && isBlank(before)) parent?.insertBefore(before.cloneNode(false), next);
  parent?.insertBefore(node, next);
}

function isBlank(node: Node): boolean {
  return node.nodeType === node.TEXT_NODE && (node.nodeValue ?? "").trim() === "";
}

function write(manifest: Document): string {
  return `${new XMLSerializer().serializeToString(manifest).trimEnd()}\n`;
}
