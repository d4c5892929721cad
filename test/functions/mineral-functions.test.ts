import { invented } from "../dataset/invented-dataset";
import { call, callOne, type Argument, type Shown } from "./call";

const one = (id: string, ...args: Argument[]): Shown => callOne(id, args, invented);
const block = (id: string, ...args: Argument[]): Shown[][] => call(id, args, invented);
const na = (message: string | RegExp): Shown => ({
  error: "#N/A",
  message: typeof message === "string" ? message : (expect.stringMatching(message) as unknown as string),
});
const value = (message: string | RegExp): Shown => ({
  error: "#VALUE!",
  message: typeof message === "string" ? message : (expect.stringMatching(message) as unknown as string),
});

describe("MINERAL.RANK", () => {
  test("ranks in the newest year of the edition in force, ties sharing a rank", () => {
    expect(one("MINERAL.RANK", "fooite", "Alphaland")).toBe(1);
    expect(one("MINERAL.RANK", "fooite", "Betaland")).toBe(2);
    expect(one("MINERAL.RANK", "fooite", "Gammaland")).toBe(2);
    expect(one("MINERAL.RANK", "fooite", "Epsiland")).toEqual(
      na("Epsiland: zero, so no rank (fooite mine production 2029 in New 2030)."),
    );
  });
  test("as_of takes the edition that was out on that day", () => {
    expect(one("MINERAL.RANK", "fooite", "Alphaland", null, null, "2030-02-05")).toBe(2);
    expect(one("MINERAL.RANK", "fooite", "Alphaland", null, null, "2030-02-06")).toBe(1);
    expect(one("MINERAL.RANK", "fooite", "Alphaland", null, null, 47519)).toBe(2);
    expect(one("MINERAL.RANK", "fooite", "Alphaland", null, null, "2029-01-30")).toEqual(
      na(
        "The dataset has no edition with fooite mine production published by 2029-01-30: its first is Old 2029, published 2029-01-31.",
      ),
    );
  });
  test("a group, the world or other countries have no rank", () => {
    expect(one("MINERAL.RANK", "fooite", "Group of Two")).toEqual(
      value(`country "Group of Two": a rank is for one country, not for a group of 2. Use a country such as Kazakhstan.`),
    );
    expect(one("MINERAL.RANK", "fooite", "World")).toEqual(value(/not for the world/));
    expect(one("MINERAL.RANK", "fooite", "Other countries")).toEqual(value(/not for several countries together/));
  });
  test("a withheld figure is not ranked, and says why", () => {
    expect(one("MINERAL.RANK", "fooite", "Deltaland")).toEqual(
      na("Deltaland, fooite mine production 2029 in New 2030: withheld by the publisher to protect company data (W)."),
    );
  });
  test("unknown names say what to type instead", () => {
    expect(one("MINERAL.RANK", "fooit", "Alphaland")).toEqual(na(`No mineral "fooit". Did you mean "fooite"?`));
    expect(one("MINERAL.RANK", "fooite", "Alphalnd")).toEqual(na(`No country "Alphalnd". Did you mean "Alphaland"?`));
    expect(one("MINERAL.RANK", "fooite", "Land")).toEqual(na(`country "Land" is ambiguous: use Alphaland or Betaland.`));
  });
  test("a measure that the mineral lacks, and a word that is none", () => {
    expect(one("MINERAL.RANK", "fooite", "Alphaland", "refinery production")).toEqual(
      na("The dataset has no refinery production figures for fooite: use production, reserves or mine production."),
    );
    expect(one("MINERAL.RANK", "fooite", "Alphaland", "prod")).toEqual(
      value(`measure "prod": use production, reserves or mine production. Did you mean "production"?`),
    );
  });
  test("a year that the edition lacks names its years and the edition that has it", () => {
    expect(one("MINERAL.RANK", "fooite", "Alphaland", null, 2027)).toEqual(
      na(
        `No 2027 figures for fooite mine production in New 2030: its years are 2028 and 2029. Old 2029 has 2027: set as_of to "2030-02-05".`,
      ),
    );
    expect(one("MINERAL.RANK", "fooite", "Alphaland", null, 1990)).toEqual(
      na("No 1990 figures for fooite mine production in New 2030: its years are 2028 and 2029."),
    );
    expect(one("MINERAL.RANK", "fooite", "Alphaland", null, "last")).toEqual(value(`year "last": use a year such as 2024.`));
  });
  test("blank arguments: required ones fail alone, optional ones take their default", () => {
    for (const blank of [null, "", " \u00a0", 0]) {
      expect(one("MINERAL.RANK", blank, "Alphaland")).toEqual(value(/^mineral is blank: use a mineral by name/));
      expect(one("MINERAL.RANK", "fooite", "Alphaland", blank, blank, blank)).toBe(1);
    }
    expect(block("MINERAL.RANK", [["fooite"], [null], [""]], "Alphaland")).toEqual([[1], [""], [""]]);
  });
  test("ranges broadcast, and one failing element is an error in its own cell", () => {
    expect(block("MINERAL.RANK", "fooite", [["Alphaland", "Nowhere", "Betaland"]])).toEqual([
      [1, na(/^No country "Nowhere"\. Use a name/), 2],
    ]);
    expect(block("MINERAL.RANK", "fooite", [["Alphaland"], ["Betaland"]], null, [[2028, 2029]])).toEqual([
      [1, 1],
      [na(/Betaland is not listed for fooite mine production 2028 in New 2030 \(not reported\)/), 2],
    ]);
    expect(block("MINERAL.RANK", [["fooite"], ["fooite"]], [["Alphaland"], ["Betaland"], ["Gammaland"]])).toEqual([
      [value(/mineral has 2 x 1 cells but country has 3 x 1 cells/)],
    ]);
  });
});

