import type { CellResult, CellValue } from "../../src/domain/cell";
import { serialOf } from "../../src/domain/date";
import type { Evidence } from "../../src/domain/evidence";
import { Fault } from "../../src/domain/fault";
import { dataset as built } from "../../src/dataset/current";
import { inventedDeals } from "../dataset/invented-deals";
import { call, callOne, functionById, type Argument, type Shown } from "./call";

const one = (id: string, ...args: Argument[]): Shown => callOne(id, args, inventedDeals);
const block = (id: string, ...args: Argument[]): Shown[][] => call(id, args, inventedDeals);
const error = (code: string, message: string | RegExp): Shown => ({
  error: code,
  message: typeof message === "string" ? message : (expect.stringMatching(message) as unknown as string),
});
const na = (message: string | RegExp): Shown => error("#N/A", message);
const value = (message: string | RegExp): Shown => error("#VALUE!", message);

const evidenceOf = (id: string, ...cells: CellValue[]): Evidence[] => functionById(id).evidence(cells, inventedDeals);
const brief = (evidence: readonly Evidence[]): string[] =>
  evidence.map(({ part, work, says, qualifier, note }) =>
    [part, work.id, says, qualifier, note].filter((text) => text !== "").join(" | "),
  );

describe("DEAL.TERM", () => {
  test("answers by type: share, amount, date, list, yes/no, count, exclusion", () => {
    expect(one("DEAL.TERM", "A-B", "revenue_share")).toBe(0.5);
    expect(one("DEAL.TERM", "A-B", "value")).toBe(1500000);
    expect(one("DEAL.TERM", "A-B", "signed")).toBe(serialOf("2029-03-01"));
    expect(one("DEAL.TERM", "B memo", "signed")).toBe("2029");
    expect(one("DEAL.TERM", "A-B", "sites")).toBe("North, South");
    expect(one("DEAL.TERM", "A-B", "binding")).toBe(true);
    expect(one("DEAL.TERM", "A-B", "target")).toBe(3);
    expect(one("DEAL.TERM", "A-B", "duration")).toBe("none");
  });
  test("names and terms are matched by any of their names", () => {
    expect(one("DEAL.TERM", "a b", "Revenue Share")).toBe(0.5);
    expect(one("DEAL.TERM", " ALPHA-BETA DEAL ", "revenue-share")).toBe(0.5);
    expect(one("DEAL.TERM", "Accord of Alphaland and Betaland", "signing date")).toBe(serialOf("2029-03-01"));
  });
  test("as_of takes what was published by then", () => {
    expect(one("DEAL.TERM", "A-B", "revenue_share", "2029-03-01")).toBe(0.4);
    expect(one("DEAL.TERM", "A-B", "revenue_share", "2029-03-02")).toBe(0.5);
    expect(one("DEAL.TERM", "A-B", "revenue_share", "2029-02-28")).toEqual(
      na("revenue_share of A-B: no source in the dataset published by 2029-02-28 states it. The first source is of 2029-03-01."),
    );
  });
  test("no value is #N/A with the reason", () => {
    // That the dataset has a text does not say that the text is silent on what nobody has entered.
    expect(one("DEAL.TERM", "A-B", "type")).toEqual(
      na("type of A-B: no source in the dataset states it. DEAL.TERMS lists what is known."),
    );
    expect(one("DEAL.TERM", "B memo", "revenue_share")).toEqual(
      na(
        "revenue_share of B memo: no source in the dataset states it, and the deal's text is not in the dataset. DEAL.TERMS lists what is known.",
      ),
    );
    expect(one("DEAL.TERM", "A-B", "task_force")).toEqual(
      na("task_force of A-B: not in the text (text 2029-03-02). essay 2029-02-01 speaks of it: see DEAL.SOURCES."),
    );
    expect(one("DEAL.TERM", "A-B", "offtake")).toEqual(na("offtake of A-B: text not public (agency 2029-06-15)."));
    expect(one("DEAL.TERM", "A-B", "guarantee")).toEqual(
      na('guarantee of A-B: only essay 2029-02-01 speaks of it ("full"), and better sources contradict it: see DEAL.SOURCES.'),
    );
    expect(one("DEAL.TERM", "B memo", "value")).toEqual(
      na("value of B memo: no source gives a value. journal 2029: some money."),
    );
  });
  test("unknown names and wrong arguments say what to type", () => {
    expect(one("DEAL.TERM", "B mem", "type")).toEqual(na(`No deal "B mem". Did you mean "B memo"?`));
    expect(one("DEAL.TERM", "A-B", "revenue_shar")).toEqual(na(`No term "revenue_shar". Did you mean "revenue_share"?`));
    expect(one("DEAL.TERM", "A-B", 7)).toEqual(value("term 7: use the key of a term, such as revenue_share."));
    expect(one("DEAL.TERM", true, "type")).toEqual(value("deal TRUE: use the id of a deal, such as US-Ukraine."));
    expect(one("DEAL.TERM", "A-B")).toEqual(value(/^term is blank/));
  });
  test("money is shown in its currency's form", () => {
    const cell = (...cells: CellValue[]): CellResult =>
      functionById("DEAL.TERM").evaluate(
        cells.map((each) => [[each]]),
        inventedDeals,
      )[0]![0]!;
    expect(cell("A-B", "value")).toEqual({ kind: "formatted", number: 1500000, format: "[$$]#,##0" });
    expect(cell("A-B", "value", "2029-02-28")).toBeInstanceOf(Fault);
  });
  test("never that a text is silent where another term names what is asked", () => {
    const named = na(
      'royalty of A-B: no source in the dataset states it, but revenue_base speaks of "royalties": see DEAL.SOURCES("A-B","revenue_base").',
    );
    expect(one("DEAL.TERM", "A-B", "royalty")).toEqual(named);
    expect(one("DEAL.TERM", "A-B", "royalties")).toEqual(named);
    expect(one("DEAL.SOURCES", "A-B", "royalty")).toEqual(named);
    expect(one("DEAL.TERM", "A-B", "royalty", "2029-03-02")).toEqual(
      na(/^royalty of A-B: no source in the dataset published by 2029-03-02 states it, but revenue_base speaks of "royalties"/),
    );
    expect(one("DEAL.TERM", "B memo", "royalty")).toEqual(na(/the deal's text is not in the dataset/));
  });
  test("why there is no value is what was known on the day", () => {
    // The text with the word was not out on that day.
    expect(one("DEAL.TERM", "A-B", "royalty", "2029-03-01")).toEqual(
      na(
        "royalty of A-B: no source in the dataset published by 2029-03-01 states it. The first source with the deal's text is of 2029-03-02. DEAL.TERMS lists what is known.",
      ),
    );
    expect(one("DEAL.TERM", "A-B", "type", "2029-01-01")).toEqual(
      na(
        "type of A-B: no source in the dataset published by 2029-01-01 states it. The first source on the terms of the deal is of 2029-02-01.",
      ),
    );
  });
  test("what parties, minerals or events of the deal answer is not unsaid", () => {
    expect(one("DEAL.TERM", "A-B", "parties")).toEqual(
      na('parties of A-B: the dataset has no version of this term, but DEAL.PARTIES("A-B") lists the parties that sources name.'),
    );
    expect(one("DEAL.TERM", "A-B", "minerals_named", "2029-03-01")).toEqual(
      na(
        'minerals_named of A-B: the dataset has no version of this term by 2029-03-01, but DEAL.MINERALS("A-B") lists the minerals that sources name.',
      ),
    );
    expect(one("DEAL.TERM", "A-B", "minerals_named", "2029-02-28")).toEqual(
      na(/^minerals_named of A-B: no source in the dataset published by 2029-02-28 states it/),
    );
    expect(one("DEAL.TERM", "B memo", "minerals_named")).toEqual(na(/no source in the dataset states it/));
    expect(one("DEAL.TERM", "A-B", "entry_into_force")).toEqual(
      na(/, but DEAL.TIMELINE\("A-B"\) has an event of 2029-06-10 that made the deal in force\.$/),
    );
    expect(one("DEAL.TERM", "A-B", "entry_into_force", "2029-06-14")).toEqual(
      na(/no source in the dataset published by 2029-06-14 states it\. DEAL.TERMS/),
    );
  });
  test("what functions of their own answer is no term", () => {
    expect(one("DEAL.TERM", "A-B", "Status")).toEqual(na('No term "Status". DEAL.STATUS answers the status of a deal.'));
    expect(one("DEAL.TERM", "A-B", "timeline")).toEqual(na('No term "timeline". DEAL.TIMELINE lists the events of a deal.'));
  });
  test("the word for every term is like none", () => {
    for (const text of ["term 0", "terms 12"])
      expect(one("DEAL.TERM", "A-B", text)).toEqual(na(`No term "${text}". DEAL.TERMS lists the terms of a deal.`));
    expect(one("DEAL.TERM", "A-B", "term")).toBe("none");
    expect(one("DEAL.TERM", "A-B", "duration 5")).toEqual(na('No term "duration 5". Did you mean "duration"?'));
  });
  test("what stands in the wrong place is named, with where it belongs", () => {
    expect(one("DEAL.TERM", "Betaland", "signed")).toEqual(
      na('No deal "Betaland". This is a country: give a deal here, such as "A-B" or "B memo".'),
    );
    expect(one("DEAL.TERM", "World", "signed")).toEqual(na(/^No deal "World". This is the world: give a deal here/));
    expect(one("DEAL.TERM", "Group of Two", "signed")).toEqual(na(/This is a group of countries/));
    expect(one("DEAL.TERM", "fooite", "signed")).toEqual(na(/This is a mineral: give a deal here. DEAL.LIST\(,,"fooite"\)/));
    expect(one("DEAL.TERM", "Bank of Alphaland", "signed")).toEqual(na(/This is a party: give a deal here, such as "A-B"/));
    expect(one("DEAL.TERM", "signed", "signed")).toEqual(na(/^No deal "signed". This is a term/));
    expect(one("DEAL.TERM", "A-B", "B memo")).toEqual(na(/^No term "B memo". This is a deal/));
    expect(one("DEAL.TERM", "A-B", "2029-03-01")).toEqual(na(/This is a day: give a term here/));
    expect(one("DEAL.TERM", "A-B", "Betaland")).toEqual(na(/This is a country: give a term here/));
    expect(one("DEAL.TERM", "A-B", "fooite")).toEqual(na(/This is a mineral: give a term here/));
    expect(one("DEAL.TERM", "signed", "A-B")).toEqual(na(/Write DEAL.TERM\("A-B","signed"\)/));
    expect(one("DEAL.TERM", "A-B", "signed", "B memo")).toEqual(value(/^as_of "B memo": this is a deal.*DEAL.COMPARE/));
    for (const id of ["DEAL.STATUS", "DEAL.TERMS", "DEAL.TIMELINE"]) {
      expect(one(id, "A-B", "signed")).toEqual(
        value(
          'as_of "signed": this is a term, and a day such as "2025-12-31" belongs here. DEAL.TERM("US-Ukraine","signed") answers a term of a deal.',
        ),
      );
      expect(one(id, "A-B", "B memo")).toEqual(value(/this is a deal.*This function takes one deal: use a formula for each\.$/));
      expect(one(id, "signed")).toEqual(
        na(
          'No deal "signed". This is a term: give a deal here, such as US-Ukraine. DEAL.TERM("US-Ukraine","signed") answers a term of a deal.',
        ),
      );
      expect(one(id, "A-B", 2029)).toEqual(
        value(/^as_of 2029: this is a year\. Use a date, such as "2029-12-31" for the end of it/),
      );
    }
    expect(one("DEAL.TERM", "A-B", "signed", "May")).toEqual(value(/^as_of "May": use a date/));
  });
  test("rests on the version in force; what other works say otherwise stands beside it", () => {
    expect(brief(evidenceOf("DEAL.TERM", "A-B", "revenue_share"))).toEqual([
      "in force | text | A-B, revenue share: 50% | in force",
      "beside | minister | A-B, revenue share: 40% | in force",
    ]);
    expect(brief(evidenceOf("DEAL.TERM", "A-B", "revenue_share", "2029-03-01"))).toEqual([
      "in force | minister | A-B, revenue share: 40% | agreed",
    ]);
    expect(brief(evidenceOf("DEAL.TERM", "A-B", "signed"))).toEqual([
      "in force | paper | A-B, signed: 2029-03-01 | done",
      "beside | essay | A-B, signed: not signed | contradicted | It was signed.",
    ]);
    expect(evidenceOf("DEAL.UNIT", "A-B", "value")).toEqual(evidenceOf("DEAL.TERM", "A-B", "value"));
  });
  test("without a value, rests on what says why, and on nothing where no source does", () => {
    expect(brief(evidenceOf("DEAL.TERM", "A-B", "task_force"))).toEqual([
      "beside | text | A-B, task force: not in the text | in force",
      "beside | essay | A-B, task force: oversees all | contradicted | Not in the text.",
    ]);
    expect(evidenceOf("DEAL.TERM", "A-B", "type")).toEqual([]);
    expect(evidenceOf("DEAL.TERM", "A-B", "revenue_share", "2029-02-28")).toEqual([]);
    expect(evidenceOf("DEAL.SOURCES", "A-B", "type")).toEqual([]);
    expect(evidenceOf("DEAL.TERMS", "A-B", "2029-01-31")).toEqual([]);
    expect(() => evidenceOf("DEAL.TERM", "A-B", "nonsense")).toThrow();
  });
  test("ranges broadcast, and one failing element is an error in its own cell", () => {
    expect(block("DEAL.TERM", [["A-B"], ["B memo"], [null]], [["revenue_share", "type"]])).toEqual([
      [0.5, na(/type of A-B/)],
      [na(/revenue_share of B memo/), "memorandum"],
      ["", ""],
    ]);
  });
});

test("DEAL.UNIT names the unit of what answers", () => {
  expect(block("DEAL.UNIT", "A-B", [["revenue_share", "value", "signed", "target", "duration", "sites"]])).toEqual([
    ["%", "USD", "date", "projects", "text", "text"],
  ]);
  expect(one("DEAL.UNIT", "A-B", "type")).toEqual(na(/^type of A-B: no source in the dataset states it/));
});

test("DEAL.STATUS answers the status on a day, also for ranges of days", () => {
  expect(block("DEAL.STATUS", "A-B", [["2029-01-31"], ["2029-03-01"], [serialOf("2029-06-09")], ["2029-06-10"], [null]])).toEqual(
    [["proposed"], ["signed"], ["signed"], ["in force"], ["in force"]],
  );
  expect(one("DEAL.STATUS", "A-B", "2029-01-30")).toEqual(
    na('The dataset has no status of A-B for 2029-01-30: its first is "proposed", of 2029-01 (Proposed).'),
  );
});

test("the status and the timeline rest on their events", () => {
  expect(brief(evidenceOf("DEAL.STATUS", "A-B", "2029-05-01"))).toEqual([
    "in force | paper | A-B, signed since 2029-03-01: Signed",
  ]);
  expect(brief(evidenceOf("DEAL.TIMELINE", "A-B", "2029-03-15"))).toEqual([
    "in force | essay | A-B, 2029-01: Proposed",
    "in force | paper | A-B, 2029-03-01: Signed",
  ]);
  const first = ["beside | essay | A-B, proposed since 2029-01: Proposed"];
  expect(brief(evidenceOf("DEAL.STATUS", "A-B", "2028-01-01"))).toEqual(first);
  expect(brief(evidenceOf("DEAL.TIMELINE", "A-B", "2028-01-01"))).toEqual(["beside | essay | A-B, 2029-01: Proposed"]);
});

describe("DEAL.LIST", () => {
  test("by party: a country, a group, part of a company's name", () => {
    expect(block("DEAL.LIST")).toEqual([["A-B"], ["B memo"]]);
    expect(block("DEAL.LIST", "AAA")).toEqual([["A-B"]]);
    expect(block("DEAL.LIST", "Betaland")).toEqual([["A-B"], ["B memo"]]);
    expect(block("DEAL.LIST", "Group of Two")).toEqual([["A-B"], ["B memo"]]);
    expect(block("DEAL.LIST", "bank of")).toEqual([["A-B"]]);
    expect(one("DEAL.LIST", "Bank of Alphalnd")).toEqual(
      na(`No deal in the dataset has a party "Bank of Alphalnd". Did you mean "Bank of Alphaland"?`),
    );
  });
  test("by status and mineral, a mineral standing for its forms", () => {
    expect(block("DEAL.LIST", null, "non binding")).toEqual([["B memo"]]);
    expect(block("DEAL.LIST", null, null, "fooite", true)).toEqual([["Deal"], ["A-B"]]);
    expect(block("DEAL.LIST", null, null, "family")).toEqual([["A-B"]]);
    expect(one("DEAL.LIST", null, "signed")).toEqual(na(/^No deal in the dataset meets all these conditions/));
    expect(one("DEAL.LIST", null, "singed")).toEqual(
      value(`status "singed": use proposed, signed, in force or non-binding. Did you mean "signed"?`),
    );
    expect(one("DEAL.LIST", null, null, "barium blue")).toEqual(na(/^No deal in the dataset meets/));
  });
});

test("DEAL.LIST takes a company's name from the beginning of a word, with enough letters to tell one", () => {
  expect(block("DEAL.LIST", "ban")).toEqual([["A-B"]]);
  // A whole word of two letters tells; two letters of a longer one do not.
  expect(block("DEAL.LIST", "XY")).toEqual([["A-B"]]);
  for (const text of ["ba", "a", "of", "of the", "B.", "-"])
    expect(one("DEAL.LIST", text)).toEqual(
      value(
        `party "${text}": too short for part of a name. Use at least three letters from the beginning of a word in it, such as "Westinghouse", or a country or group.`,
      ),
    );
  expect(one("DEAL.LIST", "ank")).toEqual(na(/^No deal in the dataset has a party "ank"/));
  expect(one("DEAL.TERM", "of", "signed")).toEqual(na('No deal "of". DEAL.LIST() lists the deals.'));
});

test("DEAL.LIST says what to type where something else stands in the party's place", () => {
  expect(one("DEAL.LIST", "barium blue")).toEqual(na(/this belongs in mineral\. Write DEAL.LIST\(,,"barium blue"\)/));
  expect(one("DEAL.LIST", "in force")).toEqual(na(/this belongs in status\. Write DEAL.LIST\(,"in force"\)/));
  expect(one("DEAL.LIST", "B memo")).toEqual(na(/This is a deal: DEAL.PARTIES\("B memo"\)/));
});

test("DEAL.LIST, DEAL.PARTIES and DEAL.MINERALS rest on the works that name parties, minerals and status", () => {
  expect(brief(evidenceOf("DEAL.LIST", "bank of", "in force", "fooite"))).toEqual([
    "party | agency | A-B, lender: Bank of Alphaland",
    "in force | agency | A-B, in force since 2029-06-10: Takes effect",
    "mineral | text | A-B, mineral: Foo stone",
    "mineral | paper | A-B, mineral: Foo stone",
  ]);
  expect(brief(evidenceOf("DEAL.LIST"))).toEqual([
    "in force | agency | A-B, in force since 2029-06-10: Takes effect",
    "in force | journal | B memo, non-binding since 2029: Concluded",
  ]);
  expect(brief(evidenceOf("DEAL.PARTIES", "B memo"))).toEqual(["party | journal | B memo, party: Betaland"]);
  expect(evidenceOf("DEAL.MINERALS", "A-B")).toHaveLength(3);
});

test("DEAL.PARTIES and DEAL.MINERALS answer rows, a mineral once", () => {
  expect(block("DEAL.PARTIES", "A-B")).toEqual([
    ["Alphaland", "party"],
    ["Betaland", "party"],
    ["Bank of Alphaland", "lender"],
    ["XY Holding", "owner"],
  ]);
  expect(block("DEAL.MINERALS", "A-B")).toEqual([["Foo stone"], ["child"]]);
  expect(one("DEAL.MINERALS", "B memo")).toEqual(na("No source in the dataset names a mineral of B memo."));
});

test("DEAL.TIMELINE ends with the day asked about", () => {
  expect(block("DEAL.TIMELINE", "A-B", "2029-03-15", true)).toEqual([
    ["Date", "Event", "Source"],
    ["2029-01", "Proposed", "essay 2029-02-01"],
    [serialOf("2029-03-01"), "Signed", "paper 2029-03-01"],
  ]);
  expect(block("DEAL.TIMELINE", "A-B")).toHaveLength(4);
  expect(one("DEAL.TIMELINE", "A-B", "2028-01-01")).toEqual(
    na("The dataset has no event of A-B up to 2028-01-01: the first is of 2029-01."),
  );
});

describe("DEAL.TERMS", () => {
  const [header, ...rows] = block("DEAL.TERMS", "A-B", null, true);
  const row = (key: string): Shown[] | undefined => rows.find((each) => each[0] === key);
  test("has one row for each term that a source speaks of, in the order of the vocabulary", () => {
    expect(header).toEqual(["Key", "Label", "Value", "Unit", "Status", "Since", "Binding", "Source"]);
    expect(rows.map(([key]) => key)).toEqual([
      "binding",
      "signed",
      "value",
      "revenue_share",
      "revenue_base",
      "duration",
      "sites",
      "task_force",
      "guarantee",
      "offtake",
      "target",
    ]);
  });
  test("agreed becomes in force with the deal; aims and events do not bind", () => {
    expect(row("revenue_share")).toEqual([
      "revenue_share",
      "Revenue share",
      0.5,
      "%",
      "in force",
      serialOf("2029-03-02"),
      "yes",
      "text 2029-03-02",
    ]);
    expect(row("target")?.slice(4, 7)).toEqual(["target", serialOf("2029-06-15"), "no"]);
    expect(row("signed")?.slice(4, 7)).toEqual(["done", serialOf("2029-03-01"), "no"]);
    expect(row("task_force")?.[2]).toEqual(na(/not in the text/));
  });
  test("as_of: the status, what binds and the rows are those of that day", () => {
    const early = block("DEAL.TERMS", "A-B", "2029-03-01");
    expect(early.map(([key]) => key)).toEqual(["signed", "value", "revenue_share", "revenue_base", "task_force", "guarantee"]);
    expect(early[2]?.slice(2, 7)).toEqual([0.4, "%", "agreed", serialOf("2029-03-01"), "not stated"]);
    expect(one("DEAL.TERMS", "A-B", "2029-01-31")).toEqual(
      na("The dataset has no source on the terms of A-B published by 2029-01-31."),
    );
  });
});

test("DEAL.TERMS and DEAL.CARD rest on every version that is shown", () => {
  const evidence = brief(evidenceOf("DEAL.TERMS", "A-B"));
  expect(evidence).toHaveLength(block("DEAL.TERMS", "A-B").length);
  expect(evidence).toContain("in force | text | A-B, duration: none | in force");
  expect(evidence).toContain("beside | agency | A-B, offtake: text not public | in force");
  expect(brief(evidenceOf("DEAL.CARD", "B memo"))).toEqual([
    "in force | journal | B memo, non-binding since 2029: Concluded",
    "party | journal | B memo, party: Betaland",
    "in force | journal | B memo, type: memorandum | in force",
    "in force | journal | B memo, signed: 2029 | done",
  ]);
});

describe("DEAL.COMPARE", () => {
  const expected = [
    [0.5, serialOf("2029-03-01")],
    [na(/revenue_share of B memo: no source in the dataset states it/), "2029"],
  ];
  test("deals run down and terms across", () => {
    expect(block("DEAL.COMPARE", [["A-B"], ["B memo"]], [["revenue_share", "signed"]])).toEqual(expected);
    expect(block("DEAL.COMPARE", [["A-B"], ["B memo"]], [["revenue_share"], ["signed"]])).toEqual(expected);
    expect(block("DEAL.COMPARE", [["A-B", "B memo"]], [["revenue_share", "signed"]])).toEqual(expected);
  });
  test("deals in a row and terms in a column: terms run down", () => {
    expect(block("DEAL.COMPARE", [["A-B", "B memo"]], [["revenue_share"], ["signed"]])).toEqual(
      expected[0]!.map((_, column) => expected.map((each) => each[column])),
    );
  });
  test("as_of, blanks and unknown names", () => {
    expect(block("DEAL.COMPARE", "A-B", "revenue_share", "2029-03-01")).toEqual([[0.4]]);
    expect(block("DEAL.COMPARE", [["A-B"], [""]], [["revenue_share", null, "nonsense"]])).toEqual([
      [0.5, "", na(/^No term "nonsense"/)],
      ["", "", ""],
    ]);
    expect(block("DEAL.COMPARE", [["A-B"], [""]], [["revenue_share", null]], "2029-03-01", true)).toEqual([
      ["Deal", "Revenue share", ""],
      ["A-B", 0.4, ""],
      ["", "", ""],
    ]);
    expect(one("DEAL.COMPARE", "A-B", "signed", null, "maybe")).toEqual(value(/^headers "maybe": use TRUE or FALSE/));
    expect(one("DEAL.COMPARE", "", "signed")).toEqual(
      value("deals is blank: use a range or array of deals to compare, by id, name or alias."),
    );
    expect(one("DEAL.COMPARE", "A-B", [[null]])).toEqual(
      value("terms is blank: use a range or array of terms to compare, by key or label."),
    );
    expect(one("DEAL.COMPARE", "A-B", "signed", [["2029-03-01", "2029-03-02"]])).toEqual(
      value(/^as_of is a range of 1 x 2 cells/),
    );
  });
});

describe("DEAL.COMPARE of what is typed in the wrong place", () => {
  test("deals and terms one after the other: says how several are given", () => {
    expect(one("DEAL.COMPARE", "A-B", "B memo", "Alpha-Beta deal")).toEqual(
      value(
        'as_of "Alpha-Beta deal": this is a deal. Deals come first, together in a range or in braces: =DEAL.COMPARE({"A-B";"B memo"},"revenue_share").',
      ),
    );
    expect(one("DEAL.COMPARE", "A-B", "B memo")).toEqual(
      value(/^terms "B memo".*=DEAL.COMPARE\({"A-B";"B memo"},"revenue_share"\)/),
    );
    expect(one("DEAL.COMPARE", "A-B", "signed", "value")).toEqual(
      value(/^as_of "value".*Terms come second.*=DEAL.COMPARE\("A-B",{"signed","value"}\)/),
    );
    expect(one("DEAL.COMPARE", "signed", "A-B")).toEqual(value(/=DEAL.COMPARE\("A-B","signed"\)/));
  });
  test("one that stands among others is an error in its own cells", () => {
    expect(block("DEAL.COMPARE", [["A-B"]], [["revenue_share", "B memo"]])).toEqual([[0.5, na(/^No term "B memo"/)]]);
  });
});

test("DEAL.COMPARE: work is bounded, and a whole column costs what its used part costs", () => {
  const column = [["A-B"], ...Array.from({ length: 99_999 }, () => [null])];
  const answer = block("DEAL.COMPARE", column, "revenue_share");
  expect(answer).toHaveLength(100_000);
  expect([answer[0], answer[1], answer[99_999]]).toEqual([[0.5], [""], [""]]);
  expect(one("DEAL.COMPARE", column, [Array.from({ length: 21 }, () => "signed")])).toEqual(
    value(/^The answer would have 100000 x 21 cells/),
  );
  const sparse: CellValue[][] = new Array<CellValue[]>(3);
  sparse[1] = ["A-B"];
  expect(block("DEAL.COMPARE", sparse, "revenue_share")).toEqual([[""], [0.5], [""]]);
  expect(evidenceOf("DEAL.COMPARE", "A-B", "signed")).toEqual(evidenceOf("DEAL.TERM", "A-B", "signed"));
  expect(() => evidenceOf("DEAL.COMPARE", "A-B", null)).toThrow();
});

describe("DEAL.SOURCES", () => {
  test("shows every version, the answer first and contradicted ones last, with the reason", () => {
    expect(block("DEAL.SOURCES", "A-B", "signed", true)).toEqual([
      ["Value", "Status", "Source", "Publisher", "Published", "Tier", "Link", "Note"],
      [
        serialOf("2029-03-01"),
        "done",
        "paper 2029-03-01",
        "Publisher of paper",
        serialOf("2029-03-01"),
        "professional or press",
        "https://example.org/paper",
        "",
      ],
      [
        "not signed",
        "contradicted",
        "essay 2029-02-01",
        "Publisher of essay",
        serialOf("2029-02-01"),
        "commentary",
        "https://example.org/essay",
        "It was signed.",
      ],
    ]);
    expect(block("DEAL.SOURCES", "A-B", "revenue_share").map((row) => row[2])).toEqual([
      "text 2029-03-02",
      "minister 2029-03-01",
      "journal 2029",
    ]);
    expect(block("DEAL.SOURCES", "A-B", "value")[0]![7]).toBe("page 2: up to: Over ten years.");
  });
  test("without a term, every term with its key", () => {
    const rows = block("DEAL.SOURCES", "B memo");
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ["type", "memorandum"],
      ["signed", "2029"],
      ["value", "some money"],
    ]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]));
    expect(one("DEAL.SOURCES", "B memo", "target")).toEqual(na(/^target of B memo: no source in the dataset states it/));
  });
  test("rests on every version, the one that answers and those beside it", () => {
    expect(evidenceOf("DEAL.SOURCES", "A-B", "revenue_share").map(({ part, work }) => `${part} ${work.id}`)).toEqual([
      "in force text",
      "beside minister",
      "beside journal",
    ]);
    expect(evidenceOf("DEAL.SOURCES", "B memo")).toHaveLength(3);
  });
  test("the first row is what DEAL.TERM answers", () => {
    for (const term of ["revenue_share", "value", "signed", "sites", "duration"])
      expect(one("DEAL.TERM", "A-B", term)).toBe(block("DEAL.SOURCES", "A-B", term)[0]![0]);
  });
});

