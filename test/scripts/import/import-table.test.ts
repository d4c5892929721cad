import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importTable, type TableName } from "../../../scripts/import/import-table";

let path: string;
let data: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), "orebook-"));
  data = join(path, "data");
  mkdirSync(join(data, "crosswalk"), { recursive: true });
  cpSync(join(__dirname, "../../../data/countries.json"), join(data, "countries.json"));
});
afterEach(() => rmSync(path, { recursive: true }));

/** Imports rows under a header; the answer is the lines of the file that is to be written. */
function read(source: string, table: TableName, crosswalk: object, header: string, ...rows: string[]): string[] {
  writeFileSync(join(data, "crosswalk", `${source}-tables.json`), JSON.stringify(crosswalk));
  writeFileSync(join(path, "release.csv"), Buffer.from(`${header}\n${rows.join("\n")}\n`, "latin1"));
  return importTable(source, table, join(path, "release.csv"), data).csv.trim().split("\n").slice(1);
}

const LONG = "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes";
const usgs = {
  importSources: [
    { commodity: "Antimony", heading: "Oxide", mineral: "antimony" },
    { commodity: "Barite", heading: "All", mineral: "barite", main: true },
    { commodity: "Argon", heading: "Argon", skip: "no mineral of the dataset" },
  ],
  netImportReliance: [
    { commodity: "Antimony", part: "", mineral: "antimony" },
    { commodity: "Zinc", part: "Ores and concentrates", skip: "a stage" },
    { commodity: "Mica", part: "", occurrence: 1, mineral: "mica-scrap-and-flake" },
    { commodity: "Mica", part: "", occurrence: 2, mineral: "mica-sheet" },
  ],
  uses: [{ commodity: "Antimony", mineral: "antimony" }],
  leadingProducers: [
    { commodity: "Antimony", mineral: "antimony" },
    { commodity: "Germanium", mineral: "germanium" },
  ],
};

describe("import sources", () => {
  const line = (commodity: string, country: string, heading: string, value: string, notes = ""): string =>
    `X,Import Sources,${commodity},"${country}",Import sources 2021-2024,${heading},percent,2021\u009624,${value},${notes}`;
  const of = (...rows: string[]): string[] => read("mcs2026", "import-sources", usgs, LONG, ...rows);

  test("shares, bounds, other countries and the publisher's names; other sections and skipped headings are left out", () => {
    expect(
      of(
        line("Barite", "India", "All", "39"),
        line("Barite", "China", "All", "21", "Includes Hong Kong. -- See footnote 1."),
        line("Barite", "Korea, Republic of", "All", ">99"),
        line("Barite", "Other countries", "All", "<1"),
        line("Argon", "Mexico", "Argon", "50"),
        "X,World,Barite,India,Production,Mine,metric tons,2025,5,",
      ),
    ).toEqual([
      "barite,All imports,yes,CHN,21,,2021–24,mcs2026,row 3,Includes Hong Kong.",
      "barite,All imports,yes,IND,39,,2021–24,mcs2026,row 2,",
      "barite,All imports,yes,KOR,99,>,2021–24,mcs2026,row 4,",
      "barite,All imports,yes,OTHER,1,<,2021–24,mcs2026,row 5,",
    ]);
  });

  test.each([
    [
      "heading-not-in-the-crosswalk",
      line("Barite", "India", "Crude", "39"),
      'import sources of "Barite", heading "Crude": not in the crosswalk',
    ],
    ["unknown-country", line("Barite", "Atlantis", "All", "39"), 'unknown country "Atlantis"'],
    ["share-in-words", line("Barite", "India", "All", "most"), 'the share is "most"'],
    ["unit-that-is-not-percent", line("Barite", "India", "All", "39").replace("percent", "tons"), 'the unit is "tons"'],
  ])("%s", (_name, row, message) => expect(() => of(row)).toThrow(message));

  test("everything that stops the import is listed at once, with its line", () => {
    expect(() => of(line("Barite", "Atlantis", "All", "39"), line("Barite", "India", "All", "most"))).toThrow(/:2: .*\n.*:3: /);
  });

  test("a file without the columns is not the right file", () => {
    expect(() => read("mcs2026", "import-sources", usgs, "Country,2024", "India,5")).toThrow(
      /no column "Section".*Is this the right file\?/,
    );
  });
});

