import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { type DatasetFile } from "../../../src/dataset/schema";
import { inventedFile } from "../../dataset/invented-dataset";

/** A folder of files, gone after the test. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), "orebook-proof-"));

  write(name: string, content: string | Uint8Array): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

export const COMMODITIES = "MCS2031_Commodities_Data.csv";
export const WORLD = "MCS2030_World_Data.csv";
export const SALIENT = "mcs2030-coppe_salient.csv";
export const PRICES = "CMO-Historical-Data-Monthly.xlsx";

/** Lines of a table by their number in the file, so that a test can change one. */
export const LINES: Record<typeof COMMODITIES | typeof WORLD | typeof SALIENT, readonly string[]> = {
  [COMMODITIES]: [
    "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes",
    'COPPER,Salient Statistics—United States,Copper,United States,Import,Imports for consumption: Refined,thousand metric tons,2030,"1,300",Estimated.',
    'COPPER,Salient Statistics—United States,Copper,United States,Price,"Price, average, cents per pound",cents per pound,2030,410.5,Estimated.',
    "COPPER,Salient Statistics—United States,Copper,United States,Net import reliance,Net import reliance as a percentage of apparent consumption,percent,2030,45,Estimated.",
    "COPPER,Import Sources,Copper,Chile,Import sources 2026-2029,Refined,percent,2026–29,65,",
    'COPPER,World Mine Production and Reserves,Copper,Chile,Production,Mine production,thousand metric tons,2030,"5,600","Estimated. -- A cell of',
    'two lines."',
    "COPPER,World Mine Production and Reserves,Copper,Peru,Production,Mine production,thousand metric tons,2030,W,Estimated.",
    'COPPER,World Mine Production and Reserves,Copper,World total,Production,"Mine production, rounded",thousand metric tons,2030,">23,000",',
    "COPPER,World Mine Production and Reserves,Copper,Chile,Reserves,Reserves,thousand metric tons,2030,s,Less than ½ unit.",
    "COPPER,Salient Statistics—United States,Copper,United States,Price,Price index,index,2030,101,",
  ],
  [WORLD]: [
    "SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2028,PROD_EST_ 2029,PROD_NOTES,CAP_2028,CAP_EST_ 2029,CAP_NOTES,RESERVES_2029,RESERVE_NOTES",
    'MCS2030,Tin,China,"Mine production, tin content",metric tons,71000,69000,estimated 2028,,,,1000,(Reserve data is thousand metric tons)',
    'MCS2030,Tin,Peru,"Mine production, tin content",metric tons,26000,30000,,,,,,NA',
    'MCS2030,Tin,United States,"Mine production, tin content",metric tons,,,W for 28-29,,,,,',
  ],
  [SALIENT]: [
    "DataSource,Commodity,Year,Imports_Refined_kt,Stocks_kt,NIR_pct",
    "MCS2030,Copper,2028,676,Less than 1/2 unit.,38",
    "MCS2030,Copper,2029,890,W,46",
  ],
};

/** The files of a publisher, each a text of lines. */
export function writeRaw(folder: TemporaryFolder, lines: typeof LINES = LINES): void {
  for (const [name, text] of Object.entries(lines)) folder.write(`below/${name}`, `${text.join("\r\n")}\r\n`);
  folder.write(PRICES, workbook(MONTHS));
}

export const MONTHS: readonly (readonly [string, number | string, number])[] = [
  ["2029M12", 9000.125, 0.5],
  ["2030M01", "…", 0.5],
  ["2030M02", 9100, 0.5],
];

