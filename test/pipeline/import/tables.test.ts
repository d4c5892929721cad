import { FORMATS } from "../../../pipeline/build/crosswalks";
import { READERS } from "../../../pipeline/import/readers";
import { DataCopy, textOf } from "./data-copy";

let data: DataCopy;
beforeEach(() => {
  data = new DataCopy();
});
afterEach(() => data.remove());

/** A release file in the publisher's encoding. */
function fileOf(header: string, rows: readonly string[]): Buffer {
  return Buffer.from(`${header}\n${rows.join("\n")}\n`, "latin1");
}

/** Imports rows under a header; the answer is the lines of the file that is to be written. */
function read(edition: string, path: string, header: string, ...rows: string[]): string[] {
  return textOf(data.import(edition, "release.csv", fileOf(header, rows)), path)
    .trim()
    .split("\n")
    .slice(1);
}

function problemsOf(edition: string, header: string, ...rows: string[]): string {
  return data.problemsOf(edition, "release.csv", fileOf(header, rows));
}

const LONG = "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes";

/** A crosswalk of three formats with a few entries. */
const usgs = {
  edition: "mcs2026",
  formats: ["usgs-long", "usgs-end-use", "usgs-salient"],
  statistics: [
    { statistic: "Net import reliance", to: { property: "net_import_reliance", unit: "%" } },
    { statistic: "Main uses", to: { property: "uses", unit: "" } },
    { statistic: "Leading producer", to: { property: "top_producer", unit: "" } },
    { statistic: "Leading producer's share", to: { property: "top_producer_share", unit: "%" } },
  ],
  entries: [
    {
      commodity: "Barite",
      statistic: "Import sources",
      detail: "All",
      to: { mineral: "barite", heading: "All imports", main: true },
    },
    { commodity: "Argon", statistic: "Import sources", omit: "no mineral of the dataset" },
    { commodity: "Barite", statistic: "Production", omit: "not asked for here" },
    { commodity: "Antimony", statistic: "Net import reliance", detail: "", to: { mineral: "antimony" } },
    { commodity: "Zinc", statistic: "Net import reliance", detail: "Ores and concentrates", omit: "a stage" },
    { commodity: "Mica", statistic: "Net import reliance", detail: "", to: { mineral: "mica-scrap-and-flake" } },
    { commodity: "Mica", statistic: "Net import reliance", detail: "row 2 of this name", to: { mineral: "mica-sheet" } },
    ...["Antimony", "Zinc", "Mica"].map((commodity) => ({
      commodity,
      statistic: "United States: Net import reliance",
      omit: "not asked for here",
    })),
    { commodity: "Antimony", statistic: "Main uses", to: { mineral: "antimony" } },
    ...["Leading producer", "Leading producer's share"].flatMap((statistic) => [
      { commodity: "Antimony", statistic, to: { mineral: "antimony" } },
      { commodity: "Germanium", statistic, to: { mineral: "germanium" } },
    ]),
  ],
};
beforeEach(() => data.write("crosswalk/mcs2026.json", usgs));

