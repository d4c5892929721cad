import { dataset } from "../../../src/dataset/current";
import { worksheetFunctions } from "../../../src/functions";
import { previewOf } from "../../../src/taskpane/find/preview";
import { catalogueOf, search, type Match } from "../../../src/taskpane/find/search-catalogue";
import { invented } from "../../dataset/invented-dataset";
import type { Kind } from "../../../src/taskpane/find/catalogue";

const catalogue = catalogueOf(dataset());

const found = (text: string) => search(catalogue, text);
const first = (text: string): Match | undefined => found(text)[0]?.matches[0];
const keysOf = (text: string, kind: Kind) =>
  found(text)
    .filter((group) => group.kind === kind)
    .flatMap(({ matches }) => matches.map(({ entry }) => entry.key));

test("the catalogue has everything that can be opened, each once", () => {
  const { minerals, countries, groups, deals, lists, sources } = dataset();
  const shown = countries.filter(({ kind }) => kind === "country" || kind === "world");
  const keys = catalogue.entries.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBe(
    minerals.length +
      shown.length +
      groups.length +
      deals.all.length +
      deals.terms.length +
      lists.all.length +
      sources.length +
      worksheetFunctions.length,
  );
  expect(keys.every((key) => catalogue.get(key)?.key === key)).toBe(true);
});

test("it is made once for a dataset", () => {
  expect(catalogueOf(dataset())).toBe(catalogue);
});

test.each([
  ["wolfram", "mineral:tungsten", "wolfram: another name of tungsten"],
  ["Sb", "mineral:antimony", "Sb: symbol of antimony"],
  ["antimoney", "mineral:antimony", 'Did you mean "antimony"?'],
  ["KZ", "country:KAZ", "KZ: code of Kazakhstan"],
  ["KAZ", "country:KAZ", "KAZ: code of Kazakhstan"],
  ["kazakstan", "country:KAZ", 'Did you mean "Kazakhstan"?'],
  ["drc", "country:COD", "DRC: another name of Congo (Kinshasa)"],
  ["rare earth", "mineral:rare-earths", undefined],
  ["RARE-EARTH", "mineral:rare-earths", undefined],
  ["REE", "mineral:rare-earths", "REE: another name of rare earths"],
  ["Türkiye", "country:TUR", "Türkiye: another name of Turkey"],
  ["turkiye", "country:TUR", "Türkiye: another name of Turkey"],
  ["copper price", "mineral:copper", undefined],
  ["royalty", "term:royalty", undefined],
  ["royalties", "term:royalty", undefined],
  ["revenue_share", "term:revenue_share", undefined],
  ["share", "function:MINERAL.SHARE", "SHARE: short for MINERAL.SHARE"],
  ["=MINERAL.SHARE(", "function:MINERAL.SHARE", undefined],
  ["us ukrane", "deal:US-Ukraine", 'Did you mean "US-Ukraine"?'],
  ["United States-Ukraine Reconstruction Investment Fund agreement", "deal:US-Ukraine", undefined],
  ["coltan", "mineral:tantalum", "coltan can mean tantalum or niobium"],
  ["congo", "country:COD", "congo can mean Congo (Kinshasa) or Congo (Brazzaville)"],
  ["eu critical", "list:eu critical", undefined],
])("%s finds %s first and says why", (text, key, why) => {
  expect(first(text)?.entry.key).toBe(key);
  expect(first(text)?.why).toBe(why);
});

test("usgs finds the sources of the publisher", () => {
  expect(found("usgs")[0]!.kind).toBe("source");
  expect(keysOf("usgs", "source")).toEqual(expect.arrayContaining(["source:mcs2025", "source:mcs2026"]));
});

test("a country is found with its deals, also those that name it only as a party", () => {
  expect(first("ukraine")?.entry.key).toBe("country:UKR");
  const { parties } = dataset().deals;
  const deals = [...parties.ofPlace(dataset().findPlace("Ukraine")).keys()].map(({ id }) => `deal:${id}`);
  expect(deals.length).toBeGreaterThan(1);
  expect(keysOf("ukraine", "deal")).toEqual(expect.arrayContaining(deals));
});

test("a term is found with every deal that speaks of it, and says so", () => {
  const { deals } = dataset();
  const term = deals.findTerm("royalty");
  const speaking = deals.all.filter((deal) => [...deals.termsOf(deal)].includes(term));
  expect(keysOf("royalty", "deal").sort()).toEqual(speaking.map(({ id }) => `deal:${id}`).sort());
  const reasons = found("royalty")
    .find(({ kind }) => kind === "deal")!
    .matches.map(({ why }) => why);
  expect(reasons).toContain("speaks of Royalty");
});

test("a mineral is found by what it is used for", () => {
  expect(found("magnets").find(({ kind }) => kind === "mineral")!.matches).toContainEqual(
    expect.objectContaining({
      entry: expect.objectContaining({ key: "mineral:neodymium" }),
      why: expect.stringMatching(/^use: /),
    }),
  );
});

