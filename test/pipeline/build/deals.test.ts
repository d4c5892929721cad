import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deals } from "../../../pipeline/build/deals";
import type { Draft } from "../../../pipeline/build/part";
import { DataFolder } from "../../../pipeline/read/folder";
import { problemText, Problems } from "../../../pipeline/read/problems";

type Json = Record<string, unknown>;

const vocabulary = {
  terms: [
    ["type", "text", "text"],
    ["signed", "date", "date"],
    ["value", "money", "currency"],
    ["revenue_share", "percent", "%"],
    ["duration", "duration", "years"],
    ["articles", "count", "articles"],
    ["binding", "yes/no", "text"],
    ["sites", "list", "text"],
  ].map(([key, type, unit]) => ({ key, label: `Label of ${key}`, group: "other", type, unit, description: "What it is." })),
  kinds: [
    { id: "agreement", description: "Between states." },
    { id: "memorandum", description: "Of understanding.", aliases: ["MoU"] },
  ],
  versionStatuses: ["agreed", "in force", "unconfirmed", "superseded", "contradicted", "done"].map((id) => ({
    id,
    description: "Meaning.",
  })),
  dealStatuses: ["signed", "in force", "operational", "non-binding"].map((id) => ({ id, description: "Meaning." })),
};

const good = {
  id: "A-B",
  name: "Accord of A and B",
  aliases: ["AB deal"],
  kind: "agreement",
  parties: [
    { name: "Ukraine", country: "UKR", role: "party", source: "press" },
    { name: "Union", country: "EU", role: "party", source: "press" },
    { name: "Company", role: "lender", source: "press" },
  ],
  minerals: [{ source: "press", names: ["lithium", "Ti"] }],
  timeline: [
    { date: "2025-04-30", event: "Signed.", status: "signed", source: "press" },
    { date: "2025-05", event: "In force.", status: "in force", source: "press" },
  ],
  terms: {
    signed: [{ status: "done", source: "press", value: "2025-04-30" }],
    type: [
      { status: "agreed", source: "press", value: "accord", locator: "page 1" },
      { status: "contradicted", source: "essay", says: "none yet", note: "It is an accord." },
    ],
  },
};

const draft: Draft = {
  sources: ["press", "essay", "yearbook"].map((id) => ({
    id,
    title: id,
    short: id,
    publisher: id,
    published: "2025-05-01",
    licence: { name: "All rights reserved" },
    tier: id === "yearbook" ? "statistics" : "professional or press",
  })),
  minerals: [
    { id: "lithium", name: "lithium", aliases: [] },
    { id: "titanium", name: "titanium", symbol: "Ti", aliases: [] },
  ],
  countries: [{ id: "UKR", iso2: "UA", name: "Ukraine", aliases: [], kind: "country" }],
  groups: [{ id: "EU", name: "European Union", aliases: [], members: [] }],
};

