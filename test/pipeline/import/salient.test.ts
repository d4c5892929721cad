import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DataCopy, textOf } from "./data-copy";

let data: DataCopy;
beforeEach(() => {
  data = new DataCopy();
});
afterEach(() => data.remove());

const ANTIMONY = "mcs2025-antim_salient.csv";
const antimony = [
  "\ufeffDataSource,Commodity,Year,USprod_Mine_t,Imports_Oxide_t,Price_Metal_dlb,NIR_pct,,",
  "MCS2025,Antimony,2023,0,14000,5.49,83,,",
  "MCS2025,Antimony,2024,0,20000,9.5,>85,,",
  ",,,,,,,,",
].join("\r\n");

const IODINE = "mcs2025-iodin_salient.csv";
const iodine = "DataSource,Commodity,Year,Consump_t,Consump_t\nMCS2025,Iodine,2024,W,2900\n";

/** Lines of the series that an import gives, without header. */
function series(files: Record<string, string>, edition = "mcs2025"): string[] {
  return textOf(data.importAll(edition, files), `series/${edition}.csv`).trim().split("\n").slice(1);
}

describe("salient statistics of one commodity", () => {
  test("each cell is a figure of the United States with its file and cell; what the newest year gives is estimated, but for zero", () => {
    expect(series({ [ANTIMONY]: antimony })).toEqual([
      'antimony,"domestic production, mine",USA,2023,0,t Sb content,,"mcs2025-antim_salient.csv, D2",Recoverable antimony.,',
      'antimony,"domestic production, mine",USA,2024,0,t Sb content,,"mcs2025-antim_salient.csv, D3",Recoverable antimony.,',
      'antimony,"imports, oxide",USA,2023,14000,t Sb content,,"mcs2025-antim_salient.csv, E2",,',
      'antimony,"imports, oxide",USA,2024,20000,t Sb content,e,"mcs2025-antim_salient.csv, E3",,',
      'antimony,net import reliance,USA,2023,83,%,,"mcs2025-antim_salient.csv, G2",Percentage of apparent consumption.,',
      'antimony,net import reliance,USA,2024,85,%,e >,"mcs2025-antim_salient.csv, G3",Percentage of apparent consumption.,',
      'antimony,"price, metal",USA,2023,5.49,USD/lb,,"mcs2025-antim_salient.csv, F2",,',
      'antimony,"price, metal",USA,2024,9.5,USD/lb,e,"mcs2025-antim_salient.csv, F3",,',
    ]);
  });

  test("columns of one name are told apart by their order", () => {
    expect(series({ [IODINE]: iodine })).toEqual([
      'iodine,apparent consumption,USA,2024,,t elemental iodine,W,"mcs2025-iodin_salient.csv, D2",,',
      'iodine,reported consumption,USA,2024,2900,t elemental iodine,e,"mcs2025-iodin_salient.csv, E2",,',
    ]);
  });

  test.each([
    ["NA", ",t Nb content,NA"],
    ["−88", "-88,t Nb content,e"],
    ["0", "0,t Nb content,"],
    ["Less than ½ unit.", ",t Nb content,e s"],
  ])("%s", (printed, expected) => {
    const file = `DataSource,Commodity,Year,Shipments_Gov_t\nMCS2025,Niobium (Columbium),2024,${printed}\n`;
    expect(series({ "a.csv": file })).toEqual([`niobium,stockpile shipments,USA,2024,${expected},"a.csv, D2",,`]);
  });

  test("columns after Z have two letters", () => {
    const columns = Array.from({ length: 24 }, (_, index) => `X${index}`);
    const file = `DataSource,Commodity,Year,${columns.join(",")}\nMCS2025,Antimony,2024${",".repeat(24)}4\n`;
    data.write("crosswalk/mcs2025.json", {
      edition: "mcs2025",
      formats: ["usgs-salient-files"],
      entries: [
        {
          commodity: "Antimony",
          statistic: "Salient statistics",
          detail: "X23",
          to: { mineral: "antimony", measure: "imports", unit: "t" },
        },
      ],
    });
    expect(series({ "a.csv": file })).toEqual(['antimony,imports,USA,2024,4,t,e,"a.csv, AA2",,']);
  });

  test("a column that the crosswalk does not know stops the import, and so does a number below a column without a name", () => {
    const { problems } = data.importAll("mcs2025", {
      [IODINE]: iodine,
      "b.csv": "DataSource,Commodity,Year,Imports_kt,\nMCS2025,Iodine,2024,3,7\n",
    });
    expect(problems.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
      expect.stringMatching(/^b\.csv:2 .*does not know this table column .*"detail":"Imports_kt"/),
      expect.stringMatching(/^b\.csv:2 .*does not know this table column .*"detail":""/),
    ]);
  });
});