describe("import sources", () => {
  const line = (commodity: string, country: string, heading: string, value: string, notes = ""): string =>
    `X,Import Sources,${commodity},"${country}",Import sources 2021-2024,${heading},percent,2021\u009624,${value},${notes}`;
  const of = (...rows: string[]): string[] => read("mcs2026", "imports.csv", LONG, ...rows);

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
      "USA,barite,All imports,yes,CHN,21,,2021–24,mcs2026,row 3,Includes Hong Kong.",
      "USA,barite,All imports,yes,IND,39,,2021–24,mcs2026,row 2,",
      "USA,barite,All imports,yes,KOR,99,>,2021–24,mcs2026,row 4,",
      "USA,barite,All imports,yes,OTHER,1,<,2021–24,mcs2026,row 5,",
    ]);
  });

  test.each([
    [
      "heading-not-in-the-crosswalk",
      line("Barite", "India", "Crude", "39"),
      'data/crosswalk/mcs2026.json does not know this table column (1 figures). Add to its entries: {"commodity":"Barite","statistic":"Import sources","detail":"Crude","unit":"percent","to":{"mineral":"?","heading":"Crude"}}',
    ],
    ["unknown-country", line("Barite", "Atlantis", "All", "39"), 'unknown place "Atlantis"'],
    ["share-in-words", line("Barite", "India", "All", "most"), 'the value "most" of Barite, India, 2021–24 is in no known form'],
    ["unit-that-is-not-percent", line("Barite", "India", "All", "39").replace("percent", "tons"), 'the unit is "tons"'],
  ])("%s", (_name, row, message) => expect(problemsOf("mcs2026", LONG, row)).toContain(message));

  test("everything that stops the import is listed at once, with its line", () => {
    expect(problemsOf("mcs2026", LONG, line("Barite", "Atlantis", "All", "39"), line("Barite", "India", "All", "most"))).toMatch(
      /^release\.csv:2: .*\nrelease\.csv:3: .*$/,
    );
  });

  test("a file without the columns is not the right file", () => {
    expect(problemsOf("mcs2026", LONG.replace("Commodity", "Mineral"), "X,World,Barite,India,Production,Mine,t,2025,5,")).toMatch(
      /^release\.csv:1: there is no column "Commodity"\. The header of usgs-long has changed/,
    );
  });
});

describe("net import reliance", () => {
  const line = (commodity: string, detail: string, year: string, value: string, notes: string): string =>
    `X,Salient Statistics,${commodity},United States,Net import reliance,${detail},percent,${year},${value},${notes}`;
  const basis = "Net import reliance as a percentage of apparent consumption";
  const of = (...rows: string[]): string[] => read("mcs2026", "properties.csv", LONG, ...rows);

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
      "antimony,net_import_reliance,,91,%,e,mcs2026,row 3,2025; percentage of apparent consumption",
      "mica-scrap-and-flake,net_import_reliance,,75,%,> e,mcs2026,row 5,2025; percentage of apparent consumption",
      "mica-sheet,net_import_reliance,,,%,E,mcs2026,row 6,2025; percentage of apparent consumption",
    ]);
  });

  test("an s is less than half a unit only where a footnote says so; the footnote is kept", () => {
    expect(of(line("Antimony", basis, "2025", "s", "Estimated. -- Stock purchases preclude calculation."))).toEqual([
      "antimony,net_import_reliance,,,%,NA,mcs2026,row 2,2025; Stock purchases preclude calculation.",
    ]);
    expect(of(line("Antimony", basis, "2025", "s", "Less than 1/2 unit."))).toEqual([
      "antimony,net_import_reliance,,,%,s,mcs2026,row 2,2025; Less than 1/2 unit.",
    ]);
  });

  test("a row that is not in the crosswalk, or printed in an unknown way, stops the import", () => {
    expect(problemsOf("mcs2026", LONG, line("Tin", basis, "2025", "77", ""))).toContain(
      'Add to its entries: {"commodity":"Tin","statistic":"Net import reliance","detail":"","unit":"percent","to":{"mineral":"?"}}',
    );
    expect(problemsOf("mcs2026", LONG, line("Antimony", basis, "2025", "high", ""))).toContain(
      'the value "high" of Antimony, 2025',
    );
    expect(problemsOf("mcs2026", LONG, line("Antimony", basis, "2025", "Large", ""))).toContain('the value is "Large"');
  });

  test("other properties of the file stay", () => {
    data.write(
      "properties.csv",
      "mineral,property,year,value,unit,qualifier,source,locator,note\nantimony,uses,,Batteries,,,mcs2026,table 6,\nantimony,net_import_reliance,,82,%,e,mcs2025,row 1,\n",
    );
    expect(of(line("Antimony", basis, "2025", "91", "Estimated."))).toEqual([
      "antimony,net_import_reliance,,91,%,e,mcs2026,row 2,2025; percentage of apparent consumption",
      "antimony,uses,,Batteries,,,mcs2026,table 6,",
    ]);
  });
});

