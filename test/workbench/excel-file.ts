/** An xlsx file with what Excel and other writers put into one and the engine's reader passes over or misreads. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** @param rows what stands in `sheetData` of the first sheet. */
export function excelFile(rows: string, sharedStrings: string[] = []): Buffer {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/>
      <Override PartName="/xl/worksheets/sheet2.xml" ContentType="${CONTENT}.worksheet+xml"/>
      <Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    // The second sheet file is the first sheet: whoever moves a sheet in Excel gets this.
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>
      <sheet name="Notes" sheetId="2" r:id="rId2"/><sheet name="Model" sheetId="1" r:id="rId1"/></sheets>
      <definedNames><definedName name="Factor">Model!$B$1</definedName>
      <definedName name="_xlnm.Print_Area" localSheetId="0">Notes!$A$1:$B$2</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
      ["rId4", "styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${sharedStrings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
      <fills count="1"><fill><patternFill patternType="none"/></fill></fills>
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
      <cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`,
  };
  return zip(parts);
}

export function zip(parts: Record<string, string>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))));
}

function relations(list: [id: string, kind: string, target: string][]): string {
  const items = list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** A file with further parts, or others in the place of its own: what is there comes in as text, by path. */
export function withParts(file: Uint8Array, change: (parts: Record<string, string>) => Record<string, string>): Buffer {
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
  return zip({ ...parts, ...change(parts) });
}

const WEB_EXTENSIONS = "http://schemas.microsoft.com/office/2011/relationships";

/** A property of an add-in, with its value as JSON. */
const property = ([name, value]: [string, unknown]) =>
  `<we:property name="${name}" value="${JSON.stringify(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")}"/>`;

const webExtension = (id: string, instance: string, settings: Record<string, unknown>) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="${instance}">` +
  `<we:reference id="${id}" version="1.2.0.0" store="en-US" storeType="OMEX"/><we:alternateReferences><we:reference id="${id}" version="1.2.0.0" store="${id}" storeType="OMEX"/></we:alternateReferences>` +
  `<we:properties>${Object.entries(settings).map(property).join("")}</we:properties><we:bindings/><we:snapshot xmlns:r="${RELATIONS}"/></we:webextension>`;

/** The parts in which Excel keeps what add-ins keep in a workbook ([MS-OWEXML]), written from the specification: another add-in's first, then Orebook's. */
export function webExtensionParts(
  { "_rels/.rels": root, "[Content_Types].xml": types }: Record<string, string>,
  settings: Record<string, unknown>,
  others: Record<string, unknown>,
): Record<string, string> {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${WEB_EXTENSIONS}/${kind}" Target="${target}"/>`;
  const pane = (id: string, visibility: number) =>
    `<wetp:taskpane dockstate="right" visibility="${visibility}" width="438" row="${id.slice(3)}"><wetp:webextensionref xmlns:r="${RELATIONS}" r:id="${id}"/></wetp:taskpane>`;
  const override = (path: string, kind: string) =>
    `<Override PartName="/${path}" ContentType="application/vnd.ms-office.${kind}+xml"/>`;
  return {
    "_rels/.rels": root!.replace(
      "</Relationships>",
      `${relation("rId9", "webextensiontaskpanes", "xl/webextensions/taskpanes.xml")}</Relationships>`,
    ),
    "[Content_Types].xml": types!.replace(
      "</Types>",
      override("xl/webextensions/taskpanes.xml", "webextensiontaskpanes") +
        override("xl/webextensions/webextension1.xml", "webextension") +
        override("xl/webextensions/webextension2.xml", "webextension") +
        "</Types>",
    ),
    "xl/webextensions/taskpanes.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">${pane("rId1", 1)}${pane("rId2", 0)}</wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("rId1", "webextension", "webextension1.xml")}${relation("rId2", "webextension", "webextension2.xml")}</Relationships>`,
    "xl/webextensions/webextension1.xml": webExtension("wa104379629", "{11111111-2222-4333-8444-555555555555}", others),
    "xl/webextensions/webextension2.xml": webExtension("wa200099999", "{66666666-7777-4888-8999-000000000000}", settings),
  };
}
