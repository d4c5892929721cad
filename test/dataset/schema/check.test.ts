import fc from "fast-check";
import { checkDataset } from "../../../src/dataset/schema/check";
import { DatasetError } from "../../../src/dataset/dataset-error";
import { QUALIFIERS } from "../../../src/dataset/schema/vocabulary";
import type { DatasetFile } from "../../../src/dataset/schema";
import { builtFile } from "../built-file";
import { inventedDealsFile } from "../invented-deals";

/** What is wrong with the invented dataset after a change. */
function problemsAfter(change: (file: DatasetFile) => void, file = inventedDealsFile): readonly string[] {
  const copy = structuredClone(file);
  change(copy);
  return problemsOf(copy);
}

function problemsOf(value: unknown): readonly string[] {
  try {
    checkDataset(value);
    return [];
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return error.problems;
  }
}

const fooite = (file: DatasetFile) => file.series[1]!;
const terms = (file: DatasetFile) => file.deals[0]!.terms;
const put = (target: object, change: object): unknown => Object.assign(target, change);

test("a negative figure is taken where its measure declares that it can be", () => {
  const negative = (file: DatasetFile): void => void (fooite(file).observations[0]![2] = -5);
  const signed = (file: DatasetFile): void =>
    void put(
      file.measures.find(({ id }) => id === fooite(file).measure)!,
      { signed: true },
    );
  expect(problemsAfter(negative)).toHaveLength(1);
  expect(problemsAfter((file) => (negative(file), signed(file)))).toEqual([]);
});

test("the built dataset is taken as it stands", () => {
  expect(checkDataset(builtFile)).toEqual(builtFile);
});

