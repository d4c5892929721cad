import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CLAIM_COLUMNS, claims, TESTIMONY_COLUMNS } from "../../../pipeline/build/claims";
import { CONTROL_COLUMNS, controls } from "../../../pipeline/build/controls";
import { DataFolder } from "../../../pipeline/read/folder";
import { IMPORT_COLUMNS, imports } from "../../../pipeline/build/imports";
import { LIST_COLUMNS, lists } from "../../../pipeline/build/lists";
import type { Draft, Part } from "../../../pipeline/build/part";
import { Problems, problemText } from "../../../pipeline/read/problems";
import { properties, PROPERTY_COLUMNS } from "../../../pipeline/build/properties";

/** What the parts before these have built. */
const draft = {
  minerals: ["antimony", "gallium", "graphite"].map((id) => ({ id, name: id, aliases: [] })),
  countries: ["CHN", "TJK", "USA", "OTHER"].map((id) => ({ id, name: id, aliases: [], kind: "country" })),
  groups: [{ id: "CENTRAL-ASIA", name: "Central Asia", aliases: [], members: ["TJK"] }],
  measures: [{ id: "mine production", kind: "production", aliases: [], description: "" }],
  sources: [
    { id: "law", tier: "primary text" },
    { id: "article", tier: "commentary" },
  ],
  lists: [
    { id: "eu critical", name: "EU", aliases: [], property: "eu_critical", source: "law", from: "2024-05-23", entries: [] },
  ],
} as unknown as Draft;

/** Runs a part on files written as rows of cells, and answers with what it built and what it found wrong. */
function run(
  part: Part,
  files: Record<string, string | readonly (readonly string[])[]>,
  before: Draft = draft,
): { built: Draft; problems: string[] } {
  const path = mkdtempSync(join(tmpdir(), "orebook-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = join(path, "data", name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        typeof content === "string" ? content : content.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"),
      );
    }
    const problems = new Problems();
    const folder = new DataFolder(join(path, "data"), problems);
    const built = part({ folder, problems, draft: before });
    return { built, problems: problems.list.map(problemText) };
  } finally {
    rmSync(path, { recursive: true });
  }
}

/** A row of a table: the good row with some cells changed. */
function row<T extends readonly string[]>(
  columns: T,
  good: Partial<Record<T[number], string>>,
  change: Partial<Record<T[number], string>> = {},
): string[] {
  return columns.map((column) => ({ ...good, ...change })[column as T[number]] ?? "");
}

describe("controls.csv", () => {
  const good = {
    control: "c",
    country: "CHN",
    product: "gallium",
    minerals: "gallium",
    measure: "export ban",
    destination: "USA",
    status: "in force",
    from: "2024-12-03",
    source: "law",
    locator: "p",
  };
  const of = (...rows: Partial<Record<(typeof CONTROL_COLUMNS)[number], string>>[]) =>
    run(controls, { "controls.csv": [CONTROL_COLUMNS, ...rows.map((change) => row(CONTROL_COLUMNS, good, change))] });

  test("stretches of one control belong together, in order", () => {
    const { built, problems } = of({}, { status: "suspended", from: "2025-11-09", until: "2026-11-27", note: "n" });
    expect(problems).toEqual([]);
    expect(built.controls).toEqual([
      {
        id: "c",
        country: "CHN",
        product: "gallium",
        minerals: ["gallium"],
        measure: "export ban",
        destination: "USA",
        phases: [
          { status: "in force", from: "2024-12-03", source: "law", locator: "p" },
          { status: "suspended", from: "2025-11-09", until: "2026-11-27", source: "law", locator: "p", note: "n" },
        ],
      },
    ]);
  });

  test.each<[string, Partial<Record<(typeof CONTROL_COLUMNS)[number], string>>, string]>([
    [
      "measure-outside-the-list",
      { measure: "tariff" },
      'data/controls.csv:2: measure is "tariff"; allowed are "export ban", "temporary export ban", "licensing requirement", "export quota".',
    ],
    [
      "status-outside-the-list",
      { status: "lifted" },
      'status is "lifted"; allowed are "announced", "in force", "suspended", "ended".',
    ],
    ["unknown-mineral", { minerals: "galium" }, 'unknown minerals "galium". Did you mean "gallium"?'],
    ["unknown-country", { country: "XXX" }, 'unknown country "XXX".'],
    ["unknown-source", { source: "nobody" }, 'unknown source "nobody".'],
    ["date-that-is-none", { from: "soon" }, 'from is "soon"; it must be a day, month or year'],
    ["month-that-does-not-exist", { from: "2025-13-01" }, 'from is "2025-13-01"'],
    ["day-that-does-not-exist", { from: "2025-02-30" }, 'from is "2025-02-30"; it must be a day, month or year that exists'],
    ["until-a-day-that-does-not-exist", { until: "2026-02-29" }, 'until is "2026-02-29"'],
    ["unknown-destination", { destination: "Mars" }, 'unknown destination "Mars".'],
    ["no-locator", { locator: "" }, 'locator is ""; it must not be empty'],
    ["until-before-from", { until: "2024-01-01" }, "until 2024-01-01 lies before from 2024-12-03."],
  ])("%s", (_name, change, message) => expect(of(change).problems.join("\n")).toContain(message));

  test("stretches-out-of-order", () =>
    expect(of({}, { from: "2023-01-01" }).problems.join("\n")).toContain("does not lie after 2024-12-03"));
  test("one-id-for-two-controls", () =>
    expect(of({}, { from: "2025-01-01", product: "germanium" }).problems.join("\n")).toContain(
      "Give another control its own id.",
    ));
});

