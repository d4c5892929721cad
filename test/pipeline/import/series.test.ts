import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importFiles } from "../../../pipeline/import/import";
import { DataCopy, textOf } from "./data-copy";

const fixtures = join(__dirname, "fixtures");
let data: DataCopy;

/** A data folder with corrections written for the excerpts. */
beforeEach(() => {
  data = new DataCopy();
  data.write("corrections.json", readFileSync(join(fixtures, "corrections.json"), "utf8"));
});
afterEach(() => data.remove());

const excerpt = (name: string): Buffer => readFileSync(join(fixtures, `${name}-excerpt.csv`));

/** The excerpt with one text put for another, as bytes of the same encoding. */
function changed(name: string, from: string, to: string): Buffer {
  const text = excerpt(name).toString("latin1");
  const latin = (part: string): string => Buffer.from(part, "utf8").toString("latin1");
  expect(text).toContain(latin(from));
  return Buffer.from(text.replace(latin(from), latin(to)), "latin1");
}

function setCorrection(id: string, change: Record<string, unknown>): void {
  const all = JSON.parse(data.read("corrections.json")) as Record<string, unknown>[];
  data.write(
    "corrections.json",
    all.map((one) => (one.id === id ? { ...one, ...change } : one)),
  );
}

describe("an excerpt of a release as its publisher gives it", () => {
  test.each([
    ["mcs2026", "usgs-long"],
    ["mcs2025", "usgs-wide"],
    ["wna2025", "wna"],
  ])("%s becomes series", (edition, name) => {
    const result = data.import(edition, `${name}-excerpt.csv`, excerpt(name));
    expect(textOf(result, `series/${edition}.csv`)).toBe(readFileSync(join(fixtures, `${name}-excerpt.expected.csv`), "utf8"));
    expect(result.files.some(({ path }) => path.startsWith("crosswalk/"))).toBe(false);
  });

  test("names table columns of the crosswalk that the file lacks", () => {
    const { unused } = data.import("mcs2026", "x.csv", excerpt("usgs-long"));
    expect(unused).toContain("Lithium | Production | Mine production | metric tons");
    expect(unused).not.toContain("Antimony | Production | Mine production | metric tons");
  });
});

describe("a new edition without a crosswalk of its own", () => {
  test("starts from the newest crosswalk of its format", () => {
    setCorrection("mcs2026-vanadium-reserves-unit", { edition: "mcs2027" });
    const result = data.import("mcs2027", "mcs2027.csv", excerpt("usgs-long"));
    const newest = JSON.parse(data.read("crosswalk/mcs2026.json")) as object;
    expect(JSON.parse(textOf(result, "crosswalk/mcs2027.json"))).toMatchObject({ ...newest, edition: "mcs2027" });
    expect(textOf(result, "series/mcs2027.csv")).toBe(readFileSync(join(fixtures, "usgs-long-excerpt.expected.csv"), "utf8"));
  });

  test("lists what does not match, with what to add", () => {
    const bytes = changed("usgs-long", 'metric tons,2024,"22,000"', 'short tons,2024,"22,000"');
    expect(data.problemsOf("mcs2027", "mcs2027.csv", bytes)).toContain(
      'mcs2027.csv:5: data/crosswalk/mcs2027.json does not know this table column (1 figures). Add to its entries: {"commodity":"Antimony","statistic":"Production","detail":"Mine production","unit":"short tons","to":{"mineral":"?","measure":"?","unit":"?"}}',
    );
  });
});

describe("corrections of the edition before", () => {
  test("are named if the file has their figures and nothing is declared for it", () => {
    const bytes = Buffer.from(
      excerpt("usgs-long")
        .toString("latin1")
        .replaceAll(/(VANADIUM.*?),metric tons,/g, "$1,thousand metric tons,"),
      "latin1",
    );
    expect(data.import("mcs2027", "a.csv", bytes).toRepeat).toEqual([
      expect.stringMatching(/^mcs2026-vanadium-reserves-unit, 2 figures here: /),
    ]);
  });

  test("are not named for the edition that they were declared for, nor once they are declared again", () => {
    expect(data.import("mcs2026", "a.csv", excerpt("usgs-long")).toRepeat).toEqual([]);
    const all = JSON.parse(data.read("corrections.json")) as { id: string }[];
    const again = { ...all.find(({ id }) => id === "mcs2026-vanadium-reserves-unit"), id: "again", edition: "mcs2027" };
    data.write("corrections.json", [...all, again]);
    expect(data.import("mcs2027", "a.csv", excerpt("usgs-long")).toRepeat).toEqual([]);
  });
});

