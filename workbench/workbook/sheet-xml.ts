/** The parts of SpreadsheetML that reading and writing share; namespaces prefixed or not, as different writers have them. */

export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** @throws Error with the parser's words when it is no XML. */
export function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, "text/xml");
  const error = document.getElementsByTagName("parsererror")[0];
  if (error) throw new Error(error.textContent?.split("\n")[0] ?? "not XML");
  return document;
}

export function serializeXml(document: Document): string {
  // One form, whatever the part began with.
  const text = new XMLSerializer().serializeToString(document).replace(/^<\?xml[^>]*\?>\s*/, "");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

/** Every element of that name below, in the order of the document. */
export function elements(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS("*", name));
}

/** The first element of that name directly below. */
export function child(parent: Element, name: string): Element | undefined {
  // Called for every cell of a workbook: without a list of the children.
  for (let each = parent.firstElementChild; each; each = each.nextElementSibling) if (each.localName === name) return each;
  return undefined;
}

/** Adds an element of the same namespace and prefix as its parent, with text if there is some. */
export function append(parent: Element, name: string, attributes: Record<string, string> = {}, text?: string): Element {
  const qualified = parent.prefix ? `${parent.prefix}:${name}` : name;
  const element = parent.ownerDocument.createElementNS(parent.namespaceURI, qualified);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  parent.appendChild(element);
  return element;
}