describe("imports.csv", () => {
  const good = {
    importer: "USA",
    mineral: "antimony",
    heading: "All imports",
    main: "yes",
    country: "CHN",
    value: "60",
    years: "2021–24",
    source: "law",
    locator: "row 2",
  };
  const rest = { country: "OTHER", value: "40", locator: "row 3" };
  const of = (...rows: Partial<Record<(typeof IMPORT_COLUMNS)[number], string>>[]) =>
    run(imports, { "imports.csv": [IMPORT_COLUMNS, ...rows.map((change) => row(IMPORT_COLUMNS, good, change))] });

  test("shares of one heading belong together", () => {
    const { built, problems } = of({ note: "Includes Hong Kong." }, rest);
    expect(problems).toEqual([]);
    expect(built.imports).toEqual([
      {
        importer: "USA",
        mineral: "antimony",
        heading: "All imports",
        main: true,
        years: "2021–24",
        source: "law",
        shares: [
          { country: "CHN", value: 60, qualifier: "", locator: "row 2", note: "Includes Hong Kong." },
          { country: "OTHER", value: 40, qualifier: "", locator: "row 3" },
        ],
      },
    ]);
  });

  test.each<[string, Partial<Record<(typeof IMPORT_COLUMNS)[number], string>>[], string]>([
    ["share-that-is-no-number", [{ value: "about 60" }, rest], 'value is "about 60"; it must be a number'],
    ["share-above-hundred", [{ value: "160" }, rest], "it must be from 0 to 100"],
    ["shares-that-do-not-add-up", [{ value: "30" }, rest], "the shares of antimony, All imports add up to 70"],
    ["second-share-of-a-country", [{}, {}], "a second share of CHN"],
    ["unknown-qualifier", [{ qualifier: "~" }, rest], 'qualifier is "~"'],
    ["share-below-zero", [{ value: "-60" }, rest], "value is -60; it must be from 0 to 100"],
    ["group-as-country", [{ country: "CENTRAL-ASIA" }, rest], 'unknown country "CENTRAL-ASIA"'],
    ["word-for-main", [{ main: "no" }, rest], 'main is "no"; write yes, or leave it blank.'],
    ["unknown-mineral", [{ mineral: "antimonium" }, rest], 'unknown mineral "antimonium"'],
    ["unknown-source", [{ source: "nobody" }, rest], 'unknown source "nobody"'],
    [
      "two-main-headings",
      [{}, rest, { heading: "Ore" }, { ...rest, heading: "Ore" }],
      'antimony has two main headings, "All imports" and "Ore".',
    ],
    ["years-that-differ", [{}, { ...rest, years: "2020–23" }], "main or years differ"],
  ])("%s", (_name, rows, message) => expect(of(...rows).problems.join("\n")).toContain(message));
});