describe("an import stops", () => {
  test("at a column under a new name, which would be read as empty", () => {
    expect(data.problemsOf("mcs2027", "a.csv", changed("usgs-long", ",Notes,", ",Footnotes,"))).toMatch(
      /^a\.csv:1: there is no column "Notes"\. The header of usgs-long has changed: it is "MCS chapter,.*Footnotes/,
    );
    expect(data.problemsOf("mcs2025", "a.csv", changed("usgs-wide", "PROD_2023", "PRODUCTION_2023"))).toContain(
      'a.csv:1: the column "PRODUCTION_2023" is not known.',
    );
    expect(data.problemsOf("mcs2025", "a.csv", changed("usgs-wide", "CAP_NOTES", "CAPACITY_NOTES"))).toContain(
      'a.csv:1: there is no column "CAP_NOTES"; the column "CAPACITY_NOTES" is not known.',
    );
  });

  test("at a section of a new name, which could hold world statistics", () => {
    expect(data.problemsOf("mcs2026", "a.csv", changed("usgs-long", "Salient Statistics", "Global Statistics"))).toContain(
      "a.csv:2: data/crosswalk/mcs2026.json does not know this table column (1 figures).",
    );
  });

  test("at a place that no entry names", () => {
    expect(data.problemsOf("mcs2026", "a.csv", changed("usgs-long", ",Tajikistan,", ",Tadjikistan,"))).toContain(
      'a.csv:5: unknown place "Tadjikistan". Add the name to an entry of data/countries.json, or to "places" of the crosswalk.',
    );
  });

  test("at a value in no known form", () => {
    expect(data.problemsOf("mcs2026", "a.csv", changed("usgs-long", '"22,000"', '"22,00"'))).toContain(
      'a.csv:5: the value "22,00" of Antimony, Tajikistan, 2024 is in no known form.',
    );
  });

  test("at an empty value", () => {
    expect(data.problemsOf("mcs2026", "a.csv", changed("usgs-long", '"22,000"', ""))).toContain(
      'a.csv:5: the value "" of Antimony',
    );
  });

  test("at a second figure for the same country and year", () => {
    const bytes = changed("usgs-long", ",Tajikistan,", ",China,");
    expect(data.problemsOf("mcs2026", "a.csv", bytes)).toContain(
      "a.csv:5: a second figure for antimony, mine production, CHN, 2024; the first is on line 4.",
    );
  });

  test("at a header of no known format", () => {
    expect(data.problemsOf("mcs2026", "a.csv", Buffer.from("mineral,amount\nantimony,1\n"))).toContain(
      'a.csv:1: the header "mineral,amount" is of no known format. Known are: usgs-long',
    );
  });

  test("at a figure in a table column that is left out as not applicable", () => {
    const bytes = changed("usgs-wide", ",,,XX", ",,5,XX");
    expect(data.problemsOf("mcs2025", "a.csv", bytes)).toMatch(
      /leaves this table column out \(Synthetic soda ash has no reserves\.\), but here it says "5"/,
    );
  });

  test("at a crosswalk of another format", () => {
    expect(data.problemsOf("wna2025", "a.csv", excerpt("usgs-long"))).toContain(
      "data/crosswalk/wna2025.json:3: it is for the formats wna-table, but a.csv is in usgs-long.",
    );
  });

  test("when there is no crosswalk of the format", () => {
    data.delete("crosswalk/wna2025.json");
    expect(data.problemsOf("wna2026", "a.csv", excerpt("wna"))).toContain(
      "data/crosswalk/wna2026.json: there is no crosswalk for the format wna-table.",
    );
  });
});

