import { dataset } from "../../../src/dataset/current";
import { Fault } from "../../../src/domain/fault";
import { shownResult } from "../../../src/domain/shown";
import { worksheetFunctions } from "../../../src/functions";
import { answerOf, formulaOf } from "../../../src/workbook/worksheet-call";
import { argumentValues, wholeCall } from "../../../src/workbook/formula";
import {
  explainCell,
  type ArgumentNode,
  type CallNode,
  type ExplainedNode,
  type Explanation,
} from "../../../src/workbook/explain";
import { builtWith } from "../../dataset/built-file";
import { answering, areaOf, holding, snapshotOf, type Sheet } from "./snapshot";

/** Explains the cell A1 with this formula, which shows what Excel has computed. */
function explain(formula: string, sheet: Sheet = {}, shown = answering(formula, 0)): Explanation {
  return explainCell(snapshotOf({ ...sheet, A1: shown }, "A1"), dataset());
}

function onlyCall(explanation: Explanation): CallNode {
  expect(explanation.nodes).toHaveLength(1);
  return explanation.nodes[0] as CallNode;
}

const argument = (call: CallNode, name: string): ArgumentNode =>
  call.children.find((child): child is ArgumentNode => child.kind === "argument" && child.name === name)!;

describe("every example of every function", () => {
  const examples = worksheetFunctions.flatMap(({ id, examples: each }) =>
    each.map(({ formula, answer }) => [formula, id, answer] as const),
  );
  test.each(examples)("%s", (formula, id, answer) => {
    const call = wholeCall(formula)!;
    const block = call.definition.evaluate(argumentValues(call)!.blocks, dataset());
    const node = onlyCall(explain(formula, {}, answering(formula, block[0]![0]!)));
    expect(node.shown).toBe(answer);
    expect(node.agrees).toBe(true);
    expect(node.advice).toBe("");
    expect(node.words.length).toBeGreaterThan(20);
    expect(node.words).not.toMatch(/undefined|NaN|\[object|null/);
    // Only what rests on nothing published has no evidence.
    const restsOnNothing =
      id === "MINERAL.VERSION" || ['=MINERAL.LIST("all",TRUE)', '=MINERAL.INFO("antimony","symbol")'].includes(formula);
    expect(node.evidence.length > 0).toBe(!restsOnNothing);
    for (const { work, says } of node.evidence) expect([work.title, says]).not.toContain("");
  });
});

describe("a figure in words", () => {
  test.each([
    [
      '=MINERAL.RANK("antimony","Tajikistan")',
      /^Tajikistan is the third largest producer of antimony: 22,000 t Sb content in 2025 \(estimated\), USGS MCS 2026, which ranks \d+ countries\.$/,
    ],
    [
      '=MINERAL.RANK("antimony","Tajikistan",,,"2025-12-31")',
      /^Tajikistan is the second largest producer of antimony: .* in 2024.*, USGS MCS 2025/,
    ],
    ['=MINERAL.RANK("chromium","Kazakhstan","reserves")', /^Kazakhstan is the second largest in reserves of chromium: 230,000 /],
    [
      '=MINERAL.SHARE("rare earths","China",,2025)',
      /^China has 69\.2% of the world's rare earths mine production in 2025: 270,000 t .* of 390,000 t .*, USGS MCS 2026\.$/,
    ],
    ['=MINERAL.VALUE("antimony","Central Asia")', /^Central Asia \(sum of .*Tajikistan.*\), antimony mine production/],
    ['=MINERAL.UNIT("antimony")', /^Antimony mine production is given in t Sb content, USGS MCS 2026\.$/],
    ['=MINERAL.HHI("antimony",,2025)', /index of 2,616 out of 10,000/],
    ['=MINERAL.INFO("antimony","net_import_reliance")', /^Antimony, US net import reliance: 91\.0%, /],
    ['=DEAL.TERM("US-Ukraine","revenue_share")', /^US-Ukraine, revenue share: 50.*%/],
    ['=DEAL.STATUS("US-Ukraine","2025-06-01")', /^US-Ukraine, in force since 2025-05-23/],
    [
      '=MINERAL.TOP("antimony",5,"production",2025,,TRUE)',
      /^6 rows x 4 columns for antimony\. Rows of rank, country, value and share/,
    ],
    [
      '=DEAL.PARTIES("US-Ukraine")',
      /^\d+ rows x 2 columns for US-Ukraine\. Rows of party and role\. The first is United States\.$/,
    ],
  ])("%s", (formula, words) => expect(onlyCall(explain(formula)).words).toMatch(words));
});

describe("arguments", () => {
  test("that are left out, constants and references are said", () => {
    const call = onlyCall(explain('=MINERAL.RANK(B1,"Tajikistan",,B2)', { B1: holding("antimony"), B2: holding(2024) }));
    expect(call.children.map((child) => child.kind === "argument" && [child.name, child.words])).toEqual([
      ["mineral", "antimony in B1"],
      ["country", "Tajikistan"],
      ["measure", "left out"],
      ["year", "2024 in B2"],
    ]);
    expect(argument(call, "mineral").target).toEqual({ sheet: "Sheet1", row: 0, column: 1 });
    expect(call.words).toMatch(/in 2024/);
  });

  test("that Excel has to calculate are said, with what to do", () => {
    const call = onlyCall(explain('=MINERAL.RANK(LOWER(B1),"Tajikistan")', { B1: holding("ANTIMONY") }));
    expect([call.answer.kind, call.shown, call.evidence]).toEqual(["unknown", "", []]);
    expect(call.words).toMatch(/^LOWER\(B1\) has to be calculated.*Put it into a cell of its own and point at that cell here/);
  });

  test("names that LET gives are not looked up in the sheet", () => {
    const call = onlyCall(explain('=LET(m,"antimony",MINERAL.RANK(m,"Tajikistan"))'));
    expect(call.words).toMatch(/^m has to be calculated/);
  });

  test("an Orebook call in an argument is evaluated, and stands below it", () => {
    const call = onlyCall(explain('=MINERAL.SHARE("antimony",MINERAL.INFO("antimony","top_producer"))'));
    const country = argument(call, "country");
    expect(country.words).toBe("China");
    expect(country.children[0]).toMatchObject({ kind: "call", id: "0.1.0", shown: "China" });
    expect(call.words).toMatch(/^China has /);
  });

  test("an Orebook call within an expression stands below it too", () => {
    const call = onlyCall(explain('=MINERAL.RANK(LOWER(MINERAL.LIST("eu critical")),"China")'));
    expect(argument(call, "mineral").children[0]).toMatchObject({ kind: "call", shown: "antimony" });
  });

  test("a cell in error is the answer, and named", () => {
    const error = { value: null, error: "#REF!", formula: "=#REF!", text: "#REF!" };
    const call = onlyCall(explain('=MINERAL.RANK(B1,"China")', { B1: error }));
    expect(call.answer).toMatchObject({ kind: "error", error: "#REF!" });
    expect(call.words).toBe("Sheet1!B1 shows #REF!. Mend that cell first.");
  });

  test("too many of them, and a call that is not closed", () => {
    expect(onlyCall(explain('=MINERAL.UNIT("antimony",,,4)')).words).toMatch(
      /takes at most 3: mineral, measure, as_of\. Here are 4/,
    );
    expect(onlyCall(explain('=MINERAL.UNIT("antimony"')).words).toMatch(/no closing bracket/);
  });

  test("a day as Excel's number reads as a day", () => {
    const call = onlyCall(explain('=MINERAL.RANK("antimony","Tajikistan",,,B1)', { B1: holding(46022) }));
    expect(argument(call, "as_of").words).toBe("2025-12-31 in B1");
    expect(call.shown).toBe("2");
  });
});

describe("formulas", () => {
  test("every call of one that has several is a line of its own", () => {
    const formula = '=IF(MINERAL.RANK("antimony","China")=1,MINERAL.VALUE("antimony","China"),0)';
    const explanation = explain(formula, {}, answering(formula, 40000));
    expect(explanation.nodes.map((node) => node.kind === "call" && [node.id, node.shown, node.agrees])).toEqual([
      ["0", "1", undefined],
      ["1", "40,000", undefined],
    ]);
    expect(explanation.words).toBe("The formula calls Orebook 2 times.");
  });

  test("the form in which files hold a call", () => {
    const name = { value: null, error: "#NAME?", formula: '=_xldudf_MINERAL_RANK("antimony","Tajikistan")', text: "#NAME?" };
    const call = onlyCall(explain(name.formula, {}, name));
    expect([call.shown, call.agrees]).toEqual(["3", false]);
    expect(call.advice).toMatch(/Repair/);
  });

  test("a cell that shows something else is told, with what to do", () => {
    const call = onlyCall(
      explain('=MINERAL.RANK("antimony","Tajikistan")', {}, answering('=MINERAL.RANK("antimony","Tajikistan")', 2)),
    );
    expect(call.agrees).toBe(false);
    expect(call.advice).toMatch(/^The cell shows 2: it was calculated with other data/);
  });

  test("an answer that is none is its message in full", () => {
    const formula = '=MINERAL.RANK("antimoney","Tajikistan")';
    const fault = new Fault("notAvailable", "");
    const call = onlyCall(explain(formula, {}, answering(formula, fault)));
    expect([call.shown, call.agrees]).toEqual(["#N/A", true]);
    expect(call.words).toMatch(/Did you mean "antimony"\?/);
  });

  test("a country that is not listed is told, and no figure is made of it", () => {
    const call = onlyCall(explain('=MINERAL.VALUE("antimony","Germany")'));
    expect([call.shown, call.evidence]).toEqual(["#N/A", []]);
    expect(call.words).toMatch(/^Germany is not listed for antimony mine production 2025 in USGS MCS 2026/);
  });

  test("text that reads like a formula is told apart", () => {
    const formula = '=MINERAL.RANK("antimony","Tajikistan")';
    const explanation = explain(formula, {}, { value: formula, formula, text: formula });
    expect(explanation.nodes).toEqual([]);
    expect(explanation.words).toMatch(/holds text that reads like a formula.*General/);
  });
});

describe("ranges and spills", () => {
  const sheet: Sheet = { B1: holding("antimony"), B2: holding("tungsten"), B3: holding(null), B4: holding("nonsense") };
  const spilled = (formula: string, row: number, shown = 0 as string | number) =>
    explainCell(
      snapshotOf({ ...sheet, [`D${row + 1}`]: { value: shown, formula: String(shown), text: String(shown) } }, `D${row + 1}`, {
        spill: { anchor: answering(formula, 1), area: areaOf("D1:D4") },
      }),
      dataset(),
    );

  test("the element of the cell in a spill is explained", () => {
    const explanation = spilled('=MINERAL.RANK(B1:B4,"China")', 1, 1);
    const call = onlyCall(explanation);
    expect(explanation.spill).toMatchObject({ anchor: { row: 0, column: 3 }, row: 1, rows: 4, columns: 1 });
    expect(call.words).toMatch(/^China is the largest producer of tungsten/);
    expect([call.answer, call.agrees]).toEqual([expect.objectContaining({ rows: 4, columns: 1, row: 1 }), true]);
    expect(argument(call, "mineral").words).toBe("4 cells of B1:B4: antimony, tungsten, blank, ...");
  });

  test("a blank row and one in error are told", () => {
    expect(onlyCall(spilled('=MINERAL.RANK(B1:B4,"China")', 2, "")).words).toMatch(/argument is blank in this row/);
    expect(onlyCall(spilled('=MINERAL.RANK(B1:B4,"China")', 3)).shown).toBe("#N/A");
  });

  test("ranges of different sizes are a fault", () => {
    expect(onlyCall(explain("=MINERAL.RANK(B1:B4,C1:C3)", sheet)).words).toMatch(/country has 3 x 1 cells/);
  });

  test("a function that takes one cell says so for a range", () => {
    expect(onlyCall(explain("=MINERAL.TOP(B1:B4)", sheet)).words).toMatch(/mineral is a range of 4 x 1 cells/);
  });

  test("a comparison of ranges has the evidence of each pair", () => {
    const deals: Sheet = { B1: holding("US-Ukraine"), B2: holding("C5+1"), C1: holding("status"), D1: holding("signed") };
    const call = onlyCall(explain("=DEAL.COMPARE(B1:B2,C1:D1)", deals));
    expect(call.answer).toMatchObject({ rows: 2, columns: 2 });
    expect(new Set(call.evidence.map(({ says }) => says.split(",")[0]))).toContain("US-Ukraine");
  });

  test("a whole column of which the first rows are read", () => {
    const call = onlyCall(explain('=MINERAL.RANK(B:B,"China")', sheet));
    expect(call.shown).toBe("1");
    expect(call.answer).toMatchObject({ rows: 1_048_576 });
  });
});

describe("a cell of a block has the statement of its own row first", () => {
  const inSpill = (formula: string, row: number, column: number) => {
    const call = wholeCall(formula)!;
    const block = call.definition.evaluate(argumentValues(call)!.blocks, dataset());
    const shown = answering(String(block[row]![column]), block[row]![column]!);
    const address = `${String.fromCharCode(65 + column)}${row + 1}`;
    const area = { top: 0, left: 0, bottom: block.length - 1, right: block[0]!.length - 1 };
    return onlyCall(
      explainCell(
        snapshotOf({ [address]: shown }, address, { spill: { anchor: answering(formula, block[0]![0]!), area } }),
        dataset(),
      ),
    );
  };

  test.each([
    ['=MINERAL.PRICES("copper","1960-01",,,,TRUE)', 499, 1, /, 2001-07: 1,525.21/],
    ['=MINERAL.SERIES("uranium","Kazakhstan",,2020,2024)', 3, 1, /^Kazakhstan, uranium .*, 2023/],
    ['=MINERAL.TOP("antimony",10)', 4, 2, /, antimony mine production, 2025/],
    ['=MINERAL.SOURCES("antimony","Tajikistan",,,TRUE)', 2, 0, /^Tajikistan, antimony mine production, 2024/],
    ['=MINERAL.IMPORTS("antimony")', 1, 1, /of United States imports$/],
    ['=MINERAL.USES("antimony")', 2, 1, /antimony/i],
    ['=MINERAL.CONTROLS("antimony","China")', 0, 4, /^China: /],
    ['=DEAL.TERMS("US-Ukraine")', 10, 2, /^US-Ukraine, /],
    ['=DEAL.TIMELINE("US-Ukraine")', 3, 1, /^US-Ukraine, /],
    ['=DEAL.SOURCES("US-Ukraine","revenue_share")', 1, 0, /^US-Ukraine, revenue share: /],
    ['=DEAL.COMPARE({"US-Ukraine";"Codelco-SQM"},{"revenue_share","state_share"},,TRUE)', 2, 1, /^Codelco-SQM, revenue share/],
  ])("%s, row %p, column %p", (formula, row, column, says) => {
    const call = inSpill(formula, row, column);
    const { definition } = call.call;
    const own = definition.rows!(argumentValues(wholeCall(formula)!)!.blocks, dataset())[row]!.evidence(column);
    expect(call.evidence.slice(0, own.length)).toEqual(own);
    expect(call.evidence[0]!.says).toMatch(says);
  });
});

describe("what others say", () => {
  test("older editions answer the same question, for the same year", () => {
    const { elsewhere } = onlyCall(explain('=MINERAL.RANK("antimony","Tajikistan",,2024)'));
    const older = elsewhere.editions.find(({ work }) => work.short === "USGS MCS 2025")!;
    expect(older.call.given).toMatchObject({ year: 2024, as_of: older.work.published });
    expect([older.shown, older.isSame]).toEqual([
      shownResult(older.answer),
      older.shown === onlyCall(explain('=MINERAL.RANK("antimony","Tajikistan",,2024)')).shown,
    ]);
    expect(elsewhere.sources).toMatchObject({ given: { mineral: "antimony", country: "Tajikistan", year: 2024 } });
  });

  test("a year that older editions do not have is another question", () => {
    expect(onlyCall(explain('=MINERAL.RANK("antimony","Tajikistan")')).elsewhere).toMatchObject({
      editions: [],
      onlyYear: 2025,
      sources: { given: { mineral: "antimony", country: "Tajikistan", year: null } },
    });
  });

  test("a price that two editions print, which is of no country", () => {
    const { sources, onlyYear } = onlyCall(explain('=MINERAL.PRICE("lithium",2021)')).elsewhere;
    expect([formulaOf(sources!), onlyYear]).toEqual(['=MINERAL.SOURCES("lithium",,"price",2021,TRUE)', undefined]);
    expect(answerOf(sources!, dataset()).map(([value]) => shownResult(value!))).toEqual(["Value", "11,700", "14,200"]);
    expect(formulaOf(onlyCall(explain('=MINERAL.PRICE("copper","2026-01","World Bank")')).elsewhere.sources!)).toBe(
      '=MINERAL.SOURCES("copper",,"price, World Bank","2026-01",TRUE)',
    );
  });

  test.each([
    ['=MINERAL.DEMAND("neodymium",2050,"NZE","wind")', '=MINERAL.SOURCES("neodymium",,"demand, wind, NZE",,TRUE)', 2050],
    ['=MINERAL.CITE("neodymium",,"demand, wind, NZE",2050)', '=MINERAL.SOURCES("neodymium",,"demand, wind, NZE",,TRUE)', 2050],
    ['=MINERAL.INFO("antimony","supply_risk")', '=MINERAL.SOURCES("antimony",,"supply_risk",,TRUE)', undefined],
    [
      '=MINERAL.CITE("antimony","Tajikistan",,2024)',
      '=MINERAL.SOURCES("antimony","Tajikistan","mine production",2024,TRUE)',
      undefined,
    ],
  ])("%s stands beside the other years and editions", (formula, expected, only) => {
    const { sources, onlyYear } = onlyCall(explain(formula)).elsewhere;
    expect([formulaOf(sources!), onlyYear]).toEqual([expected, only]);
  });

  test("what is of no measure is not told by the editions of production", () => {
    expect(onlyCall(explain('=MINERAL.DEMAND("copper",2030)')).elsewhere.editions).toEqual([]);
    expect(onlyCall(explain('=MINERAL.PRICE("copper","2026-05")')).elsewhere.editions).toEqual([]);
    const about = onlyCall(explain('=MINERAL.CONTROLS("antimony","China")')).claims.map(({ claim }) => claim.text);
    expect(about).toContain("China banned the export of antimony to the United States");
  });

  test("what one work says of no year stands beside nothing", () => {
    expect(onlyCall(explain('=MINERAL.INFO("nickel","eu_critical")')).elsewhere.sources).toBeUndefined();
    expect(onlyCall(explain('=MINERAL.INFO("antimony","symbol")')).elsewhere.sources).toBeUndefined();
  });

  test("the versions of a term", () => {
    expect(onlyCall(explain('=DEAL.TERM("US-Ukraine","revenue_share")')).elsewhere.sources).toMatchObject({
      definition: { id: "DEAL.SOURCES" },
      given: { deal: "US-Ukraine", term: "revenue_share" },
    });
  });

  test("claims that disagree come first, and those about other measures not at all", () => {
    const { claims } = onlyCall(explain('=MINERAL.RANK("antimony","Kyrgyzstan","reserves")'));
    expect(claims.map(({ claim }) => claim.text)).toContain("Kyrgyzstan holds the fourth largest antimony reserves");
    const firstThatAgrees = claims.findIndex(({ disagrees }) => !disagrees);
    expect(claims.slice(firstThatAgrees < 0 ? claims.length : firstThatAgrees).some(({ disagrees }) => disagrees)).toBe(false);
    const ofProduction = onlyCall(explain('=MINERAL.RANK("antimony","Kyrgyzstan")')).claims;
    expect(ofProduction.map(({ claim }) => claim.text)).not.toContain("Kyrgyzstan holds the fourth largest antimony reserves");
  });
});

describe("cells without a call of their own", () => {
  const sheet: Sheet = {
    B1: answering('=MINERAL.VALUE("antimony","Tajikistan")', 22000),
    B2: answering("=B1*2", 44000),
    B3: answering("=B4+B2", 1),
    B4: answering("=B3", 1),
  };

  test("that rest on Orebook cells lead there, each cell once, also in a circle", () => {
    const explanation = explain("=SUM(B2:B4)", sheet, answering("=SUM(B2:B4)", 44002));
    const addresses: string[] = [];
    const walk = (nodes: readonly ExplainedNode[]): void =>
      nodes.forEach((node) => {
        if (node.kind === "cell") addresses.push(node.address);
        walk(node.children);
      });
    walk(explanation.nodes);
    expect(addresses).toEqual(["Sheet1!B2", "Sheet1!B1"]);
    expect(explanation.words).toMatch(/rests on these cells/);
  });

  test("an argument that points at an Orebook cell has its call below it", () => {
    const call = onlyCall(
      explain('=MINERAL.RANK("antimony",C1)', { C1: answering('=MINERAL.INFO("antimony","top_producer")', "China") }),
    );
    expect(argument(call, "country").children[0]).toMatchObject({
      kind: "cell",
      address: "Sheet1!C1",
      children: [{ kind: "call", shown: "China" }],
    });
  });

  test.each([
    [holding(null), /^This cell is empty\. Select a cell/],
    [holding(5), /^This cell holds a number/],
    [holding(true), /^This cell holds TRUE or FALSE/],
    [holding("plain words"), /^This cell holds text/],
    [holding("Wolfram"), /^This cell holds the name of a mineral, tungsten/],
    [holding("Tadschikistan"), /^This cell holds text/],
    [holding("Kazakhstan"), /^This cell holds the name of a country, Kazakhstan/],
    [holding("US-Ukraine"), /^This cell holds the name of a deal/],
    [answering("=1+1", 2), /^This formula does not rest on Orebook/],
  ])("%j", (cell, words) => {
    const explanation = explainCell(snapshotOf({ A1: cell }, "A1"), dataset());
    expect([explanation.words, explanation.nodes]).toEqual([expect.stringMatching(words), []]);
  });

  test("a note is handed on", () => {
    const explanation = explainCell(snapshotOf({ A1: holding(22000) }, "A1", { note: "USGS MCS 2026, row 446" }), dataset());
    expect(explanation.note).toBe("USGS MCS 2026, row 446");
    expect(explanation.words).toBe("This cell holds a number, and no formula.");
  });
});

describe("a cell of an Orebook table", () => {
  const given = { mineral: "antimony", n: 5, headers: true };
  const setting = (name: string, id: string, version = "2025.2") => ({
    version: 1,
    tables: [{ name, function: id, given, columns: ["Rank", "Country"], keys: ["Country"], dataset: version }],
  });
  const inTable = (remembered: unknown, cell = holding("China")) =>
    explainCell(snapshotOf({ A1: cell }, "A1", { table: { name: "Antimony_top", remembered } }), dataset());

  test("is explained by the call that fills the table", () => {
    const explanation = inTable(setting("antimony_TOP", "MINERAL.TOP", dataset().version));
    expect(explanation.words).toBe(
      `This cell is of the Orebook table antimony_TOP. Its rows are what =MINERAL.TOP("antimony",5,,,,TRUE) answered from dataset ${dataset().version}.`,
    );
    const call = onlyCall(explanation);
    expect([call.call.definition.id, call.agrees, call.evidence.length > 0]).toEqual(["MINERAL.TOP", undefined, true]);
  });

  test("that stayed behind is explained by the dataset that it is from", () => {
    const older = builtWith({ version: "2025.2" });
    const snapshot = snapshotOf({ A1: holding("China") }, "A1", {
      table: { name: "Antimony_top", remembered: setting("Antimony_top", "MINERAL.TOP") },
    });
    const explanation = explainCell(snapshot, dataset(), new Map([["2025.2", older]]));
    expect([explanation.version, onlyCall(explanation).evidence.length > 0]).toEqual(["2025.2", true]);
    expect(explanation.words).toMatch(/from dataset 2025\.2\. Refresh data in the tab Workbook brings the table to dataset/);
  });

  test("whose row the data no longer have is not explained by the rows of others", () => {
    const mark = "No longer in the data (2026.2)";
    const row = { headers: ["Rank", "Country", "Value", "Missing"], cells: [7, "Turkey", 3_000, mark], column: 2 };
    const remembered = setting("Antimony_top", "MINERAL.TOP");
    const [entry] = (remembered as { tables: object[] }).tables;
    const table = {
      name: "Antimony_top",
      remembered: { ...(remembered as object), tables: [{ ...entry, reasons: "Missing" }] },
      row,
    };
    const explanation = explainCell(
      snapshotOf({ A1: holding(3_000) }, "A1", { table }),
      dataset(),
      new Map([["2025.2", dataset()]]),
    );
    expect(explanation.nodes).toEqual([]);
    expect(explanation.words).toMatch(
      /Its row is marked: No longer in the data \(2026\.2\)\. The figure is what an older dataset had/,
    );
  });

  test("whose dataset cannot be had is not explained by another one", () => {
    const explanation = inTable(setting("Antimony_top", "MINERAL.TOP"));
    expect(explanation.nodes).toEqual([]);
    expect(explanation.words).toMatch(/That dataset is not on this computer, and only it can tell what the cell rests on\./);
  });

  test("is explained by the row and column of the call that it holds", () => {
    const row = { headers: ["Mine", "Value", "Rank", "Country"], cells: ["x", 22_000, 3, "Tajikistan"], column: 1 };
    const remembered = setting("Antimony_top", "MINERAL.TOP");
    const call = onlyCall(
      explainCell(
        snapshotOf({ A1: holding(22_000) }, "A1", { table: { name: "Antimony_top", remembered, row } }),
        dataset(),
        new Map([["2025.2", dataset()]]),
      ),
    );
    expect(call.shown).toBe("22,000");
    expect(call.evidence[0]!.says).toMatch(/^Tajikistan, antimony mine production/);
    expect(call.evidence.length).toBeGreaterThan(5);
  });

  test.each([
    ["of a person's own", setting("Other", "MINERAL.TOP")],
    ["of a function that this version does not have", setting("Antimony_top", "MINERAL.FUTURE")],
    ["of which nothing can be read", { version: 99 }],
    ["where nothing is remembered", undefined],
  ])("%s is a plain cell", (_, remembered) => expect(inTable(remembered).nodes).toEqual([]));

  test("with a formula of its own is explained by that", () => {
    const formula = '=MINERAL.RANK("antimony","China")';
    expect(onlyCall(inTable(setting("Antimony_top", "MINERAL.TOP"), answering(formula, 1))).call.definition.id).toBe(
      "MINERAL.RANK",
    );
  });
});

describe("a value that was inserted with its source in a note", () => {
  const formula = '=MINERAL.VALUE("antimony","Tajikistan",,2025)';
  const note = `${formula}\nUnit: t Sb content\nSource:\nU.S. Geological Survey\nOrebook dataset 2025.2`;
  const noted = (text: string, cell = holding(22_000)) => explainCell(snapshotOf({ A1: cell }, "A1", { note: text }), dataset());

  test.each([
    ["alone", note],
    ["behind a person's own", `Ask Anna.\n\n${note}`],
  ])("%s, is explained by the call that the note names", (_, text) => {
    const explanation = noted(text);
    expect(explanation.words).toBe(`The note of this cell says that its value is what ${formula} answered from dataset 2025.2.`);
    const call = onlyCall(explanation);
    expect([call.call.definition.id, call.evidence.length > 0]).toEqual(["MINERAL.VALUE", true]);
  });

  test("and typed over since, is told from what the data says", () =>
    expect(noted(note, holding(5)).words).toMatch(/from dataset 2025\.2\. The data says 22,000 now\.$/));

  test.each([
    ["a person's own note", "Ask Anna about =MINERAL.RANK", holding(5)],
    ["an empty cell", note, holding(null)],
    ["a function that this version does not have", note.replace("MINERAL.VALUE", "MINERAL.FUTURE"), holding(5)],
  ])("not so %s", (_, text, cell) => expect(noted(text, cell).nodes).toEqual([]));
});

test("ids of nodes are their places in the tree, and no two are the same", () => {
  const explanation = explain('=MINERAL.SHARE(B1,MINERAL.INFO(B1,"top_producer"))', {
    B1: answering('=MINERAL.LIST("eu critical")', "antimony"),
  });
  const ids: string[] = [];
  const walk = (nodes: readonly ExplainedNode[], above: string): void =>
    nodes.forEach((node) => {
      expect(node.id.startsWith(above)).toBe(true);
      ids.push(node.id);
      walk(node.children, `${node.id}.`);
    });
  walk(explanation.nodes, "");
  expect(new Set(ids).size).toBe(ids.length);
  expect(explanation.version).toBe(dataset().version);
});