/** A workbook as the World Bank lays its sheet of monthly prices out, from the parts that a workbook must have. */
export function workbook(months: typeof MONTHS, updated = "March 02, 2030"): Uint8Array {
  const texts: string[] = [];
  const cell = (address: string, value: string | number): string =>
    typeof value === "number"
      ? `<c r="${address}"><v>${value}</v></c>`
      : `<c r="${address}" t="s"><v>${texts.push(value) - 1}</v></c>`;
  const rows = [
    cell("A4", `Updated on ${updated}`),
    cell("B5", "Copper") + cell("D5", "Cocoa **"),
    cell("B6", "($/mt)") + cell("D6", "($/kg)"),
    ...months.map(([month, copper, cocoa], index) =>
      [cell(`A${index + 7}`, month), cell(`B${index + 7}`, copper), cell(`D${index + 7}`, cocoa)].join(""),
    ),
  ].map((cells) => `<row>${cells}</row>`);
  const parts = {
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Index" r:id="rId2"/><sheet name="Monthly Prices" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/prices.xml"/><Relationship Id="rId2" Target="worksheets/index.xml"/></Relationships>`,
    "xl/worksheets/index.xml": `<worksheet><sheetData/></worksheet>`,
    "xl/worksheets/prices.xml": `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/**
 * What is declared of the files.
 * @param change what becomes of the text of each file of declarations
 */
export function writeDeclared(folder: TemporaryFolder, change = (text: string): string => text): void {
  const write = (name: string, value: unknown): void => folder.write(name, change(JSON.stringify(value)));
  write("crosswalk/mcs2031.json", {
    edition: "mcs2031",
    formats: ["usgs-long"],
    statistics: [{ statistic: "Net import reliance", to: { property: "net_import_reliance", unit: "%" } }],
    entries: [
      {
        commodity: "Copper",
        statistic: "Production",
        detail: "Mine production",
        to: { mineral: "copper", measure: "mine production", unit: "kt Cu content" },
      },
      { commodity: "Copper", statistic: "Reserves", to: { mineral: "copper", measure: "reserves", unit: "kt Cu content" } },
      {
        commodity: "Copper",
        statistic: "Import sources",
        detail: "Refined",
        to: { mineral: "copper", heading: "Refined", main: true },
      },
      { commodity: "Copper", statistic: "Net import reliance", to: { mineral: "copper" } },
      {
        commodity: "Copper",
        statistic: "United States: Import",
        to: { mineral: "copper", measure: "imports, refined", unit: "kt" },
      },
      {
        commodity: "Copper",
        statistic: "United States: Price",
        to: { mineral: "copper", measure: "price", unit: "US cents/lb" },
      },
      { commodity: "Copper", statistic: "United States: Price", detail: "Price index", omit: "an index and no price" },
      {
        commodity: "Copper",
        statistic: "United States: Net import reliance",
        to: { mineral: "copper", measure: "net import reliance", unit: "%" },
      },
    ],
  });
  write("crosswalk/mcs2030.json", {
    edition: "mcs2030",
    formats: ["usgs-wide", "usgs-salient-files"],
    entries: [
      { commodity: "Tin", statistic: "Production", to: { mineral: "tin", measure: "mine production", unit: "t" } },
      { commodity: "Tin", statistic: "Reserves", to: { mineral: "tin", measure: "reserves", unit: "kt" } },
      {
        commodity: "Copper",
        statistic: "Salient statistics",
        detail: "Imports_Refined_kt",
        to: { mineral: "copper", measure: "imports, refined", unit: "kt" },
      },
      {
        commodity: "Copper",
        statistic: "Salient statistics",
        detail: "Stocks_kt",
        to: { mineral: "copper", measure: "stocks", unit: "kt" },
      },
      {
        commodity: "Copper",
        statistic: "Salient statistics",
        detail: "NIR_pct",
        to: { mineral: "copper", measure: "net import reliance", unit: "%" },
      },
    ],
  });
  write("crosswalk/worldbank2030-03.json", {
    edition: "worldbank2030-03",
    formats: ["world-bank-prices"],
    entries: [
      { commodity: "Copper", to: { mineral: "copper", measure: "price, World Bank", unit: "USD/t" } },
      { commodity: "Cocoa", omit: "no mineral" },
    ],
  });
  write("corrections.json", [
    {
      id: "tin-of-peru",
      edition: "mcs2030",
      format: "usgs-wide",
      action: "set",
      match: { commodity: "Tin", country: "Peru", statistic: "Production", year: "2029" },
      figures: 1,
      expect: { value: "30000" },
      set: { value: "31000" },
      original: "printed as 30,000.",
      reason: "Invented.",
    },
  ]);
}

const source = (id: string, published: string): DatasetFile["sources"][number] => ({
  ...inventedFile.sources[0]!,
  id,
  short: id,
  published,
});

/** The dataset that the files and what is declared of them give. */
export const provedFile: DatasetFile = {
  ...inventedFile,
  sources: [source("mcs2030", "2030-01-31"), source("mcs2031", "2031-01-31"), source("worldbank2030-03", "2030-03-02")],
  minerals: [
    { id: "copper", name: "copper", aliases: [] },
    { id: "lead", name: "lead", aliases: [] },
    { id: "tin", name: "tin", aliases: [] },
  ],
  countries: [
    { id: "WORLD", name: "World", aliases: [], kind: "world" },
    { id: "CHL", name: "Chile", aliases: [], kind: "country" },
    { id: "CHN", name: "China", aliases: [], kind: "country" },
    { id: "PER", name: "Peru", aliases: [], kind: "country" },
    { id: "USA", name: "United States", aliases: [], kind: "country" },
  ],
  series: [
    {
      edition: "mcs2031",
      mineral: "copper",
      measure: "mine production",
      unit: "kt Cu content",
      observations: [
        ["CHL", 2030, 5600, "e", "row 6", -1],
        ["PER", 2030, null, "W", "row 7", -1],
        ["WORLD", 2030, 23000, ">", "row 8", -1],
      ],
    },
    {
      edition: "mcs2031",
      mineral: "copper",
      measure: "reserves",
      unit: "kt Cu content",
      observations: [["CHL", 2030, null, "s", "row 9", -1]],
    },
    {
      edition: "mcs2031",
      mineral: "copper",
      measure: "imports, refined",
      unit: "kt",
      observations: [["USA", 2030, 1300, "e", "row 2", -1]],
    },
    {
      edition: "mcs2031",
      mineral: "copper",
      measure: "price",
      unit: "US cents/lb",
      observations: [["USA", 2030, 410.5, "e", "row 3", -1]],
    },
    {
      edition: "mcs2031",
      mineral: "copper",
      measure: "net import reliance",
      unit: "%",
      observations: [["USA", 2030, 45, "e", "row 4", -1]],
    },
    {
      edition: "mcs2030",
      mineral: "tin",
      measure: "mine production",
      unit: "t",
      observations: [
        ["CHN", 2028, 71000, "e", "row 2", -1],
        ["PER", 2028, 26000, "", "row 3", -1],
        ["USA", 2028, null, "W", "row 4", -1],
        ["CHN", 2029, 69000, "e", "row 2", -1],
        ["PER", 2029, 31000, "e", "row 3", -1],
        ["USA", 2029, null, "W", "row 4", -1],
      ],
    },
    {
      edition: "mcs2030",
      mineral: "tin",
      measure: "reserves",
      unit: "kt",
      observations: [
        ["CHN", 2029, 1000, "", "row 2", -1],
        ["PER", 2029, null, "NA", "row 3", -1],
      ],
    },
    {
      edition: "mcs2030",
      mineral: "copper",
      measure: "imports, refined",
      unit: "kt",
      observations: [
        ["USA", 2028, 676, "", `${SALIENT}, D2`, -1],
        ["USA", 2029, 890, "e", `${SALIENT}, D3`, -1],
      ],
    },
    {
      edition: "mcs2030",
      mineral: "copper",
      measure: "stocks",
      unit: "kt",
      observations: [
        ["USA", 2028, null, "s", `${SALIENT}, E2`, -1],
        ["USA", 2029, null, "W", `${SALIENT}, E3`, -1],
      ],
    },
    {
      edition: "mcs2030",
      mineral: "copper",
      measure: "net import reliance",
      unit: "%",
      observations: [
        ["USA", 2028, 38, "", `${SALIENT}, F2`, -1],
        ["USA", 2029, 46, "e", `${SALIENT}, F3`, -1],
      ],
    },
  ],
  monthly: [
    {
      edition: "worldbank2030-03",
      mineral: "copper",
      measure: "price, World Bank",
      unit: "USD/t",
      from: "2029-12",
      values: [9000.13, null, 9100],
      sheet: "Monthly Prices",
      column: "B",
      row: 7,
    },
  ],
  imports: [
    {
      importer: "USA",
      mineral: "copper",
      heading: "Refined",
      main: true,
      years: "2026–29",
      source: "mcs2031",
      shares: [{ country: "CHL", value: 65, qualifier: "", locator: "row 5" }],
    },
  ],
  propertyValues: [
    {
      mineral: "copper",
      property: "net_import_reliance",
      value: 45,
      qualifier: "e",
      unit: "%",
      source: "mcs2031",
      locator: "row 4",
    },
  ],
};