describe("a damaged release file stops the import", () => {
  test("at a number with a comma and without its quotation marks, which would be read as another number", () => {
    const bytes = changed("usgs-long", '"22,000"', "22,000");
    expect(data.problemsOf("mcs2026", "a.csv", bytes)).toMatch(
      /^a\.csv:5: the record has 13 cells, the header 12 \(.*\)\. A cell with a comma needs quotation marks around it, such as "40,000"\.$/,
    );
  });

  test("at a line break inside a record, also where the file's own end of line is another", () => {
    const whole = excerpt("usgs-long").toString("latin1").replaceAll("\r\n", "\n");
    const broken = changed("usgs-long", ",Tajikistan,", ",Taji\nkistan,").toString("latin1").replaceAll("\r\n", "\n");
    for (const text of [broken, broken.replaceAll("\n", "\r\n").replace("Taji\r\nkistan", "Taji\nkistan")]) {
      const problems = data.problemsOf("mcs2026", "a.csv", Buffer.from(text, "latin1"));
      expect(problems.split("\n")).toEqual([
        expect.stringMatching(/^a\.csv:5: the record has 4 cells, the header 12/),
        expect.stringMatching(/^a\.csv:6: the record has 9 cells, the header 12/),
      ]);
    }
    expect(
      textOf(data.import("mcs2026", "a.csv", Buffer.from(whole.replaceAll("\n", "\r\n"), "latin1")), "series/mcs2026.csv"),
    ).toBe(readFileSync(join(fixtures, "usgs-long-excerpt.expected.csv"), "utf8"));
  });

  test("at a quotation mark that is not closed, with the name of the file", () => {
    expect(data.problemsOf("mcs2026", "a.csv", changed("usgs-long", '"22,000"', '"22,000'))).toMatch(
      /^a\.csv(:\d+)?: (not valid CSV: |the record has )/,
    );
    expect(data.problemsOf("mcs2026", "a.csv", changed("usgs-long", '"22,000"', '"22"000"'))).toMatch(
      /^a\.csv:5: not valid CSV: /,
    );
  });

  test("at a number of 400 digits, which no number can hold", () => {
    expect(data.problemsOf("mcs2026", "a.csv", changed("usgs-long", '"22,000"', "9".repeat(400)))).toMatch(
      /^a\.csv:5: the value of Antimony, Tajikistan, 2024 is "9{80}…"; a number may have 15 digits before its point/,
    );
  });

  test("at a year that no edition can have", () => {
    expect(
      data.problemsOf("mcs2026", "a.csv", changed("usgs-long", 'metric tons,2024,"22,000"', 'metric tons,9999,"22,000"')),
    ).toBe('a.csv:5: the year is "9999"; it must be a year from 1800 to 2100, in four digits.');
  });

  test("at a year after the edition was published", () => {
    expect(
      data.problemsOf("mcs2026", "a.csv", changed("usgs-long", 'metric tons,2024,"22,000"', 'metric tons,2027,"22,000"')),
    ).toBe("a.csv:5: the year is 2027, but the edition was published in 2026. An edition has no figures of later years.");
  });

  test("at a point that may stand in the place of a comma; a correction says which number is meant", () => {
    const bytes = changed("usgs-long", '"22,000"', "22.000");
    expect(data.problemsOf("mcs2026", "a.csv", bytes)).toBe(
      'a.csv:5: the value of Antimony, Tajikistan, 2024 is "22.000", which may be 22,000 with a point in the place of the comma. Look at the publisher\'s table, and declare in data/corrections.json which number is meant: 22,000, or 22.0000.',
    );
    for (const [meant, value] of [
      ["22,000", "22000"],
      ["22.0000", "22.0000"],
    ]) {
      const corrections = JSON.parse(readFileSync(join(fixtures, "corrections.json"), "utf8")) as object[];
      const correction = {
        id: "mcs2026-antimony-point",
        edition: "mcs2026",
        action: "set",
        match: { commodity: "Antimony", country: "Tajikistan", year: "2024" },
        figures: 1,
        expect: { value: "22.000" },
        set: { value: meant },
        original: "printed as 22.000.",
        reason: "The table in the PDF.",
      };
      data.write("corrections.json", [...corrections, correction]);
      expect(textOf(data.import("mcs2026", "a.csv", bytes), "series/mcs2026.csv")).toContain(
        `antimony,mine production,TJK,2024,${value},`,
      );
    }
  });

  test("at an empty file, and at one that is no table", () => {
    expect(data.problemsOf("mcs2026", "a.csv", "")).toBe(
      "a.csv: the file is empty. It must have a header and a line for each record.",
    );
    expect(data.problemsOf("mcs2026", "a.json", "{")).toMatch(/^a\.json:1: not valid JSON: /);
    expect(data.problemsOf("mcs2026", "a.json", "{}")).toMatch(/^a\.json:1: the JSON is of no known format/);
  });
});