test("a deal is found by a company that is a party, and by its status", () => {
  expect(found("westinghouse").find(({ kind }) => kind === "deal")!.matches[0]).toMatchObject({
    entry: { key: "deal:Metsamor" },
    why: "party: Westinghouse",
  });
  const { deals } = dataset();
  const signed = deals.all.filter((deal) => deals.status(deal, undefined) === "signed").map(({ id }) => `deal:${id}`);
  expect(signed.length).toBeGreaterThan(0);
  expect(keysOf("signed", "deal")).toEqual(expect.arrayContaining(signed));
});

test("another dataset has a catalogue of its own, with previews of its own figures", () => {
  const other = catalogueOf(invented);
  const names = other.entries.filter(({ kind }) => kind === "mineral").map(({ name }) => name);
  expect(names).toEqual(invented.mineralsByName.map(({ name }) => name));
  for (const name of names) expect(search(other, name)[0]!.matches[0]!.entry.name).toBe(name);
  for (const entry of other.entries) expect(previewOf(entry, invented).facts.length).toBeGreaterThan(0);
});

test("all words are needed where something has them all", () => {
  expect(keysOf("kazakhstan tungsten", "deal")).toContain("deal:Cove-Kazakhstan tungsten");
  expect(keysOf("kazakhstan tungsten", "deal")).not.toContain("deal:US-Ukraine");
});

test("slips in several words are forgiven", () => {
  expect(keysOf("antimny conventration", "mineral").concat(keysOf("antimny price", "mineral"))).toContain("mineral:antimony");
});

describe.each([
  ["mineral", dataset().minerals.map(({ id, name }) => [name, `mineral:${id}`])],
  [
    "country",
    dataset()
      .countries.filter(({ kind }) => kind === "country" || kind === "world")
      .map(({ id, name }) => [name, `country:${id}`]),
  ],
  ["group", dataset().groups.map(({ id, name }) => [name, `country:${id}`])],
  ["deal", dataset().deals.all.map(({ id }) => [id, `deal:${id}`])],
  ["name of a deal", dataset().deals.all.map(({ id, name }) => [name, `deal:${id}`])],
  ["term", dataset().deals.terms.map(({ key }) => [key, `term:${key}`])],
  ["list", dataset().lists.all.map(({ id, name }) => [name, `list:${id}`])],
  ["function", worksheetFunctions.map(({ id }) => [id, `function:${id}`])],
] as [string, [string, string][]][])("%s", (_, names) => {
  test("each exact name is the first of its kind, in no group after one that fits less", () => {
    const astray = names.filter(([name, key]) => {
      const groups = found(name);
      const group = groups.find(({ matches }) => matches[0]?.entry.key === key);
      return group === undefined || groups.indexOf(group) > 1;
    });
    expect(astray).toEqual([]);
  });
});

test("minerals, countries, deals and functions come before everything by their exact names", () => {
  const named = [
    ...dataset().minerals.map(({ id, name }) => [name, `mineral:${id}`]),
    ...dataset().deals.all.map(({ id }) => [id, `deal:${id}`]),
    ...worksheetFunctions.map(({ id }) => [id, `function:${id}`]),
    ...dataset().groups.map(({ id, name }) => [name, `country:${id}`]),
    ...dataset()
      .countries.filter(({ kind }) => kind === "country")
      .map(({ id, name }) => [name, `country:${id}`]),
  ] as [string, string][];
  expect(named.filter(([name, key]) => first(name)?.entry.key !== key)).toEqual([]);
});

test("nothing typed, or nothing but marks, lists everything in the order of kinds", () => {
  for (const text of ["", "   ", "(", "=", "\u200b"])
    expect(found(text).map(({ kind, matches }) => [kind, matches.length])).toEqual(
      ["mineral", "country", "deal", "term", "list", "function", "source"].map((kind) => [
        kind,
        catalogue.entries.filter((entry) => entry.kind === kind).length,
      ]),
    );
});

test.each([
  ["a regular expression", "(a+)+$ [\\.*+^$|?{}"],
  ["markup", "<img src=x onerror=alert(1)>"],
  ["a formula", '=HYPERLINK("http://x","y")'],
  ["names of properties of objects", "__proto__ constructor toString"],
  ["another script", "сурьма 锑 アンチモン انتيمون"],
  ["half of a surrogate pair", "\ud83d"],
  ["10,000 letters", "a".repeat(10_000)],
  ["10,000 marks", "\u0301".repeat(10_000)],
  ["5,000 words", "antimony ".repeat(5_000)],
  ["a null character", "anti\0mony"],
])("hostile text is only text: %s", (_, text) => {
  expect(Array.isArray(found(text))).toBe(true);
});

test("what is no name finds nothing", () => {
  expect(found("xqzzyq")).toEqual([]);
});

test("each entry is in a result once", () => {
  for (const text of ["ukraine", "rare earth", "in", "minerals"]) {
    const keys = found(text).flatMap(({ matches }) => matches.map(({ entry }) => entry.key));
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("a function whose short name stands among the words is no guess", () => {
  const match = found("copper price")
    .flatMap(({ matches }) => matches)
    .find(({ entry }) => entry.key === "function:MINERAL.PRICE");
  expect(match).toBeDefined();
  expect(match!.why).toBeUndefined();
});