test("values of a newer work stay where an older edition is imported again", () => {
  const properties =
    "mineral,property,year,value,unit,qualifier,source,locator,note\nantimony,uses,,Batteries,,,mcs2027,table 6,\n";
  data.write("properties.csv", properties);
  const newer = { ...(JSON.parse(data.read("sources/statistics.json")) as { id: string }[]).find(({ id }) => id === "mcs2026") };
  data.write("sources/newer.json", [{ ...newer, id: "mcs2027", published: "2027-02-01" }]);
  const { files, kept } = data.import(
    "mcs2026",
    "T6.csv",
    fileOf("Critical_Mineral,Primary_Applications", ["Antimony,Old use."]),
  );
  expect(files).toEqual([]);
  expect(kept).toEqual([{ path: "properties.csv", reason: "it holds values of mcs2027, which is newer; they stay" }]);
});

test("uses lose their full stop", () => {
  const rows = read(
    "mcs2026",
    "properties.csv",
    "Source,Critical_Mineral,Primary_Applications",
    "MCS2026,Antimony ,Flame retardants and lead-acid batteries.",
  );
  expect(rows).toEqual(['antimony,uses,,Flame retardants and lead-acid batteries,,,mcs2026,"table 6, row 2",']);
  expect(problemsOf("mcs2026", "Critical_Mineral,Primary_Applications", "Tin,Metallurgy.")).toContain(
    '{"commodity":"Tin","statistic":"Main uses","detail":"","unit":"","to":{"mineral":"?"}}',
  );
});

describe("the EU study", () => {
  const SHARES = "Material,Stage,Country,Share,t";
  const shares = (...rows: string[]): string[] => read("eucrm2023", "series/eucrm2023.csv", SHARES, ...rows);
  const assessed = (...rows: string[]): string[] => read("eucrm2023", "properties.csv", "Material,Year,SR,EI", ...rows);

  test("stages, bounds, slips in names; materials that are no minerals are left out", () => {
    expect(shares("Beryllium,P,Kazakhstan,25%,1.0", "Beryllium,E,Brasilia,<0.1%,1.0", "Natural cork,E,Portugal,50%,1.0")).toEqual(
      [
        "beryllium,extraction share,BRA,2020,0.1,%,<,row 3,Average of 2016 to 2020.,",
        "beryllium,processing share,KAZ,2020,25,%,,row 2,Average of 2016 to 2020.,",
      ],
    );
  });

  test("a row that repeats another is kept once; two shares of one country stop the import", () => {
    expect(shares("Beryllium,E,Brazil,4%,1.0", "Beryllium,E,Brasilia,4%,1.0")).toHaveLength(1);
    expect(problemsOf("eucrm2023", SHARES, "Beryllium,E,Brazil,4%,1.0", "Beryllium,E,Brasilia,5%,1.0")).toContain(
      "release.csv:3: a second figure for beryllium, extraction share, BRA, 2020; the first is on line 2.",
    );
  });

  test.each([
    ["unknown-material", "Unobtainium,E,Chile,4%,1.0", '"commodity":"Unobtainium"'],
    ["unknown-stage", "Beryllium,R,Chile,4%,1.0", '"statistic":"R"'],
    ["unknown-country", "Beryllium,E,Atlantis,4%,1.0", 'unknown place "Atlantis"'],
    ["share-without-percent", "Beryllium,E,Chile,0.04,1.0", '"unit":""'],
  ])("%s", (_name, row, message) => expect(problemsOf("eucrm2023", SHARES, row)).toContain(message));

  test("every assessment; a dash is no value", () => {
    expect(assessed("Beryllium,2020,2.3,4.2", "Beryllium,2023,1.8,-", "Natural cork,2023,0.9,1.7")).toEqual([
      'beryllium,economic_importance,2020,4.2,index,,eucrm2023,"CRMs over time, row 2","assessment of 2020, as ""Beryllium"""',
      'beryllium,supply_risk,2020,2.3,index,,eucrm2023,"CRMs over time, row 2","assessment of 2020, as ""Beryllium"""',
      'beryllium,supply_risk,2023,1.8,index,,eucrm2023,"CRMs over time, row 3","assessment of 2023, as ""Beryllium"""',
    ]);
  });

  test("behind a cell of two lines, the row is the one that a spreadsheet shows", () => {
    expect(assessed('"Natural\ncork",2023,0.9,1.7', "Beryllium,2023,1.8,-")).toEqual([
      'beryllium,supply_risk,2023,1.8,index,,eucrm2023,"CRMs over time, row 3","assessment of 2023, as ""Beryllium"""',
    ]);
  });
});