describe("lists", () => {
  const definition = {
    id: "eu critical",
    name: "EU",
    aliases: [],
    property: "eu_critical",
    source: "law",
    from: "2024-05-23",
    file: "eu.csv",
  };
  const good = { name: "graphite (battery grade)", minerals: "graphite", grade: "battery grade", locator: "point (k)" };
  const of = (rows: Partial<Record<(typeof LIST_COLUMNS)[number], string>>[], change: object = {}) =>
    run(lists, {
      "lists/lists.json": JSON.stringify([{ ...definition, ...change }]),
      "lists/eu.csv": [LIST_COLUMNS, ...rows.map((cells) => row(LIST_COLUMNS, good, cells))],
    });

  test("entries keep their order, name and grade", () => {
    const { built, problems } = of([{}, { name: "gallium", minerals: "gallium", grade: "" }]);
    expect(problems).toEqual([]);
    expect(built.lists?.[0]?.entries).toEqual([
      { name: "graphite (battery grade)", minerals: ["graphite"], grade: "battery grade", locator: "point (k)" },
      { name: "gallium", minerals: ["gallium"], locator: "point (k)" },
    ]);
  });

  test("unknown-source", () =>
    expect(of([{}], { source: "nobody" }).problems.join("\n")).toContain('rests on an unknown source "nobody"'));
  test("entry-twice", () => expect(of([{}, {}]).problems.join("\n")).toContain("is on line 2 already"));
  test("entry-without-mineral", () => expect(of([{ minerals: "" }]).problems.join("\n")).toContain("it must name a mineral"));
  test("entry-without-locator", () =>
    expect(of([{ locator: "" }]).problems.join("\n")).toContain('locator is ""; it must not be empty'));
  test("date-of-a-list-that-is-no-day", () =>
    expect(of([{}], { from: "2024" }).problems.join("\n")).toContain('[0].from is "2024"; it must be a day that exists'));
});

describe("properties", () => {
  const definitions = [
    { id: "net_import_reliance", label: "Net import reliance", description: "d", aliases: [], type: "percent", origin: "table" },
    { id: "uses", label: "Main uses", description: "d", aliases: [], type: "text", origin: "table" },
    { id: "symbol", label: "Symbol", description: "d", aliases: [], type: "text", origin: "mineral" },
    { id: "eu_critical", label: "EU critical", description: "d", aliases: [], type: "text", origin: "list" },
  ];
  const good = {
    mineral: "antimony",
    property: "net_import_reliance",
    value: "91",
    unit: "%",
    qualifier: "e",
    source: "law",
    locator: "row 395",
  };
  const of = (rows: Partial<Record<(typeof PROPERTY_COLUMNS)[number], string>>[], defined: object[] = definitions) =>
    run(properties, {
      "properties.json": JSON.stringify(defined),
      "properties.csv": [PROPERTY_COLUMNS, ...rows.map((change) => row(PROPERTY_COLUMNS, good, change))],
    });

  test("numbers are numbers, words are words, and a mark stands in place of a number", () => {
    const { built, problems } = of([
      {},
      { property: "uses", value: "811010", unit: "", qualifier: "" },
      { mineral: "gallium", value: "", qualifier: "E", note: "n" },
    ]);
    expect(problems).toEqual([]);
    expect(built.propertyValues?.map(({ value, qualifier }) => [value, qualifier])).toEqual([
      [91, "e"],
      ["811010", ""],
      [undefined, "E"],
    ]);
  });

  test.each<[string, Partial<Record<(typeof PROPERTY_COLUMNS)[number], string>>[], string]>([
    ["unknown-property", [{ property: "colour" }], 'unknown property "colour"'],
    ["property-of-another-origin", [{ property: "symbol" }], 'unknown property "symbol"'],
    ["value-twice", [{}, {}], "a second net_import_reliance of antimony; the first is on line 2."],
    ["no-value-and-no-mark", [{ value: "", qualifier: "e" }], "no value and no mark that says why"],
    ["value-beside-a-mark", [{ qualifier: "NA" }], "which says that no number is printed"],
    ["number-that-is-none", [{ value: ">75" }], 'value is ">75"; it must be a number'],
    ["percentage-above-hundred", [{ value: "191" }], "value is 191; a number must not be negative, and a percentage"],
    ["negative-number", [{ value: "-1" }], "value is -1; a number must not be negative"],
    ["percentage-in-another-unit", [{ unit: "t" }], 'unit is "t"; net_import_reliance is a percentage: write %.'],
    ["unknown-mark", [{ qualifier: "~" }], 'unknown qualifier "~". Allowed are < > e r E NA W s'],
  ])("%s", (_name, rows, message) => expect(of(rows).problems.join("\n")).toContain(message));

  test("list-without-its-property", () => {
    expect(of([{}], definitions.slice(0, 3)).problems.join("\n")).toContain(
      'list "eu critical" answers the property "eu_critical"',
    );
  });
});