describe("the four kinds of nothing", () => {
  const reserves = (country: string): Shown => one("MINERAL.RESERVES", "fooite", country);
  test("a printed zero is 0; the rest are #N/A, each with its reason", () => {
    expect(one("MINERAL.VALUE", "fooite", "Epsiland")).toBe(0);
    expect(one("MINERAL.VALUE", "fooite", "Zetaland")).toEqual(
      na(
        `Zetaland is not listed for fooite mine production 2029 in New 2030 (not reported; what it has, if anything, is within "Other countries").`,
      ),
    );
    expect(one("MINERAL.VALUE", "fooite", "Deltaland")).toEqual(na(/withheld/));
    expect(reserves("Gammaland")).toEqual(na(/not available to the publisher/));
    expect(reserves("Deltaland")).toEqual(na(/published only as less than 200 kt/));
    expect(reserves("Epsiland")).toEqual(na(/published only in words: Large/));
    expect(reserves("Zetaland")).toEqual(na(/below the reporting threshold/));
    expect(reserves("World")).toEqual(na(/published only as more than 1,000 kt/));
  });
});

describe("values and shares", () => {
  test("a country, the world, and a group as a sum", () => {
    expect(one("MINERAL.VALUE", "fooite", "AAA")).toBe(150);
    expect(one("MINERAL.VALUE", "fooite", "World")).toBe(400);
    expect(one("MINERAL.VALUE", "fooite", "group of two")).toBe(200);
    expect(one("MINERAL.PRODUCTION", "Fo", "aa", 2028)).toBe(110);
    expect(one("MINERAL.RESERVES", "foo stone", "BB")).toBe(500);
  });
  test("a group with a member whose figure is withheld has no sum; one with no listed member is not reported", () => {
    expect(one("MINERAL.VALUE", "fooite", "Group with a secret")).toEqual(
      na(/^No sum for Group with a secret: Deltaland, .* withheld/),
    );
    expect(one("MINERAL.VALUE", "fooite", "Group of None")).toEqual(
      na(
        'No country of Group of None is listed for fooite mine production 2029 in New 2030 (not reported; what it has, if anything, is within "Other countries").',
      ),
    );
  });
  test("shares are of the published total, of a bound, or of the sum", () => {
    expect(one("MINERAL.SHARE", "fooite", "Alphaland")).toBe(150 / 400);
    expect(one("MINERAL.SHARE", "fooite", "Group of Two")).toBe(0.5);
    expect(one("MINERAL.SHARE", "fooite", "World")).toBe(1);
    // Published as more than 1,000, but the countries listed already make 1,200.
    expect(one("MINERAL.SHARE", "fooite", "Alphaland", "reserves")).toBe(700 / 1200);
    expect(one("MINERAL.SHARE", "barium blue", "Alphaland")).toBe(0.75);
  });
  test("the first publisher's edition answers before a newer one of another", () => {
    expect(one("MINERAL.VALUE", "barium blue", "Alphaland")).toBe(30);
    expect(one("MINERAL.VALUE", "child", "Alphaland")).toBe(1);
    // A month of publication counts from its last day.
    expect(one("MINERAL.VALUE", "child", "Alphaland", null, null, "2030-06-29")).toEqual(
      na(/The dataset has no edition with child mine production published by 2030-06-29/),
    );
    expect(one("MINERAL.VALUE", "child", "Alphaland", null, null, "2030-06-30")).toBe(1);
  });
  test("a mineral counted by its forms names them; one without figures says so", () => {
    expect(one("MINERAL.VALUE", "family", "Alphaland")).toEqual(
      na(`The dataset has no production figures for family as a whole, only for its forms: use "child".`),
    );
    expect(one("MINERAL.VALUE", "nothing", "Alphaland")).toEqual(na("The dataset has no figures by country for nothing."));
  });
  test("the unit names what is weighed", () => {
    expect(block("MINERAL.UNIT", [["fooite"], ["barium blue"]])).toEqual([["t"], ["kg"]]);
    expect(one("MINERAL.UNIT", "fooite", "reserves")).toBe("kt");
  });
  test("the concentration index squares percentage shares", () => {
    expect(one("MINERAL.HHI", "barium blue")).toBe(75 ** 2 + 25 ** 2);
    expect(one("MINERAL.HHI", "fooite")).toBeCloseTo(37.5 ** 2 + 12.5 ** 2 + 12.5 ** 2, 9);
  });
});