describe("what the shape allows and no dataset may say is refused, with its place and nothing else", () => {
  test.each<[string, (file: DatasetFile) => unknown, RegExp]>([
    [
      "no number and no mark",
      (file) => (fooite(file).observations[0]![2] = null),
      /^series\[1\]\.observations\[0\]: no value and no qualifier/,
    ],
    [
      "a number beside a mark that says there is none",
      (file) => (fooite(file).observations[0]![3] = "W"),
      /observations\[0\]: the value 110 stands beside the qualifier "W"/,
    ],
    ["a negative figure", (file) => (fooite(file).observations[0]![2] = -5), /observations\[0\]: the value -5 is negative/],
    [
      "a dash that is not zero",
      (file) => (fooite(file).observations[0]![3] = "-"),
      /observations\[0\]: the qualifier "-" marks a dash/,
    ],
    [
      "a mark twice",
      (file) => (fooite(file).observations[0]![3] = "e e"),
      /observations\[0\]\[3\]: the qualifier "e" stands twice/,
    ],
    [
      "two bounds",
      (file) => (fooite(file).observations[0]![3] = "< >"),
      /observations\[0\]\[3\]: the qualifiers "<" and ">" contradict/,
    ],
    [
      "a figure twice",
      (file) => fooite(file).observations.push(["AAA", 2028, 1, "", "row 99", -1]),
      /observations\[8\]: a second figure for fooite, mine production, AAA, 2028; the first is observations\[0\]/,
    ],
    [
      "a series twice",
      (file) => file.series.push(file.series[1]!),
      /^series\[6\]: a second series of new, fooite, mine production; the first is series\[1\]/,
    ],
    [
      "a figure of a year after its edition",
      (file) => (fooite(file).observations[0]![1] = 2031),
      /the year is 2031, but the edition was published in 2030/,
    ],
    [
      "a percentage above 100",
      (file) => (fooite(file).unit = "%"),
      /^series\[1\]\.observations\[\d\]: the value (110|150|400) is a percentage above 100/,
    ],
    [
      "a series of a work that is no edition",
      (file) => delete file.sources[1]!.edition,
      /series\[\d\]\.edition: source "new" has no "edition"/,
    ],
    ["a mineral twice", (file) => file.minerals.push(file.minerals[4]!), /^minerals\[5\]: mineral "nothing" is there twice/],
    [
      "an alias that is another mineral's name",
      (file) => file.minerals[4]!.aliases.push("Foo Stone"),
      /^minerals\[4\]: the name "foo stone" means both "fooite" and "nothing"/,
    ],
    [
      "a mineral that is called as a country is",
      (file) => file.minerals[4]!.aliases.push("Betaland"),
      /^minerals\[4\]: the name "betaland" of the mineral "nothing" means the country "BBB" too/,
    ],
    [
      "a deal that is called as a mineral is",
      (file) => file.deals[0]!.aliases.push("fooite"),
      /^deals\[0\]: the name "fooite" of the deal "A-B" means the mineral "fooite" too/,
    ],
    [
      "a country by the word for all",
      (file) => file.countries[2]!.aliases.push("ALL"),
      /^countries\[2\]: "AAA" has the name "all"/,
    ],
    [
      "a name of 256 letters",
      (file) => file.groups[0]!.aliases.push("x".repeat(256)),
      /^groups\[0\]\.aliases\[1\]: .*255 characters at most/,
    ],
    [
      "an ambiguous name that is taken",
      (file) => (file.ambiguous.countries[0]!.name = "Alphaland"),
      /^ambiguous\.countries\[0\]: "Alphaland" is declared ambiguous/,
    ],
    [
      "a mineral that is its own ancestor",
      (file) => (file.minerals[4]!.parent = "nothing"),
      /^minerals\[4\]\.parent: mineral "nothing" is its own ancestor/,
    ],
    [
      "production that means reserves",
      (file) => (file.minerals[0]!.production = "reserves"),
      /^minerals\[0\]\.production: .* which is of kind reserves/,
    ],
    [
      "production of which there are no figures",
      (file) => (file.minerals[0]!.production = "refinery production"),
      /^minerals\[0\]\.production: .* of which no edition has figures/,
    ],
    [
      "a group without members",
      (file) => (file.groups[2]!.members = []),
      /^groups\[2\]\.members: is \[\]; it must name a country/,
    ],
    [
      "a member twice",
      (file) => file.groups[0]!.members.push("AAA"),
      /^groups\[0\]\.members\[2\]: group "G2" has the member "AAA" twice/,
    ],
    [
      "a group within a group",
      (file) => (file.groups[0]!.members = ["WORLD"]),
      /^groups\[0\]\.members\[0\]: .* which is no country/,
    ],
    [
      "a work of the year 0000",
      (file) => (file.sources[0]!.published = "0000"),
      /^sources\[0\]\.published: is "0000"; it must be of a year from 1500 to 2100/,
    ],
    ["a work twice", (file) => file.sources.push(file.sources[6]!), /^sources\[9\]\.id: source "paper" is there twice/],
    [
      "a work of after the release",
      (file) => (file.sources[6]!.published = "2030-07-02"),
      /^sources\[6\]\.published: source "paper" is published on 2030-07-02, after the dataset's own release/,
    ],
    [
      "a release of the year 9999",
      (file) => (file.released = "9999-01-01"),
      /^released: is "9999-01-01"; it must be of a year from 1500 to 2100/,
    ],
    [
      "an address that a program would run",
      (file) => (file.sources[0]!.url = "javascript:alert(1)"),
      /^sources\[0\]\.url: .* it must be an address that begins with https/,
    ],
    [
      "a share of 5000%",
      (file) => put(terms(file).revenue_share![0]!, { value: 50 }),
      /^deals\[0\]\.terms\.revenue_share\[0\]\.value: 50 is no percent: use a fraction from 0 to 1/,
    ],
    [
      "a share in words",
      (file) => put(terms(file).revenue_share![0]!, { value: "half" }),
      /revenue_share\[0\]\.value: "half" is no percent/,
    ],
    [
      "a day that does not exist",
      (file) => put(terms(file).signed![0]!, { value: "2025-02-30" }),
      /signed\[0\]\.value: "2025-02-30" is no date/,
    ],
    [
      "a date of the year 0001",
      (file) => put(terms(file).signed![0]!, { value: "0001" }),
      /signed\[0\]\.value: "0001" is no date/,
    ],
    [
      "money without a currency",
      (file) => put(terms(file).value![0]!, { currency: undefined }),
      /value\[0\]\.currency: money needs a currency/,
    ],
    [
      "a currency that is none",
      (file) => put(terms(file).value![0]!, { currency: "ZZZ" }),
      /value\[0\]\.currency: is "ZZZ"; it must be an ISO 4217 code/,
    ],
    [
      "a source with two versions of one term",
      (file) => put(terms(file).revenue_share![1]!, { source: "text" }),
      /revenue_share\[1\]: "text" already speaks in terms\.revenue_share\[0\]/,
    ],
    [
      "a contradiction without its reason",
      (file) => put(terms(file).guarantee![0]!, { note: undefined }),
      /guarantee\[0\]: a contradicted version needs a note/,
    ],
    [
      "a term that rests on statistics",
      (file) => put(terms(file).target![0]!, { source: "new" }),
      /target\[0\]\.source: "new" is a statistical work/,
    ],
    [
      "a timeline out of order",
      (file) => file.deals[0]!.timeline.reverse(),
      /^deals\[0\]\.timeline\[\d\]\.date: .* stands after/,
    ],
    [
      "a deal without a status",
      (file) => put(file.deals[1]!.timeline[0]!, { status: undefined }),
      /^deals\[1\]\.timeline: no event has a status/,
    ],
    [
      "a key that a check of keys would pass over",
      (file) => Object.defineProperty(terms(file), "__proto__", { value: [], enumerable: true }),
      /^the key "__proto__" is none that data may have$/,
    ],
  ])("%s", (_name, change, expected) => {
    const problems = problemsAfter(change);
    expect(problems).not.toEqual([]);
    for (const problem of problems) expect(problem).toMatch(expected);
  });
});