describe("claims.csv", () => {
  const good = {
    id: "c",
    source: "article",
    locator: "paragraph 5",
    claim: "Tajikistan is second",
    minerals: "antimony",
    country: "TJK",
    check: "rank",
    measures: "production",
    expected: "2",
  };
  const proof = { claim: "c", source: "law", locator: "p", stance: "supported", says: "It was so once" };
  const of = (
    rows: Partial<Record<(typeof CLAIM_COLUMNS)[number], string>>[],
    testimony: Partial<Record<(typeof TESTIMONY_COLUMNS)[number], string>>[] = [],
  ) =>
    run(claims, {
      "claims.csv": [CLAIM_COLUMNS, ...rows.map((change) => row(CLAIM_COLUMNS, good, change))],
      "testimony.csv": [TESTIMONY_COLUMNS, ...testimony.map((change) => row(TESTIMONY_COLUMNS, proof, change))],
    });

  test("a claim with its check and its testimony", () => {
    const { built, problems } = of([{ compare: "antimony;gallium", note: "n" }], [{}]);
    expect(problems).toEqual([]);
    expect(built.claims).toEqual([
      {
        id: "c",
        source: "article",
        locator: "paragraph 5",
        text: "Tajikistan is second",
        minerals: ["antimony"],
        country: "TJK",
        check: { kind: "rank", measures: ["production"], rank: 2 },
        compare: ["antimony", "gallium"],
        testimony: [{ source: "law", locator: "p", stance: "supported", says: "It was so once" }],
        note: "n",
      },
    ]);
  });

  test("the operands of every kind of check are read", () => {
    const bare = { measures: "", expected: "" };
    const kinds = [
      { id: "1", check: "share", measures: "production", low: "50", high: "70", expected: "" },
      { id: "2", check: "listed", expected: "" },
      { id: "3", ...bare, check: "major holder", expected: "10" },
      { id: "4", ...bare, check: "list size", list: "eu critical", expected: "34" },
      { id: "5", check: "control", measures: "export ban", destination: "USA", expected: "" },
      { id: "6", ...bare, check: "imports at most", high: "10" },
      { id: "7", ...bare, check: "leading import source", list: "eu critical", low: "50" },
      { id: "8", ...bare, check: "use", words: "batteries;magnets" },
      { id: "9", ...bare, check: "" },
    ];
    const { built, problems } = of(kinds);
    expect(problems).toEqual([]);
    expect(built.claims?.map(({ check }) => check)).toEqual([
      { kind: "share", measures: ["production"], low: 50, high: 70 },
      { kind: "listed", measures: ["production"] },
      { kind: "major holder", within: 10 },
      { kind: "list size", list: "eu critical", count: 34 },
      { kind: "control", measures: ["export ban"], destination: "USA" },
      { kind: "imports at most", high: 10 },
      { kind: "leading import source", list: "eu critical", low: 50 },
      { kind: "use", words: ["batteries", "magnets"] },
      undefined,
    ]);
  });

  test.each<[string, Partial<Record<(typeof CLAIM_COLUMNS)[number], string>>, string]>([
    ["claim-of-a-work-that-is-no-commentary", { source: "law" }, "is not of tier commentary"],
    ["claim-without-source", { source: "" }, 'unknown source ""'],
    ["unknown-check", { check: "size" }, 'check.kind is "size"; allowed are "rank", "share"'],
    ["check-without-country", { country: "" }, 'a comparison "rank" needs a country'],
    ["check-without-mineral", { minerals: "" }, 'a comparison "rank" needs a mineral'],
    ["unknown-measure", { measures: "mining" }, 'unknown measure "mining"'],
    ["rank-that-is-no-number", { expected: "second" }, 'expected is "second"'],
    ["low-above-high", { check: "share", low: "70", high: "50" }, "low 70 is more than high 50"],
    ["unknown-list", { check: "list size", list: "eu" }, 'unknown list "eu". Use one of data/lists/lists.json'],
    ["unknown-control-measure", { check: "control", measures: "ban" }, 'check.measures[0] is "ban"'],
    ["uses-without-words", { check: "use" }, "check.words is []; it must name a word"],
  ])("%s", (_name, change, message) => expect(of([change]).problems.join("\n")).toContain(message));

  test("claim-twice", () => expect(of([{}, {}]).problems.join("\n")).toContain('claim "c" is there twice'));
  test("testimony-for-no-claim", () =>
    expect(of([{}], [{ claim: "d" }]).problems).toEqual([
      'data/testimony.csv:2: unknown claim "d". Use an id of data/claims.csv.',
    ]));
  test("testimony-twice", () =>
    expect(of([{}], [{}, {}]).problems).toEqual([
      'data/testimony.csv:3: "law" says the same of claim "c" on a line before. Remove one.',
    ]));
  test("unknown-stance", () =>
    expect(of([{}], [{ stance: "maybe" }]).problems.join("\n")).toContain(
      'stance is "maybe"; allowed are "supports", "opposes", "supported", "context".',
    ));
});