describe("net import reliance", () => {
  const line = (commodity: string, detail: string, year: string, value: string, notes: string): string =>
    `X,Salient,${commodity},United States,Net import reliance,${detail},percent,${year},${value},${notes}`;
  const basis = "Net import reliance as a percentage of apparent consumption";
  const of = (...rows: string[]): string[] => read("mcs2026", "net-import-reliance", usgs, LONG, ...rows);

  test("the newest year only, with estimates, bounds and marks", () => {
    expect(
      of(
        line("Antimony", basis, "2024", "85", "Defined as imports."),
        line("Antimony", basis, "2025", "91", "Estimated. -- Defined as imports."),
        line("Zinc", `${basis}: Ores and concentrates`, "2025", "E", "Estimated."),
        line("Mica", basis, "2025", ">75", "Estimated."),
        line("Mica", "Net import relianceas a percentage of apparent consumption", "2025", "E", "Estimated."),
      ),
    ).toEqual([
      "antimony,net_import_reliance,91,%,e,mcs2026,row 3,2025; percentage of apparent consumption",
      "mica-scrap-and-flake,net_import_reliance,75,%,> e,mcs2026,row 5,2025; percentage of apparent consumption",
      "mica-sheet,net_import_reliance,,%,E,mcs2026,row 6,2025; percentage of apparent consumption",
    ]);
  });

  test("an s is less than half a unit only where a footnote says so; the footnote is kept", () => {
    expect(of(line("Antimony", basis, "2025", "s", "Estimated. -- Stock purchases preclude calculation."))).toEqual([
      "antimony,net_import_reliance,,%,NA,mcs2026,row 2,2025; Stock purchases preclude calculation.",
    ]);
    expect(of(line("Antimony", basis, "2025", "s", "Less than 1/2 unit."))).toEqual([
      "antimony,net_import_reliance,,%,s,mcs2026,row 2,2025; Less than 1/2 unit.",
    ]);
  });

  test("a row that is not in the crosswalk, or printed in an unknown way, stops the import", () => {
    expect(() => of(line("Tin", basis, "2025", "77", ""))).toThrow('net import reliance of "Tin", "": not in the crosswalk');
    expect(() => of(line("Antimony", basis, "2025", "high", ""))).toThrow('the net import reliance is "high"');
  });

  test("other properties of the file stay", () => {
    writeFileSync(
      join(data, "properties.csv"),
      "mineral,property,value,unit,qualifier,source,locator,note\nantimony,uses,Batteries,,,mcs2026,table 6,\nantimony,net_import_reliance,82,%,e,mcs2025,row 1,\n",
    );
    expect(of(line("Antimony", basis, "2025", "91", "Estimated."))).toEqual([
      "antimony,net_import_reliance,91,%,e,mcs2026,row 2,2025; percentage of apparent consumption",
      "antimony,uses,Batteries,,,mcs2026,table 6,",
    ]);
  });
});

test("uses lose their full stop", () => {
  const rows = read(
    "mcs2026",
    "uses",
    usgs,
    "Source,Critical_Mineral,Primary_Applications",
    "MCS2026,Antimony ,Flame retardants and lead-acid batteries.",
  );
  expect(rows).toEqual(['antimony,uses,Flame retardants and lead-acid batteries,,,mcs2026,"table 6, row 2",']);
  expect(() => read("mcs2026", "uses", usgs, "Critical_Mineral,Primary_Applications", "Tin,Metallurgy.")).toThrow(
    'uses of "Tin"',
  );
});

describe("the EU study", () => {
  const crosswalk = {
    year: 2020,
    period: "Average of 2016 to 2020.",
    materials: { Beryllium: "beryllium", "Natural cork": null },
    places: { Brasilia: "BRA" },
  };
  const shares = (...rows: string[]): string[] =>
    read("eucrm2023", "supply-shares", crosswalk, "Material,Stage,Country,Share,t", ...rows);
  const assessed = (...rows: string[]): string[] => read("eucrm2023", "assessments", crosswalk, "Material,Year,SR,EI", ...rows);

  test("stages, bounds, slips in names; materials that are no minerals are left out", () => {
    expect(shares("Beryllium,P,Kazakhstan,25%,1.0", "Beryllium,E,Brasilia,<0.1%,1.0", "Natural cork,E,Portugal,50%,1.0")).toEqual(
      [
        "beryllium,extraction share,BRA,2020,0.1,%,<,row 3,Average of 2016 to 2020.",
        "beryllium,processing share,KAZ,2020,25,%,,row 2,Average of 2016 to 2020.",
      ],
    );
  });

  test("a row that repeats another is kept once; two shares of one country stop the import", () => {
    expect(shares("Beryllium,E,Brazil,4%,1.0", "Beryllium,E,Brasilia,4%,1.0")).toHaveLength(1);
    expect(() => shares("Beryllium,E,Brazil,4%,1.0", "Beryllium,E,Brasilia,5%,1.0")).toThrow(
      "a second share for Brasilia (5%; row 2 has 4%)",
    );
  });

  test.each([
    ["unknown-material", "Unobtainium,E,Chile,4%,1.0", 'unknown material "Unobtainium"'],
    ["unknown-stage", "Beryllium,R,Chile,4%,1.0", 'unknown stage "R"'],
    ["ambiguous-country", "Beryllium,E,Congo,4%,1.0", 'unknown country "Congo"'],
    ["share-without-percent", "Beryllium,E,Chile,0.04,1.0", 'the share is "0.04"'],
  ])("%s", (_name, row, message) => expect(() => shares(row)).toThrow(message));

  test("the newest assessment only; a dash is no value", () => {
    expect(assessed("Beryllium,2020,2.3,4.2", "Beryllium,2023,1.8,-", "Natural cork,2023,0.9,1.7")).toEqual([
      'beryllium,supply_risk,1.8,index,,eucrm2023,"CRMs over time, row 3","assessment of 2023, as ""Beryllium"""',
    ]);
  });
});