test("values that are offered can be typed", () => {
  for (const [id, name] of [
    ["DEAL.TERM", "deal"],
    ["DEAL.TERM", "term"],
    ["DEAL.LIST", "party"],
    ["DEAL.LIST", "status"],
  ] as const) {
    const parameter = functionById(id).parameters[name]!;
    for (const dataset of [inventedDeals, built()]) {
      const offered = parameter.choices!.list(dataset);
      expect(offered.length).toBeGreaterThan(1);
      for (const { value, tooltip } of offered) {
        expect(tooltip).not.toBe("");
        parameter.read(value, name, dataset);
      }
    }
  }
});

describe("DEAL.CITE", () => {
  test("cites what DEAL.TERM answers on that day", () => {
    expect(one("DEAL.CITE", "A-B", "revenue_share")).toBe("text 2029-03-02, Article 1, A-B, revenue share: 50%");
    expect(one("DEAL.CITE", "A-B", "revenue_share", "2029-03-01")).toBe("minister 2029-03-01, A-B, revenue share: 40%");
    expect(one("DEAL.CITE", "A-B", "value", null, "full")).toBe(
      "Publisher of paper, 2029-03-01, Title of paper: https://example.org/paper. page 2: A-B, value: up to 1,500,000 USD. Licence: All rights reserved; facts cited. Orebook dataset 2030.1.",
    );
    expect(one("DEAL.CITE", "A-B", "type")).toEqual(na(/^type of A-B: no source in the dataset states it/));
    // Evidence says why there is no answer, and is no citation of one.
    expect(one("DEAL.CITE", "A-B", "task_force")).toEqual(na(/not in the text/));
    expect(one("DEAL.CITE", "A-B", null, "2028-01-01")).toEqual(na(/^The dataset has no status/));
  });
  test("is the evidence of what it cites in one line", () => {
    const [{ work, locator, says }] = evidenceOf("DEAL.CITE", "A-B", "revenue_share") as [Evidence];
    expect(one("DEAL.CITE", "A-B", "revenue_share")).toBe(`${work.short}, ${locator}, ${says}`);
  });
  test("without a term, the event that set the status", () => {
    expect(one("DEAL.CITE", "A-B", null, "2029-05-01")).toBe("paper 2029-03-01, page 1, A-B, signed since 2029-03-01: Signed");
  });
});