describe("and of the parts that the invented dataset has none of", () => {
  const built = builtFile;
  test.each<[string, (file: DatasetFile) => unknown, RegExp]>([
    [
      "a control that ends before it begins",
      (file) => (file.controls[0]!.phases[0]!.until = "1999"),
      /^controls\[0\]\.phases\[0\]: until 1999 lies before/,
    ],
    ["a control twice", (file) => file.controls.push(file.controls[0]!), /\.id: control ".*" is there twice/],
    [
      "stretches out of order",
      (file) => file.controls.find(({ phases }) => phases.length > 1)!.phases.reverse(),
      /^controls\[\d+\]\.phases\[\d\]: (from|until) .*/,
    ],
    [
      "shares that do not add up",
      (file) => file.imports.find(({ importer }) => importer === "USA")!.shares.pop(),
      /^imports\[\d+\]: the shares of .* add up to/,
    ],
    [
      "a share twice",
      (file) => put(file.imports[0]!.shares[1]!, { country: file.imports[0]!.shares[0]!.country }),
      /^imports\[0\]\.shares\[1\]: a second share of/,
    ],
    [
      "a list that answers no property",
      (file) => (file.lists[0]!.property = "symbol"),
      /^lists\[0\]\.property: list ".*" answers the property "symbol"/,
    ],
    [
      "a line twice",
      (file) => file.lists[0]!.entries.push(file.lists[0]!.entries[3]!),
      /^lists\[0\]\.entries\[\d+\]: ".*" is in entries\[3\] already/,
    ],
    [
      "a property without a value and a mark",
      (file) =>
        put(
          file.propertyValues.find(({ unit }) => unit === "%")!,
          { value: undefined, qualifier: "" },
        ),
      /^propertyValues\[\d+\]: no value and no mark that says why/,
    ],
    [
      "a number in words",
      (file) => (file.propertyValues.find(({ unit }) => unit === "index")!.value = "high"),
      /^propertyValues\[\d+\]: value is "high"; \w+ is a number/,
    ],
    [
      "a value twice",
      (file) => file.propertyValues.push(file.propertyValues[7]!),
      /^propertyValues\[\d+\]: a second \w+ of .*; the first is propertyValues\[7\]/,
    ],
    [
      "a claim of a work that is no commentary",
      (file) => (file.claims[0]!.source = "mcs2026"),
      /^claims\[0\]: source "mcs2026" is not of tier commentary/,
    ],
    [
      "a comparison of no country",
      (file) => delete file.claims.find(({ check }) => check?.kind === "rank")!.country,
      /^claims\[\d+\]: a comparison "rank" needs a country/,
    ],
    [
      "a comparison of an unknown measure",
      (file) => put(file.claims.find(({ check }) => check?.kind === "rank")!.check!, { measures: ["mining"] }),
      /^claim ".*" names the measure "mining"/,
    ],
  ])("%s", (_name, change, expected) => {
    const problems = problemsAfter(change, built);
    expect(problems).not.toEqual([]);
    for (const problem of problems) expect(problem).toMatch(expected);
  });
});

test("whatever comes, the answer is the dataset or a DatasetError", () => {
  const text = JSON.stringify(inventedDealsFile);
  /** Every place of the dataset, by what leads to it. */
  const places: (string | number)[][] = [];
  const collect = (value: unknown, path: (string | number)[]): void => {
    places.push(path);
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) collect(child, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  collect(inventedDealsFile, []);
  const likely = fc.constantFrom(...QUALIFIERS, "", "AAA", "fooite", "2029-13", "0000", -1, 1e308, null, [], {});
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.oneof(likely, fc.jsonValue()), (path, value) => {
      if (path.length === 0) return void problemsOf(value);
      const copy = JSON.parse(text) as Record<string | number, unknown>;
      const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string | number, unknown>, copy);
      parent[path.at(-1)!] = value;
      problemsOf(copy);
    }),
    { numRuns: 300 },
  );
});

test("brackets nested deeper than calls can be are refused like anything else", () => {
  const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
  expect(problemsOf(deep)).toContain("schema: is missing");
  expect(problemsOf({ ...inventedDealsFile, series: deep })).toContain("series[0].mineral: is missing");
  expect(problemsOf({ ...inventedDealsFile, version: deep })).toEqual(["version: is a list; it must be text"]);
  expect(problemsOf(undefined)).toHaveLength(1);
});
