import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importEdition } from "../../../scripts/import/import-edition";

const fixtures = join(__dirname, "fixtures");
const repository = join(__dirname, "../../../data");
let folder: string;
let data: string;

/** A data folder with the crosswalks and places of the repository, and corrections written for the excerpts. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "orebook-"));
  data = join(folder, "data");
  mkdirSync(join(data, "crosswalk"), { recursive: true });
  for (const edition of ["mcs2025", "mcs2026", "wna2025"])
    cpSync(join(repository, "crosswalk", `${edition}.json`), join(data, "crosswalk", `${edition}.json`));
  cpSync(join(repository, "countries.json"), join(data, "countries.json"));
  cpSync(join(fixtures, "corrections.json"), join(data, "corrections.json"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const excerpt = (name: string): Buffer => readFileSync(join(fixtures, `${name}-excerpt.csv`));

/** The excerpt with one text put for another, as bytes of the same encoding. */
function changed(name: string, from: string, to: string): Buffer {
  const text = excerpt(name).toString("latin1");
  const latin = (part: string): string => Buffer.from(part, "utf8").toString("latin1");
  expect(text).toContain(latin(from));
  return Buffer.from(text.replace(latin(from), latin(to)), "latin1");
}

function setCorrection(id: string, change: Record<string, unknown>): void {
  const file = join(data, "corrections.json");
  const all = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>[];
  writeFileSync(
    file,
    JSON.stringify(
      all.map((one) => (one.id === id ? { ...one, ...change } : one)),
      undefined,
      2,
    ),
  );
}

describe("an excerpt of a release as its publisher gives it", () => {
  test.each([
    ["mcs2026", "usgs-long"],
    ["mcs2025", "usgs-wide"],
    ["wna2025", "wna"],
  ])("%s becomes series", (edition, name) => {
    const takeOver = jest.fn();
    const { csv } = importEdition(edition, excerpt(name), `${name}-excerpt.csv`, data, takeOver);
    expect(csv).toBe(readFileSync(join(fixtures, `${name}-excerpt.expected.csv`), "utf8"));
    expect(takeOver).not.toHaveBeenCalled();
  });

  test("names table columns of the crosswalk that the file lacks", () => {
    const { unused } = importEdition("mcs2026", excerpt("usgs-long"), "x.csv", data);
    expect(unused).toContain("Lithium | Production | Mine production | metric tons");
    expect(unused).not.toContain("Antimony | Production | Mine production | metric tons");
  });
});