describe("leading producers", () => {
  const header = "Year,Critical_mineral,Leading_source_country,Leading_source_precent_world,World_prod_notes";
  const of = (...rows: string[]): string[] => read("mcs2026", "properties.csv", header, ...rows);

  test("the country under our name and its share, with the publisher's marks", () => {
    expect(of("2025_estimated,Antimony ,Myanmar,36,Excludes U.S. production.", "2025_estimated,Germanium,China,NA,")).toEqual([
      'antimony,top_producer,,Burma,,,mcs2026,"table 7, row 2",2025; Excludes U.S. production.',
      'antimony,top_producer_share,,36,%,e,mcs2026,"table 7, row 2",2025; Excludes U.S. production.',
      'germanium,top_producer,,China,,,mcs2026,"table 7, row 3",2025',
      'germanium,top_producer_share,,,%,NA,mcs2026,"table 7, row 3",2025',
    ]);
  });

  test.each([
    ["an unknown mineral", "2025,Tin,China,5,", '{"commodity":"Tin","statistic":"Leading producer"'],
    ["an unknown country", "2025,Antimony,Atlantis,5,", 'unknown place "Atlantis"'],
    ["a share in words", "2025,Antimony,China,most,", 'the value "most" of Antimony, China, 2025'],
  ])("%s stops the import", (_name, row, message) => expect(problemsOf("mcs2026", header, row)).toContain(message));
});

describe("the IEA's explorer", () => {
  const of = (supply: object): string[] =>
    textOf(data.import("iea2025", "iea.json", JSON.stringify(supply)), "series/iea2025.csv")
      .trim()
      .split("\n")
      .slice(1);
  const problems = (supply: object): string => data.problemsOf("iea2025", "iea.json", JSON.stringify(supply, undefined, 1));
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
      'nickel,refinery production,CHN,2024,1091.0770000000002,kt Ni content,,"supply, Nickel, refining, China, 2024",,',
      'nickel,refinery production,OTHER,2024,631.42,kt Ni content,,"supply, Nickel, refining, Rest of world, 2024",,',
      'nickel,refinery production,SWE,2024,0,kt Ni content,,"supply, Nickel, refining, Sweden, 2024",,',
      'nickel,refinery production,WORLD,2024,3483.697,kt Ni content,,"supply, Nickel, refining, total, 2024",,',
    ]);
  });

  test("what the crosswalk does not know stops the import", () => {
    expect(problems(nickel({ Atlantis: { "2024": 1 } }))).toMatch(/^iea\.json:7: unknown place "Atlantis"/);
    expect(problems({ supply: { Tin: { mining: { countries: { China: { "2024": 1 } }, total: {} } } } })).toContain(
      '{"commodity":"Tin","statistic":"mining","detail":"","unit":"thousand tonnes","to":{"mineral":"?"}}',
    );
    expect(problems({ supply: { Nickel: { smelting: { countries: { China: { "2024": 1 } }, total: {} } } } })).toContain(
      '"statistic":"smelting"',
    );
    expect(problems({ supply: { Nickel: { mining: { countries: { China: { "2024": "1" } } } } } })).toMatch(
      /^iea\.json:7: supply\.Nickel\.mining\.countries\.China\.2024 is "1"/,
    );
    expect(problems({ demand: {} })).toContain("the JSON is of no known format");
  });
});

test("every format that a crosswalk may name has a reader", () => {
  expect(READERS.map(({ id }) => id).sort()).toEqual([...FORMATS].sort());
});

test("a file with a header and nothing below it stops the import", () => {
  expect(problemsOf("mcs2026", LONG)).toBe("release.csv: there is no figure in the file. Is it whole?");
});