/** Builds the part from files given as objects; answers what it built and what it complained of. */
function build(files: { deals?: Record<string, Json>; terms?: unknown; parties?: unknown }): {
  built: Draft;
  problems: string[];
} {
  const folder = mkdtempSync(path.join(tmpdir(), "deals-"));
  try {
    const data = path.join(folder, "data");
    mkdirSync(path.join(data, "deals"), { recursive: true });
    if (files.terms !== null) writeFileSync(path.join(data, "terms.json"), JSON.stringify(files.terms ?? vocabulary));
    writeFileSync(path.join(data, "parties.json"), JSON.stringify(files.parties ?? [], null, 2));
    for (const [name, deal] of Object.entries(files.deals ?? { "a-b": good }))
      writeFileSync(path.join(data, "deals", `${name}.json`), JSON.stringify(deal, null, 2));
    const problems = new Problems();
    const built = deals({ folder: new DataFolder(data, problems), problems, draft });
    return { built, problems: problems.list.map(problemText) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Complaints about the good deal with one term's versions replaced. */
function termProblems(key: string, ...claims: Json[]): string[] {
  return build({ deals: { "a-b": { ...good, terms: { ...good.terms, [key]: claims } } } }).problems;
}

test("a good deal is built: minerals resolved, terms in the order of the vocabulary", () => {
  const { built, problems } = build({});
  expect(problems).toEqual([]);
  expect(built.deals).toHaveLength(1);
  expect(built.deals![0]!.minerals).toEqual([
    { name: "lithium", mineral: "lithium", source: "press" },
    { name: "Ti", mineral: "titanium", source: "press" },
  ]);
  expect(Object.keys(built.deals![0]!.terms)).toEqual(["type", "signed"]);
  expect(built.dealVocabulary!.terms.map(({ key }) => key)).toEqual(vocabulary.terms.map(({ key }) => key));
});

test("a party has the other names that are declared for it, and a kind without other names has none", () => {
  const parties = [{ names: ["Company", "Company Ltd"], aliases: ["CO"] }];
  const renamed = { ...good, id: "C", name: "C", aliases: [], parties: [{ ...good.parties[2], name: "Company Ltd" }] };
  const { built, problems } = build({ parties, deals: { "a-b": good, c: renamed } });
  expect(problems).toEqual([]);
  expect(built.deals!.map((deal) => deal.parties.at(-1))).toEqual([
    { name: "Company", aliases: ["Company Ltd", "CO"], role: "lender", source: "press" },
    { name: "Company Ltd", aliases: ["Company", "CO"], role: "lender", source: "press" },
  ]);
  expect(built.deals![0]!.parties[0]).not.toHaveProperty("aliases");
  expect(built.dealVocabulary!.kinds.map(({ id, aliases }) => [id, aliases])).toEqual([
    ["agreement", []],
    ["memorandum", ["MoU"]],
  ]);
});

test("deals are sorted, whatever their files are called", () => {
  const { built } = build({ deals: { a: { ...good, id: "Z", name: "Zed", aliases: [] }, z: { ...good } } });
  expect(built.deals!.map(({ id }) => id)).toEqual(["A-B", "Z"]);
});

describe("each fault is reported with its file, its place and what to do", () => {
  const claim = { status: "agreed", source: "press" };
  test.each<[string, string[], RegExp]>([
    [
      "a key outside the vocabulary",
      termProblems("bonus", { ...claim, value: "x" }),
      /:72: terms\.bonus: unknown term "bonus"\. Use one of data\/terms\.json/,
    ],
    [
      "an unknown source",
      termProblems("type", { ...claim, source: "nobody", value: "x" }),
      /:61: terms\.type\[0\]\.source: unknown source "nobody"/,
    ],
    [
      "a statistical work as source",
      termProblems("type", { ...claim, source: "yearbook", value: "x" }),
      /"yearbook" is a statistical work/,
    ],
    [
      "a status outside the list",
      termProblems("type", { ...claim, status: "maybe", value: "x" }),
      /"maybe" is no status of a version: use agreed, in force/,
    ],
    [
      "one source twice",
      termProblems("type", { ...claim, value: "x" }, { ...claim, value: "y" }),
      /terms\.type\[1\]: "press" already speaks in terms\.type\[0\]/,
    ],
    ["a version that says nothing", termProblems("type", claim), /this has none of them/],
    [
      "a version that says two things",
      termProblems("type", { ...claim, value: "x", kind: "excluded" }),
      /this has value and kind/,
    ],
    [
      "what was superseded, without when",
      termProblems("type", { ...claim, status: "superseded", value: "x" }),
      /terms\.type\[0\]: what was superseded answers for the days before: add "was"/,
    ],
    ["a contradiction without a reason", termProblems("type", { ...claim, status: "contradicted", value: "x" }), /needs a note/],
    [
      "a share above one",
      termProblems("revenue_share", { ...claim, value: 50 }),
      /terms\.revenue_share\[0\]\.value: 50 is no percent: use a fraction from 0 to 1/,
    ],
    ["a share as text", termProblems("revenue_share", { ...claim, value: "50%" }), /"50%" is no percent/],
    ["a date that does not exist", termProblems("signed", { ...claim, value: "2025-02-30" }), /"2025-02-30" is no date/],
    ["a date among texts", termProblems("type", { ...claim, value: "2025-02-03" }), /is no text/],
    ["half an article", termProblems("articles", { ...claim, value: 1.5 }), /1\.5 is no count/],
    ["a duration of nothing", termProblems("duration", { ...claim, value: 0 }), /0 is no duration/],
    ["a word for yes", termProblems("binding", { ...claim, value: "yes" }), /"yes" is no yes\/no: use true or false/],
    [
      "a list with commas in an item",
      termProblems("sites", { ...claim, value: ["North, South"] }),
      /is no list: .*without commas/,
    ],
    ["a list with an item twice", termProblems("sites", { ...claim, value: ["North", "North"] }), /is no list/],
    ["money without a currency", termProblems("value", { ...claim, value: 5 }), /money needs a currency/],
    [
      "a currency without money",
      termProblems("type", { ...claim, value: "x", currency: "USD" }),
      /only an amount of money has a currency/,
    ],
    ["a negative amount", termProblems("value", { ...claim, value: -5, currency: "USD" }), /-5 is no money/],
    [
      "a status until no day",
      termProblems("type", { ...claim, value: "x", was: { status: "done", until: "2025-02-30" } }),
      /:65: terms\.type\[0\]: was\.until is "2025-02-30"; it must be a day that exists/,
    ],
    [
      "an earlier status of a contradiction",
      termProblems("type", {
        ...claim,
        value: "x",
        note: "n",
        status: "contradicted",
        was: { status: "done", until: "2025-02-03" },
      }),
      /was never in force/,
    ],
    ["no status at all", termProblems("type", { source: "press", value: "x" }), /terms\.type\[0\]: status is missing/],
    [
      "a field that does not exist",
      termProblems("type", { ...claim, value: "x", remark: "y" }),
      /remark is a key that is not known here/,
    ],
  ])("%s", (_name, problems, expected) => {
    expect(problems).toEqual([expect.stringMatching(expected)]);
    expect(problems[0]).toMatch(/^data\/deals\/a-b\.json/);
  });

  test.each<[string, Json, RegExp]>([
    [
      "an unknown country",
      { parties: [{ name: "X", country: "XXX", role: "party", source: "press" }] },
      /parties\[0\]\.country: unknown country "XXX"/,
    ],
    [
      "a party without a known source",
      { parties: [{ name: "X", role: "party", source: "x" }] },
      /parties\[0\]\.source: unknown source "x"/,
    ],
    [
      "an unknown mineral",
      { minerals: [{ source: "press", names: ["lithum"] }] },
      /minerals\[0\]\.names\[0\]: the mineral "lithum" is unknown/,
    ],
    [
      "events out of order",
      { timeline: [...good.timeline].reverse() },
      /timeline\[1\]\.date: 2025-04-30 stands after 2025-05\. Put events in order of time/,
    ],
    [
      "a deal status outside the list",
      { timeline: [{ ...good.timeline[0], status: "maybe" }] },
      /timeline\[0\]\.status: "maybe" is no status of a deal/,
    ],
    [
      "a day that does not exist",
      { timeline: [{ ...good.timeline[0], date: "2025-04-31" }] },
      /:38: timeline\[0\]\.date is "2025-04-31"; it must be a day, month or year that exists/,
    ],
    [
      "no event with a status",
      { timeline: [{ date: "2025", event: "Something.", source: "press" }] },
      /timeline: no event has a status/,
    ],
  ])("%s", (_name, change, expected) => {
    expect(build({ deals: { "a-b": { ...good, ...change } } }).problems).toEqual([expect.stringMatching(expected)]);
  });

  test("a kind outside the list, and other names of a party in its deal", () => {
    expect(build({ deals: { "a-b": { ...good, kind: "cartel" } } }).problems).toEqual([
      expect.stringMatching(/kind: "cartel" is no kind of a deal: use agreement, memorandum, or declare it in data\/terms.json/),
    ]);
    const parties = [{ ...good.parties[0], aliases: ["UA"] }];
    expect(build({ deals: { "a-b": { ...good, parties } } }).problems).toEqual([expect.stringMatching(/parties\[0\].*aliases/)]);
  });
  test("other names of a party that no deal has, and a name that stands twice", () => {
    expect(build({ parties: [{ names: ["Nobody Inc."] }] }).problems).toEqual([
      expect.stringMatching(/^data\/parties\.json:\d+: no deal has a party "Nobody Inc\."/),
    ]);
    const twice = [
      { names: ["Company"], aliases: ["CO"] },
      { names: ["Union"], aliases: ["co"] },
    ];
    expect(build({ parties: twice }).problems).toEqual([
      expect.stringMatching(/^data\/parties\.json:\d+: the name "co" is there twice, of "Company" and of "Union"/),
    ]);
  });
  test("two deals with one name", () => {
    const { problems } = build({ deals: { "a-b": good, other: { ...good, id: "Other", name: "Other", aliases: ["a b"] } } });
    expect(problems).toEqual([expect.stringMatching(/the name "a b" means both "A-B" and "Other"/)]);
  });
  test("two terms with one name, and a missing status that rules rest on", () => {
    const [first, ...rest] = vocabulary.terms;
    const { problems } = build({
      terms: {
        ...vocabulary,
        terms: [first, ...rest.map((term) => (term.key === "value" ? { ...term, label: "Type" } : term))],
        versionStatuses: vocabulary.versionStatuses.filter(({ id }) => id !== "superseded"),
      },
    });
    expect(problems).toEqual([
      expect.stringMatching(/the name "type" means both "type" and "value"/),
      expect.stringMatching(/the status "superseded", which rules rest on, is not declared/),
    ]);
  });
  test("two kinds with one name", () => {
    const kinds = [...vocabulary.kinds, { id: "mou", description: "The same." }];
    expect(build({ terms: { ...vocabulary, kinds } }).problems).toEqual([
      expect.stringMatching(/the name "mou" means both "memorandum" and "mou"/),
    ]);
  });
  test("no vocabulary", () => {
    expect(build({ terms: null }).problems).toEqual(["data/terms.json: the file is missing."]);
  });
});