describe("leading producers", () => {
  const header = "Year,Critical_mineral,Leading_source_country,Leading_source_precent_world,World_prod_notes";
  const of = (...rows: string[]): string[] => read("mcs2026", "leading-producers", usgs, header, ...rows);

  test("the country under our name and its share, with the publisher's marks", () => {
    expect(of("2025_estimated,Antimony ,Myanmar,36,Excludes U.S. production.", "2025_estimated,Germanium,China,NA,")).toEqual([
      'antimony,top_producer,Burma,,,mcs2026,"table 7, row 2",2025; Excludes U.S. production.',
      'antimony,top_producer_share,36,%,e,mcs2026,"table 7, row 2",2025; Excludes U.S. production.',
      'germanium,top_producer,China,,,mcs2026,"table 7, row 3",2025',
      'germanium,top_producer_share,,%,NA,mcs2026,"table 7, row 3",2025',
    ]);
  });

  test.each([
    ["an unknown mineral", "2025,Tin,China,5,", 'leading producer of "Tin": not in the crosswalk'],
    ["an unknown country", "2025,Antimony,Atlantis,5,", 'unknown country "Atlantis"'],
    ["a year in words", "last,Antimony,China,5,", 'the year is "last"'],
    ["a share in words", "2025,Antimony,China,most,", 'the share is "most"'],
  ])("%s stops the import", (_name, row, message) => expect(() => of(row)).toThrow(message));
});

describe("the IEA's explorer", () => {
  const crosswalk = {
    year: "2024",
    minerals: { Nickel: { mineral: "nickel", unit: "kt Ni content" } },
    stages: { mining: "mine production", refining: "refinery production" },
  };
  const of = (supply: object): string[] => {
    writeFileSync(join(data, "crosswalk", "iea2025-tables.json"), JSON.stringify(crosswalk));
    writeFileSync(join(path, "iea.json"), JSON.stringify(supply));
    return importTable("iea2025", "supply", join(path, "iea.json"), data).csv.trim().split("\n").slice(1);
  };
  const nickel = (countries: object): object => ({
    supply: { Nickel: { refining: { countries, total: { "2024": 3483.697, "2030": 1 } } } },
  });

  test("quantities of the year with all their digits; zero is zero; projections and remarks are left out", () => {
    expect(
      of(
        nickel({
          China: { "2024": 1091.0770000000002, "2030": 2 },
          Sweden: { "2024": 0 },
          "Rest of world": { "2024": 631.42 },
          "Notes: a remark": { "2024": null },
        }),
      ),
    ).toEqual([
      'nickel,refinery production,CHN,2024,1091.0770000000002,kt Ni content,,"supply, Nickel, refining, China, 2024",',
      'nickel,refinery production,OTHER,2024,631.42,kt Ni content,,"supply, Nickel, refining, Rest of world, 2024",',
      'nickel,refinery production,SWE,2024,0,kt Ni content,,"supply, Nickel, refining, Sweden, 2024",',
      'nickel,refinery production,WORLD,2024,3483.697,kt Ni content,,"supply, Nickel, refining, total, 2024",',
    ]);
  });

  test("what the crosswalk does not know stops the import", () => {
    expect(() => of(nickel({ Atlantis: { "2024": 1 } }))).toThrow('unknown country "Atlantis" (Nickel, refining)');
    expect(() => of({ supply: { Tin: {} } })).toThrow('unknown mineral "Tin"');
    expect(() => of({ supply: { Nickel: { smelting: { countries: {}, total: {} } } } })).toThrow('unknown stage "smelting"');
    expect(() => of({ demand: {} })).toThrow('there is no "supply" in it');
  });
});

test("a source without a crosswalk is told to have one", () => {
  expect(() => importTable("mcs2027", "uses", join(path, "release.csv"), data)).toThrow(
    "There is no crosswalk data/crosswalk/mcs2027-tables.json",
  );
});

test("the committed crosswalks leave nothing out without a reason", () => {
  const crosswalk = JSON.parse(
    readFileSync(join(__dirname, "../../../data/crosswalk/mcs2026-tables.json"), "utf8"),
  ) as typeof usgs;
  for (const entry of [...crosswalk.importSources, ...crosswalk.netImportReliance]) {
    expect(("mineral" in entry && entry.mineral !== undefined) !== ("skip" in entry && entry.skip !== undefined)).toBe(true);
  }
});