describe("an edition of several files", () => {
  const WORLD = readFileSync(join(__dirname, "fixtures", "usgs-wide-excerpt.csv"));

  beforeEach(() => data.write("corrections.json", readFileSync(join(__dirname, "fixtures", "corrections.json"), "utf8")));

  const imported = (files: Record<string, string | Uint8Array>): string => {
    const text = textOf(data.importAll("mcs2025", files), "series/mcs2025.csv");
    data.write("series/mcs2025.csv", text);
    return text;
  };

  test("one command takes many files, in any order, and keeps what other files gave", () => {
    const both = imported({ [ANTIMONY]: antimony, [IODINE]: iodine });
    expect(imported({ [IODINE]: iodine, [ANTIMONY]: antimony })).toBe(both);
    expect(imported({ [IODINE]: iodine })).toBe(both);
    const all = imported({ "world.csv": WORLD });
    expect(both.split("\n").filter((line) => !all.split("\n").includes(line))).toEqual([]);
    expect(all.split("\n").length).toBeGreaterThan(both.split("\n").length + 20);
    expect(imported({ [ANTIMONY]: antimony, [IODINE]: iodine })).toBe(all);
    expect(imported({ "world.csv": WORLD })).toBe(all);
  });

  test("what no entry of the crosswalk gives any more is dropped", () => {
    const before = imported({ [ANTIMONY]: antimony, [IODINE]: iodine });
    data.write("series/mcs2025.csv", before.replaceAll("imports, oxide", "imports, oxides of old"));
    expect(imported({ [IODINE]: iodine })).toBe(
      before
        .split("\n")
        .filter((line) => !line.includes("imports, oxide"))
        .join("\n"),
    );
  });

  test("files of two formats at once are refused", () => {
    const { problems, files } = data.importAll("mcs2025", { [ANTIMONY]: antimony, "world.csv": WORLD });
    expect(files).toEqual([]);
    expect(problems.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      "world.csv: it is in usgs-wide, but mcs2025-antim_salient.csv is in usgs-salient-files. Import the files of one format at a time.",
    ]);
  });
});

describe("corrections of salient statistics", () => {
  const LEAD = "DataSource,Commodity,Year,USprod_Refinery_Primary_kt\n";
  const years = (values: readonly string[]): string =>
    values.map((value, index) => `MCS2025,Lead,${2020 + index},${value}`).join("\n");

  beforeEach(() => {
    const all = JSON.parse(readFileSync(join(__dirname, "../../../data/corrections.json"), "utf8")) as { id: string }[];
    data.write(
      "corrections.json",
      all.filter(({ id }) => ["mcs2025-lead-recoverable-lead-of-mines", "mcs2025-titanium-concentrates-unit"].includes(id)),
    );
  });

  test("a column under the name of another is read as what it is, and says so", () => {
    expect(series({ "lead.csv": `${LEAD}${years(["297", "286", "264", "263", "290"])}\n` })[1]).toBe(
      'lead,"domestic production, mine, recoverable",USA,2021,286,kt Pb content,,"lead.csv, D3",,mcs2025-lead-recoverable-lead-of-mines',
    );
  });

  test("the import stops once the publisher has changed the figures below the name", () => {
    expect(data.problemsOf("mcs2025", "lead.csv", `${LEAD}${years(["0", "0", "0", "0", "0"])}\n`)).toContain(
      'correction "mcs2025-lead-recoverable-lead-of-mines": its guard no longer holds: row 2 says "0" as value where "297" is expected',
    );
  });

  test("of other files and other commodities are left alone", () => {
    expect(data.problemsOf("mcs2025", ANTIMONY, antimony)).toBe("");
  });
});

describe("salient statistics of the release since 2026", () => {
  const HEADER = "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes";
  const line = (commodity: string, statistic: string, detail: string, unit: string, value: string, notes = ""): string =>
    `X,Salient Statistics,${commodity},United States,${statistic},"${detail}",${unit},2025,"${value}",${notes}`;
  const of = (...rows: string[]): string[] => series({ "a.csv": `${HEADER}\n${rows.join("\n")}\n` }, "mcs2026");

  test.each([
    ["38,000", "Estimated. -- Defined as imports.", "38000,t Sb content,e,row 2,Defined as imports.,"],
    ["—", "", "0,t Sb content,-,row 2,,"],
    ["W", "Estimated.", ",t Sb content,W,row 2,,"],
    ["s", "Less than ½ unit.", ",t Sb content,s,row 2,,"],
    ["s", "Counted elsewhere. -- See footnote 1.", ",t Sb content,NA,row 2,Counted elsewhere.,"],
  ])("%s (%s)", (value, notes, expected) => {
    expect(of(line("Antimony", "Import", "Imports for consumption: Oxide", "metric tons", value, notes))).toEqual([
      `antimony,"imports, oxide",USA,2025,${expected}`,
    ]);
  });

  test("a net exporter is a mark and no number", () => {
    const detail = "Net import reliance as a percentage of apparent consumption";
    expect(of(line("Boron", "Net import reliance", detail, "percent", "E", "Estimated."))).toEqual([
      "boron,net import reliance,USA,2025,,%,e E,row 2,Percentage of apparent consumption.,",
    ]);
  });

  test("rows that are printed alike are told apart by their order", () => {
    expect(
      of(
        line("Mica (Natural)", "Import", "Imports", "metric tons", "18,000"),
        line("Mica (Natural)", "Import", "Imports", "metric tons", "5,100"),
      ),
    ).toEqual(["mica-scrap-and-flake,imports,USA,2025,18000,t,,row 2,,", "mica-sheet,imports,USA,2025,5100,t,,row 3,,"]);
  });

  test("what is left out for what it prints stops the import once it prints something else", () => {
    const price = (value: string): string =>
      data.problemsOf("mcs2026", "a.csv", `${HEADER}\n${line("Gemstones", "Price", "Price", "", value)}\n`);
    expect(price("Variable, depending on size, type, and quality")).not.toContain("leaves this table column out");
    expect(price("120")).toContain(
      'leaves this table column out (says in words only that the price varies), but here it says "120"',
    );
  });
});
