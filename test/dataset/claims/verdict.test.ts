import fc from "fast-check";
import type { CitedWork } from "../../../src/domain/citation";
import { evidence } from "../../../src/domain/evidence";
import { ordinal } from "../../../src/dataset/claims/check-figures";
import type { ClaimData, EditionFigure, UseNamed } from "../../../src/dataset/claims/claim-data";
import { assess } from "../../../src/dataset/claims/verdict";
import { sourcesOf } from "../../../src/dataset/imports";
import type { Claim, ClaimCheck, ExportControl, ImportHeading, Stance, Testimony } from "../../../src/dataset/schema";

const PUBLISHED = "2025-06-04";

function work(id: string): CitedWork {
  return { id, title: id, short: id, publisher: id, published: "2025", licence: { name: "CC0 1.0" } };
}

/** A table of one edition in which the country has this rank, value and share. */
function edition(short: string, figure: Partial<EditionFigure> = {}): EditionFigure {
  return {
    short,
    measure: "mine production",
    year: 2025,
    unit: "t",
    estimated: false,
    listed: true,
    evidence: (of) => [evidence("figure", work(short), "", of)],
    ...figure,
  };
}

function data(more: Partial<ClaimData> = {}): ClaimData {
  return {
    today: "2026-11-21",
    figures: () => [],
    list: () => undefined,
    controls: () => [],
    imports: () => undefined,
    uses: () => [],
    mineralName: (id) => id,
    placeName: (id) => id,
    work,
    evidenceOf: {
      list: ({ id, source }) => [evidence("list", work(source), "", id)],
      control: ({ id, phases }) => [evidence("control", work(phases[0]!.source), phases[0]!.locator, id)],
      importShare: ({ heading }, { country, locator }) => [evidence("import share", work(heading.source), locator, country)],
    },
    ...more,
  };
}

function claim(check: ClaimCheck | undefined, testimony: Testimony[] = [], more: Partial<Claim> = {}): Claim {
  return {
    id: "c",
    source: "article",
    locator: "p",
    text: "t",
    minerals: ["antimony"],
    country: "TJK",
    check,
    testimony,
    ...more,
  };
}

const verdict = (one: Claim, known: ClaimData): string => assess(one, PUBLISHED, known).verdict;
const testimony = (stance: Testimony["stance"], source = "work"): Testimony => ({
  source,
  locator: "l",
  stance,
  says: "it says so",
});
const second: ClaimCheck = { kind: "rank", measures: ["production"], rank: 2 };
const ranks = (...given: (number | undefined)[]): ClaimData =>
  data({
    figures: () => given.map((rank, index) => edition(`E${index}`, rank === undefined ? {} : { rank, value: 100 - rank })),
  });

describe("a rank", () => {
  test.each([
    [[2, 3], "agrees"],
    [[3, 2], "outdated"],
    [[3, 3], "contradicted"],
    [[3, 3, 2], "outdated"],
    [[undefined, 2], "agrees"],
    [[undefined, undefined], "not verifiable"],
    [[], "not verifiable"],
  ])("with ranks %j, newest edition first: %s", (given, expected) =>
    expect(verdict(claim(second), ranks(...given))).toBe(expected),
  );

  test("a new edition changes the verdict", () => {
    expect(verdict(claim(second), ranks(2, 2))).toBe("agrees");
    expect(verdict(claim(second), ranks(4, 2, 2))).toBe("outdated");
    expect(verdict(claim(second), ranks(2, 4, 2, 2))).toBe("agrees");
  });

  test("what the data says comes with figure, unit, year and edition", () => {
    const known = data({ figures: () => [edition("MCS", { rank: 3, value: 22000, unit: "t Sb content", estimated: true })] });
    expect(assess(claim(second), PUBLISHED, known).dataSays).toBe(
      "TJK is 3rd with 22,000 t Sb content (antimony, mine production, 2025e, MCS).",
    );
  });
});