test("DEAL.CARD has status, parties and terms, each with its source and licence", () => {
  const card = functionById("DEAL.CARD").evaluate([[["A-B"]]], inventedDeals)[0]![0]!;
  if (typeof card !== "object" || !("kind" in card) || card.kind !== "card") throw new Error("no card");
  expect(card.text).toBe("A-B");
  expect(card.sections.map(({ title }) => title)).toEqual(["Overview", "Identity", "Money", "Scope", "Other"]);
  expect(card.sections[0]!.properties).toContainEqual({
    label: "Status",
    value: "in force since 2029-06-10",
    attribution: {
      sourceText: "Publisher of agency, 2029-06-15: Title of agency",
      sourceAddress: "https://example.org/agency",
      licenseText: "All rights reserved; facts cited",
    },
  });
  expect(card.sections[2]!.properties.map(({ label }) => label)).toEqual(["Value", "Revenue share", "Revenue base"]);
  expect(card.sections[2]!.properties[0]).toMatchObject({ value: { number: 1500000, format: "[$$]#,##0" } });
  expect(card.sections[2]!.properties[1]).not.toHaveProperty("unit");
  const labels = card.sections.flatMap(({ properties }) => properties.map(({ label }) => label));
  expect(labels).not.toContain("Task force");
  expect(labels).not.toContain("Security guarantee");
});