describe("a new edition without a crosswalk of its own", () => {
  test("starts from the newest crosswalk of its format", () => {
    writeFileSync(join(data, "crosswalk/zzz.json"), JSON.stringify({ importSources: [] }));
    setCorrection("mcs2026-vanadium-reserves-unit", { edition: "mcs2027" });
    const takeOver = jest.fn();
    const { csv } = importEdition("mcs2027", excerpt("usgs-long"), "mcs2027.csv", data, takeOver);
    const newest = JSON.parse(readFileSync(join(data, "crosswalk/mcs2026.json"), "utf8")) as object;
    expect(takeOver).toHaveBeenCalledWith({ ...newest, edition: "mcs2027" });
    expect(csv).toBe(readFileSync(join(fixtures, "usgs-long-excerpt.expected.csv"), "utf8"));
  });

  test("lists what does not match, with what to add", () => {
    const bytes = changed("usgs-long", 'metric tons,2024,"22,000"', 'short tons,2024,"22,000"');
    expect(() => importEdition("mcs2027", bytes, "mcs2027.csv", data)).toThrow(
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
    expect(importEdition("mcs2027", bytes, "a.csv", data).toRepeat).toEqual([
      expect.stringMatching(/^mcs2026-vanadium-reserves-unit, 2 figures here: /),
    ]);
  });

  test("are not named for the edition that they were declared for, nor once they are declared again", () => {
    expect(importEdition("mcs2026", excerpt("usgs-long"), "a.csv", data).toRepeat).toEqual([]);
    const file = join(data, "corrections.json");
    const all = JSON.parse(readFileSync(file, "utf8")) as { id: string }[];
    const again = { ...all.find(({ id }) => id === "mcs2026-vanadium-reserves-unit"), id: "again", edition: "mcs2027" };
    writeFileSync(file, JSON.stringify([...all, again]));
    expect(importEdition("mcs2027", excerpt("usgs-long"), "a.csv", data).toRepeat).toEqual([]);
  });
});

describe("an import stops", () => {
  test("at a column under a new name, which would be read as empty", () => {
    expect(() => importEdition("mcs2027", changed("usgs-long", ",Notes,", ",Footnotes,"), "a.csv", data)).toThrow(
      /^a\.csv:1: there is no column "Notes"\. The header of usgs-long has changed: it is "MCS chapter,.*Footnotes/,
    );
    expect(() => importEdition("mcs2025", changed("usgs-wide", "PROD_2023", "PRODUCTION_2023"), "a.csv", data)).toThrow(
      'a.csv:1: the column "PRODUCTION_2023" is not known.',
    );
    expect(() => importEdition("mcs2025", changed("usgs-wide", "CAP_NOTES", "CAPACITY_NOTES"), "a.csv", data)).toThrow(
      'a.csv:1: there is no column "CAP_NOTES"; the column "CAPACITY_NOTES" is not known.',
    );
  });

  test("at a section of a new name, which could hold world statistics", () => {
    expect(() =>
      importEdition("mcs2026", changed("usgs-long", "Salient Statistics", "Global Statistics"), "a.csv", data),
    ).toThrow("a.csv:2: data/crosswalk/mcs2026.json does not know this table column (1 figures).");
  });

  test("at a place that no entry names", () => {
    expect(() => importEdition("mcs2026", changed("usgs-long", ",Tajikistan,", ",Tadjikistan,"), "a.csv", data)).toThrow(
      'a.csv:5: unknown place "Tadjikistan". Add the name to an entry of data/countries.json.',
    );
  });

  test("at a value in no known form", () => {
    expect(() => importEdition("mcs2026", changed("usgs-long", '"22,000"', '"22,00"'), "a.csv", data)).toThrow(
      'a.csv:5: the value "22,00" of Antimony, Tajikistan, 2024 is in no known form.',
    );
  });

  test("at an empty value", () => {
    expect(() => importEdition("mcs2026", changed("usgs-long", '"22,000"', ""), "a.csv", data)).toThrow(
      'a.csv:5: the value "" of Antimony',
    );
  });

  test("at a second figure for the same country and year", () => {
    const bytes = changed("usgs-long", ",Tajikistan,", ",China,");
    expect(() => importEdition("mcs2026", bytes, "a.csv", data)).toThrow(
      "a.csv:5: a second figure for antimony, mine production, CHN, 2024; the first is on line 4.",
    );
  });

  test("at a header of no known format", () => {
    expect(() => importEdition("mcs2026", Buffer.from("mineral,amount\nantimony,1\n"), "a.csv", data)).toThrow(
      'a.csv:1: the header "mineral,amount" is of no known format. Known are: usgs-long',
    );
  });

  test("at a figure in a table column that is left out as not applicable", () => {
    const bytes = changed("usgs-wide", ",,,XX", ",,5,XX");
    expect(() => importEdition("mcs2025", bytes, "a.csv", data)).toThrow(
      /leaves this table column out \(Synthetic soda ash has no reserves\.\), but here it says "5"/,
    );
  });

  test("at a crosswalk of another format", () => {
    expect(() => importEdition("wna2025", excerpt("usgs-long"), "a.csv", data)).toThrow(
      "data/crosswalk/wna2025.json: it is for the format wna-table, but a.csv is in usgs-long.",
    );
  });

  test("when there is no crosswalk of the format", () => {
    rmSync(join(data, "crosswalk/wna2025.json"));
    expect(() => importEdition("wna2026", excerpt("wna"), "a.csv", data)).toThrow(
      "data/crosswalk/wna2026.json: there is no crosswalk for the format wna-table.",
    );
  });
});

describe("a correction stops the import", () => {
  test("when the publisher has mended the value", () => {
    const bytes = changed("usgs-wide", ",44400,4400,", ",44400,44000,");
    expect(() => importEdition("mcs2025", bytes, "a.csv", data)).toThrow(
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
    expect(() => importEdition("mcs2026", bytes, "a.csv", data)).toThrow(
      'correction "mcs2026-vanadium-reserves-unit": its guard no longer holds: row 41 says "thousand metric tons" as unit where "metric tons" is expected',
    );
  });

  test("when it matches more or fewer figures than declared", () => {
    setCorrection("mcs2026-vanadium-reserves-unit", { figures: 3 });
    expect(() => importEdition("mcs2026", excerpt("usgs-long"), "a.csv", data)).toThrow(
      "it is declared for 3 figures but 2 match (rows 41, 42).",
    );
  });

  test("when it matches nothing", () => {
    setCorrection("mcs2026-vanadium-reserves-unit", { match: { commodity: "Vanadinite" } });
    expect(() => importEdition("mcs2026", excerpt("usgs-long"), "a.csv", data)).toThrow(
      "it is declared for 2 figures but 0 match (rows none).",
    );
  });
});