describe("testimony", () => {
  test.each([
    [["supports"], "agrees"],
    [["opposes"], "contradicted"],
    [["supports", "opposes"], "disputed"],
    [["supported"], "outdated"],
    [["supported", "opposes"], "outdated"],
    [["context"], "not verifiable"],
    [[], "not verifiable"],
  ] as const)("%j decides where nothing can be computed: %s", (stances, expected) => {
    expect(
      verdict(
        claim(
          undefined,
          stances.map((stance) => testimony(stance)),
        ),
        data(),
      ),
    ).toBe(expected);
    expect(
      verdict(
        claim(
          second,
          stances.map((stance) => testimony(stance)),
        ),
        data(),
      ),
    ).toBe(expected);
  });

  test("an older work that is not in the dataset makes a claim outdated that no edition bears out", () => {
    expect(verdict(claim(second, [testimony("supported")]), ranks(3, 3))).toBe("outdated");
    expect(verdict(claim(second, [testimony("supported")]), ranks(2, 3))).toBe("agrees");
  });

  test("otherwise testimony never overrides a computed verdict", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
        fc.subarray(["supports", "opposes", "context"] as const),
        (given, stances) => {
          const bare = assess(claim(second), PUBLISHED, ranks(...given));
          const with_ = assess(
            claim(
              second,
              stances.map((stance) => testimony(stance)),
            ),
            PUBLISHED,
            ranks(...given),
          );
          expect(bare.computed && with_.computed).toBe(true);
          expect(with_.verdict).toBe(bare.verdict);
        },
      ),
    );
  });
});

describe("a share", () => {
  const about60: ClaimCheck = { kind: "share", measures: ["production"], low: 55, high: 65 };
  const shares = (...given: number[]): ClaimData =>
    data({ figures: () => given.map((share, index) => edition(`E${index}`, { share, value: share })) });
  test.each([
    [[61], "agrees"],
    [[55, 80], "agrees"],
    [[65.1, 65], "outdated"],
    [[54.9], "contradicted"],
    [[69.2], "contradicted"],
  ])("%j per cent: %s", (given, expected) => expect(verdict(claim(about60), shares(...given))).toBe(expected));

  test("measures that differ make it disputed", () => {
    const known = data({
      figures: (_mineral, measure) => [edition("E", { share: measure === "mining share" ? 61 : 90, value: 1 })],
    });
    expect(verdict(claim({ ...about60, measures: ["production", "mining share"] }), known)).toBe("disputed");
  });

  describe("of several minerals together", () => {
    const one = claim({ kind: "share", measures: ["refining share"], low: 82.5, high: 87.5 }, [], {
      minerals: ["nickel", "graphite"],
    });
    const known = (nickel: number[], graphite: number[]): ClaimData =>
      data({
        figures: (mineral) =>
          (mineral === "nickel" ? nickel : graphite).map((share, index) => edition(`E${index}`, { share, value: 1 })),
      });
    test.each([
      [[31.3], [95.7], "disputed"],
      [[95.7], [31.3], "disputed"],
      [[31.3], [78.4], "contradicted"],
      [[91.3], [95.7], "contradicted"],
      [[31.3], [85], "disputed"],
      [[85], [83], "agrees"],
      // What an older edition had on the other side is no other side today.
      [[31.3, 95], [40], "contradicted"],
    ])("nickel %j, graphite %j: %s", (nickel, graphite, expected) =>
      expect(verdict(one, known(nickel, graphite))).toBe(expected),
    );
    test("every mineral is told", () => expect(assess(one, PUBLISHED, known([31.3], [95.7])).dataSays).toMatch(/31\.3%.*95\.7%/));
  });

  test("`compare` takes the place of the minerals of the claim", () => {
    const known = data({
      figures: (mineral) => (mineral === "magnet-rare-earths" ? [edition("IEA", { share: 91.3, value: 91.3 })] : []),
    });
    const one = claim({ kind: "share", measures: ["refining share"], low: 80, high: 100 }, [], { minerals: ["rare-earths"] });
    expect(verdict(one, known)).toBe("not verifiable");
    expect(verdict({ ...one, compare: ["magnet-rare-earths"] }, known)).toBe("agrees");
  });
});