describe("spilling functions", () => {
  test("MINERAL.TOP keeps ties, so there may be more rows than asked for", () => {
    expect(block("MINERAL.TOP", "fooite", 2, null, null, null, true)).toEqual([
      ["Rank", "Country", "Value", "Share"],
      [1, "Alphaland", 150, 0.375],
      [2, "Betaland", 50, 0.125],
      [2, "Gammaland", 50, 0.125],
    ]);
    expect(block("MINERAL.TOP", "fooite", 1)).toHaveLength(1);
    expect(block("MINERAL.TOP", "fooite")).toHaveLength(3);
    for (const n of [-1, 2.5, "many", "all", 2025])
      expect(one("MINERAL.TOP", "fooite", n)).toEqual(value(/^n .*: use a whole number from 1 to 1000\.$/));
  });
  test("MINERAL.SERIES is one edition's years; a year without a value is #N/A in its cell", () => {
    expect(block("MINERAL.SERIES", "fooite", "Alphaland")).toEqual([
      [2028, 110],
      [2029, 150],
    ]);
    expect(block("MINERAL.SERIES", "fooite", "Alphaland", null, 2027, 2029, null, true)).toEqual([
      ["Year", "Value"],
      [2027, na(/No 2027 figures/)],
      [2028, 110],
      [2029, 150],
    ]);
    expect(block("MINERAL.SERIES", "fooite", "Alphaland", null, null, null, "2030-01-01")).toEqual([
      [2027, 90],
      [2028, 100],
    ]);
    expect(one("MINERAL.SERIES", "fooite", "Alphaland", null, 2029, 2028)).toEqual(
      value("from 2029 is after to 2028: use a first year that is not after the last."),
    );
  });
  test("MINERAL.PROFILE lists what a country is listed for, best rank first, withheld last", () => {
    expect(block("MINERAL.PROFILE", "Alphaland", null, null, null, true)).toEqual([
      ["Mineral", "Value", "Unit", "Rank", "Share"],
      ["barium blue", 30, "kg", 1, 0.75],
      ["child", 1, "t", 1, na(/only one is listed/)],
      ["fooite", 150, "t", 1, 0.375],
    ]);
    expect(block("MINERAL.PROFILE", "Deltaland")).toEqual([["fooite", na(/withheld/), "t", na(/withheld/), na(/withheld/)]]);
    expect(one("MINERAL.PROFILE", "Zetaland")).toEqual(
      na("No edition in force lists Zetaland for the production of any mineral, zeros left out."),
    );
    expect(one("MINERAL.PROFILE", "Group of Two")).toEqual(value(/a profile is for one country/));
    expect(one("MINERAL.PROFILE", "Alphaland", "digging")).toEqual(
      value(/^measure "digging": use production, reserves, capacity/),
    );
  });
  test("MINERAL.SOURCES shows every edition, the one that answers first", () => {
    expect(block("MINERAL.SOURCES", "fooite", "Alphaland", null, 2028, true)).toEqual([
      ["Value", "Rank", "Edition", "Published", "Qualifier", "Note", "Link", "Year", "Unit"],
      [110, 1, "New 2030", 47520, "", "row 2", "https://doi.org/10.9999/new", 2028, "t"],
      [100, 2, "Old 2029", 47149, "e", "row 3", "https://example.org/old", 2028, "t"],
    ]);
    expect(block("MINERAL.SOURCES", "fooite", "Alphaland").map((row) => [row[7], row[0], row[5]])).toEqual([
      [2029, 150, "row 3; Includes by-product."],
      [2028, 110, "row 2"],
      [2028, 100, "row 3"],
      [2027, 90, "row 2"],
    ]);
    expect(block("MINERAL.SOURCES", "fooite", "Deltaland")[0]!.slice(0, 5)).toEqual([
      na(/withheld/),
      na(/withheld/),
      "New 2030",
      47520,
      "W",
    ]);
    expect(one("MINERAL.SOURCES", "fooite", "Zetaland")).toEqual(
      na("No edition in the dataset lists Zetaland for fooite mine production (not reported)."),
    );
  });
  test("a spilling function takes one cell for each argument and says so", () => {
    expect(one("MINERAL.TOP", [["fooite"], ["child"]])).toEqual(
      value("mineral is a range of 2 x 1 cells, and this function takes one cell here: use a formula for each cell."),
    );
    expect(one("MINERAL.TOP", "fooite", 2, null, null, null, "yes")).toEqual(value(`headers "yes": use TRUE or FALSE.`));
  });
});