describe("the folder data/ stops the import", () => {
  test("where it is not there", () => {
    data.delete("countries.json");
    expect(data.problemsOf("mcs2026", "a.csv", excerpt("usgs-long"))).toBe("data/countries.json: the file is missing.");
    const { problems } = importFiles({
      edition: "mcs2026",
      files: [{ name: "a.csv", bytes: excerpt("usgs-long") }],
      dataPath: join(data.path, "nowhere"),
    });
    expect(problems).toEqual([{ file: "nowhere", reason: expect.stringMatching(/^there is no such folder/) as string }]);
  });

  test("where it is not right itself", () => {
    data.write("countries.json", "{");
    expect(data.problemsOf("mcs2026", "a.csv", excerpt("usgs-long"))).toMatch(/^data\/countries\.json:1: not valid JSON/);
  });

  test("where a crosswalk names what nobody declares", () => {
    const crosswalk = data
      .read("crosswalk/mcs2026.json")
      .replace('"mineral": "antimony", "measure"', '"mineral": "antimoney", "measure"');
    data.write("crosswalk/mcs2026.json", crosswalk);
    expect(data.problemsOf("mcs2026", "a.csv", excerpt("usgs-long"))).toMatch(
      /^data\/crosswalk\/mcs2026\.json:\d+: "Antimony": unknown mineral "antimoney"\. Did you mean "antimony"\?/,
    );
  });
});

describe("a correction stops the import", () => {
  test("when the publisher has mended the value", () => {
    const bytes = changed("usgs-wide", ",44400,4400,", ",44400,44000,");
    expect(data.problemsOf("mcs2025", "a.csv", bytes)).toMatch(
      /data\/corrections\.json:\d+: correction "mcs2025-kaolin-world-2024": its guard no longer holds: row 24 says "44000" as value where "4400" is expected/,
    );
  });

  test("when the publisher has mended the unit", () => {
    const bytes = Buffer.from(
      excerpt("usgs-long")
        .toString("latin1")
        .replaceAll(/(VANADIUM.*?),metric tons,/g, "$1,thousand metric tons,"),
      "latin1",
    );
    expect(data.problemsOf("mcs2026", "a.csv", bytes)).toContain(
      'correction "mcs2026-vanadium-reserves-unit": its guard no longer holds: row 41 says "thousand metric tons" as unit where "metric tons" is expected',
    );
  });

  test("when it matches more or fewer figures than declared", () => {
    setCorrection("mcs2026-vanadium-reserves-unit", { figures: 3 });
    expect(data.problemsOf("mcs2026", "a.csv", excerpt("usgs-long"))).toContain(
      "it is declared for 3 figures but 2 match (rows 41, 42).",
    );
  });

  test("when it matches nothing", () => {
    setCorrection("mcs2026-vanadium-reserves-unit", { match: { commodity: "Vanadinite" } });
    expect(data.problemsOf("mcs2026", "a.csv", excerpt("usgs-long"))).toContain(
      "it is declared for 2 figures but 0 match (rows none).",
    );
  });
});