describe("whether a country is listed", () => {
  const table = (figure: Partial<EditionFigure>): ClaimData => data({ figures: () => [edition("E", figure)] });
  test("only a printed zero refutes production; not being listed does not", () => {
    const listed = claim({ kind: "listed", measures: ["production"] });
    expect(verdict(listed, table({ value: 40 }))).toBe("agrees");
    expect(verdict(listed, table({ value: 0 }))).toBe("contradicted");
    expect(verdict(listed, table({}))).toBe("not verifiable");
  });
  test("no number or zero bears out that there is nothing of note", () => {
    const none = claim({ kind: "not listed", measures: ["production"] });
    expect(verdict(none, table({}))).toBe("agrees");
    expect(verdict(none, table({ value: 0 }))).toBe("agrees");
    expect(verdict(none, table({ value: 5, rank: 9 }))).toBe("contradicted");
    expect(verdict(none, data())).toBe("not verifiable");
  });
  test("a place without a line and a line without a number are told apart", () => {
    const says = (figure: Partial<EditionFigure>): string =>
      assess(claim({ kind: "not listed", measures: ["production"] }), PUBLISHED, table(figure)).dataSays;
    expect(says({ listed: false })).toBe("TJK is not listed (antimony, mine production, 2025, E).");
    expect(says({})).toBe("TJK has no number (antimony, mine production, 2025, E).");
  });
});

describe("a major holder", () => {
  const holder = claim({ kind: "major holder", within: 10 });
  const known = (reserves: number | undefined, production: number | undefined): ClaimData =>
    data({
      figures: (_mineral, measure) => {
        const rank = measure === "reserves" ? reserves : production;
        return [edition("E", rank === undefined ? {} : { rank, value: 10 })];
      },
    });
  test.each([
    [8, 20, "agrees"],
    [11, 1, "contradicted"],
    [undefined, 1, "not verifiable"],
    [undefined, 13, "not verifiable"],
    [undefined, undefined, "not verifiable"],
  ])("rank %s in reserves and %s in production: %s", (reserves, production, expected) =>
    expect(verdict(holder, known(reserves, production))).toBe(expected),
  );
});

describe("an export control", () => {
  const ban: ExportControl = {
    id: "b",
    country: "CHN",
    product: "gallium",
    minerals: ["gallium"],
    measure: "export ban",
    destination: "USA",
    phases: [{ status: "in force", from: "2024-12-03", source: "press", locator: "l" }],
  };
  const one = claim({ kind: "control", measures: ["export ban"], destination: "USA" }, [], { country: "CHN" });
  const known = (...controls: ExportControl[]): ClaimData => data({ controls: () => controls });
  test("in force today: agrees", () => expect(verdict(one, known(ban))).toBe("agrees"));
  test("in force when the text appeared, suspended today: outdated", () => {
    const phases = [
      ...ban.phases,
      { status: "suspended" as const, from: "2025-11-09", until: "2026-11-27", source: "press", locator: "l" },
    ];
    expect(assess(one, PUBLISHED, known({ ...ban, phases }))).toMatchObject({
      verdict: "outdated",
      dataSays: expect.stringContaining("suspended from 2025-11-09 until 2026-11-27") as string,
    });
  });
  test("another measure only: contradicted", () =>
    expect(verdict(one, known({ ...ban, measure: "licensing requirement" }))).toBe("contradicted"));
  test("another destination or country only: not verifiable", () => {
    expect(verdict(one, known({ ...ban, destination: "JPN" }))).toBe("not verifiable");
    expect(verdict(one, known({ ...ban, country: "RUS" }))).toBe("not verifiable");
  });
});