describe("MINERAL.CITE", () => {
  test("names the work, its date, the place and the figure", () => {
    expect(one("MINERAL.CITE", "fooite", "Alphaland")).toBe(
      "New 2030 (2030-02-06), row 3, Alphaland, fooite mine production, 2029 (estimated): 150 t",
    );
    expect(one("MINERAL.CITE", "fooite", "Group of Two")).toBe(
      "New 2030 (2030-02-06), rows 3, 4, Group of Two (sum of Alphaland, Betaland), fooite mine production, 2029 (estimated): 200 t",
    );
    expect(one("MINERAL.CITE", "fooite", "Alphaland", null, 2028, null, "full")).toBe(
      "U.S. Geological Survey, 2030-02-06, New Yearbook, first: https://doi.org/10.9999/new. new.csv, row 2: Alphaland, fooite mine production, 2028: 110 t. Licence: CC0 1.0. Orebook dataset 2030.1.",
    );
    expect(one("MINERAL.CITE", "fooite", "Alphaland", null, 2028, null, "bibtex")).toMatch(
      /^@misc\{new,\n {2}author = \{\{U\.S\. Geological Survey\}\},/,
    );
    expect(one("MINERAL.CITE", "fooite", "Alphaland", null, null, null, "apa")).toEqual(
      value(`style "apa": use short, full or bibtex.`),
    );
    expect(one("MINERAL.CITE", "fooite", "Deltaland")).toEqual(na(/withheld/));
  });
});

describe("MINERAL.VERSION", () => {
  test("answers about the dataset", () => {
    expect(one("MINERAL.VERSION")).toBe("2030.1");
    expect(one("MINERAL.VERSION", "released")).toBe("2030-07-01");
    expect(one("MINERAL.VERSION", "Editions")).toBe("Other 2030; New 2030; Old 2029");
    expect(one("MINERAL.VERSION", "hash")).toHaveLength(64);
    expect(one("MINERAL.VERSION", "date")).toEqual(value(`property "date": use version, released, editions or hash.`));
  });
});