describe("imports", () => {
  const heading = (country: string, value: number, other: number): ImportHeading => ({
    importer: "USA",
    mineral: "barite",
    heading: "All imports",
    main: true,
    years: "2021–24",
    source: "MCS",
    shares: [
      { country, value, qualifier: "", locator: "row 1" },
      { country: "OTHER", value: other, qualifier: "", locator: "row 2" },
    ],
  });
  const few = claim({ kind: "imports at most", high: 10 }, [], { minerals: ["barite"], country: "KAZ" });
  test.each([
    ["KAZ", 8, 92, "agrees"],
    ["KAZ", 31, 69, "contradicted"],
    ["IND", 93, 7, "agrees"],
    ["IND", 60, 40, "contradicted"],
  ])("%s has %s%%, others %s%%: %s", (country, value, other, expected) =>
    expect(verdict(few, data({ imports: () => sourcesOf(heading(country, value, other)) }))).toBe(expected),
  );
  test("a mineral without a total of its imports decides nothing", () => {
    expect(verdict(few, data())).toBe("not verifiable");
  });
  test("the first source is counted once for each entry of the list", () => {
    const list = {
      id: "l",
      name: "The list",
      aliases: [],
      property: "p",
      source: "law",
      from: "2025-01-01",
      entries: [
        { name: "a", minerals: ["a", "a-form"], locator: "1" },
        { name: "b", minerals: ["b"], locator: "2" },
        { name: "c", minerals: ["c"], locator: "3" },
      ],
    };
    const known = data({
      list: () => list,
      imports: (mineral) =>
        mineral === "c" ? undefined : sourcesOf({ ...heading(mineral === "b" ? "CAN" : "CHN", 60, 40), mineral }),
    });
    const half = claim({ kind: "leading import source", list: "l", low: 50 }, [], { minerals: [], country: "CHN" });
    expect(assess(half, PUBLISHED, known)).toMatchObject({
      verdict: "agrees",
      dataSays: expect.stringContaining("1 of the 2 entries") as string,
    });
    expect(verdict({ ...half, check: { kind: "leading import source", list: "l", low: 51 } }, known)).toBe("contradicted");
  });
});

const use = (text: string, main = true): UseNamed => ({
  text,
  says: `use: ${text}`,
  source: main ? "MCS" : "EU",
  main,
  evidence: () => [evidence("property", work(main ? "MCS" : "EU"), "", text)],
});

describe("uses", () => {
  const known = (...uses: UseNamed[]): ClaimData => data({ uses: () => uses });
  const quoted = (says: string, stance: Stance): Claim => ({
    ...claim({ kind: "use", words: ["clean energy or wind", "aerospace or jet engines"] }),
    testimony: [{ source: "NATO", locator: "l", stance, says }],
  });
  test("a use that a quoted work names counts, whatever that work says of the claim but that it is wrong", () => {
    const wind = known(use("Wind turbines"));
    expect(verdict(quoted("alloys of jet engines", "context"), wind)).toBe("agrees");
    expect(verdict(quoted("alloys of jet engines", "supports"), wind)).toBe("agrees");
    expect(verdict(quoted("no jet engines", "opposes"), wind)).not.toBe("agrees");
  });
  test("a quoted work that does not name what is left does not bear the claim out", () => {
    const assessed = assess(quoted("critical for defense", "supports"), PUBLISHED, known(use("Wind turbines")));
    expect(assessed.verdict).toBe("not verifiable");
    expect(assessed.dataSays).toBe(
      "Use: Wind turbines (MCS); no work in the dataset names aerospace for it. Critical for defense (NATO).",
    );
    expect(verdict(quoted("critical for defense", "supports"), data())).toBe("not verifiable");
  });
  const one = claim({ kind: "use", words: ["batteries"] });
  const all = claim({ kind: "use", words: ["clean energy or wind", "aerospace"] });
  test("can bear a claim out, not refute it", () => {
    expect(verdict(one, known(use("Lead-acid batteries")))).toBe("agrees");
    expect(verdict(one, known(use("Metallurgy")))).toBe("not verifiable");
    expect(verdict(one, data())).toBe("not verifiable");
  });
  test.each([
    [["Wind turbines"], "not verifiable"],
    [["Aerospace"], "not verifiable"],
    [["Aerospace and wind"], "agrees"],
    [["Clean energy", "Aerospace"], "agrees"],
  ])("each one that the claim names has to be named: %j, %s", (texts, expected) =>
    expect(verdict(all, known(...texts.map((text) => use(text))))).toBe(expected),
  );
  test("what is not named is told by its first word, what is named with its work", () => {
    expect(assess(all, PUBLISHED, known(use("Metallurgy"), use("Aerospace", false), use("Pigments", false))).dataSays).toBe(
      "Use: Metallurgy (MCS); use: Aerospace (EU); no work in the dataset names clean energy for it.",
    );
  });
});

test("the size of a list is counted", () => {
  const entries = Array.from({ length: 34 }, (_, index) => ({ name: `m${index}`, minerals: [`m${index}`], locator: "l" }));
  const list = { id: "eu", name: "EU", aliases: [], property: "p", source: "law", from: "2024-05-23", entries };
  const one = claim({ kind: "list size", list: "eu", count: 34 });
  expect(verdict(one, data({ list: () => list }))).toBe("agrees");
  expect(verdict(one, data({ list: () => ({ ...list, entries: entries.slice(1) }) }))).toBe("contradicted");
  expect(verdict(one, data())).toBe("not verifiable");
});

describe("what a verdict rests on", () => {
  const says = (one: Claim, known: ClaimData): string[] =>
    assess(one, PUBLISHED, known)
      .evidence()
      .map((each) => `${each.part}, ${each.work.id}: ${each.says}`);
  test("the claim's text, then each testimony, then every edition that the check compares", () => {
    const one = claim(second, [testimony("supported", "older work")]);
    expect(says(one, ranks(3, undefined, 2))).toEqual([
      "claim, article: t",
      "testimony, older work: it says so",
      "figure, E0: rank",
      "figure, E2: rank",
    ]);
  });
  test("the stance of a testimony and the note on a claim are part of it", () => {
    const found = assess(claim(undefined, [testimony("opposes")], { note: "read so" }), PUBLISHED, data()).evidence();
    expect(found.map(({ qualifier, note }) => ({ qualifier, note }))).toEqual([
      { qualifier: "", note: "read so" },
      { qualifier: "opposes", note: "" },
    ]);
  });
  test("a share rests on what it is taken of", () => {
    const known = data({ figures: () => [edition("E", { share: 61, value: 61 })] });
    expect(says(claim({ kind: "share", measures: ["production"], low: 55, high: 65 }), known)).toContain("figure, E: share");
  });
  test("what bears a claim out no more than in part is part of it too", () => {
    const known = data({
      figures: (_mineral, measure) => (measure === "reserves" ? [] : [edition("E", { rank: 13, value: 1 })]),
    });
    expect(says(claim({ kind: "major holder", within: 10 }), known)).toContain("figure, E: rank");
    const uses = data({ uses: () => [use("Metallurgy")] });
    expect(says(claim({ kind: "use", words: ["batteries"] }), uses)).toContain("property, MCS: Metallurgy");
  });
});

test.each([
  [1, "1st"],
  [2, "2nd"],
  [3, "3rd"],
  [4, "4th"],
  [11, "11th"],
  [12, "12th"],
  [13, "13th"],
  [21, "21st"],
  [112, "112th"],
])("%s is %s", (rank, text) => expect(ordinal(rank)).toBe(text));
