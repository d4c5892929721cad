import { Fault } from "../../../src/domain/fault";
import type { Block, CellResult } from "../../../src/domain/cell";
import {
  callsIn,
  editFormula,
  FormulaError,
  LONGEST_FORMULA,
  renameCall,
  renameCalls,
  replaceCall,
  setArgument,
  type FormulaEdit,
  type GivenArgument,
  type OrebookCall,
} from "../../../src/workbook/formula";
import { textInQuotes } from "../../../src/workbook/formula/text-literal";
import { tokensOf } from "../../../src/workbook/formula/tokens";

/** A formula after edits of its first call. */
function edited(formula: string, ...edits: ((call: OrebookCall) => FormulaEdit)[]): string {
  const [call] = callsIn(formula);
  return editFormula(
    formula,
    edits.map((edit) => edit(call!)),
  );
}

/** Whether no character of a text is cut in two. */
const isWhole = (text: string) => !/[\ud800-\udfff]/u.test(text);

const give = (parameter: string, given: GivenArgument) => (call: OrebookCall) => setArgument(call, parameter, given);

describe("setArgument", () => {
  test.each<[string, string, GivenArgument, string]>([
    [`=MINERAL.RANK("tin",B1)`, "mineral", "lead", `=MINERAL.RANK("lead",B1)`],
    [`=MINERAL.RANK("tin",B1)`, "country", { formula: "'My sheet'!C3" }, `=MINERAL.RANK("tin",'My sheet'!C3)`],
    [`=MINERAL.RANK( "tin" ,\n B1 )`, "country", "China", `=MINERAL.RANK( "tin" ,\n "China" )`],
    [`=MINERAL.RANK("tin",B1)`, "year", 2024, `=MINERAL.RANK("tin",B1,,2024)`],
    [`=MINERAL.RANK("tin",B1\n)`, "year", 2024, `=MINERAL.RANK("tin",B1,,2024\n)`],
    [`=MINERAL.RANK("tin",B1,,)`, "year", 2024, `=MINERAL.RANK("tin",B1,,2024)`],
    [`=MINERAL.RANK("tin",B1, ,2024)`, "measure", "reserves", `=MINERAL.RANK("tin",B1, "reserves",2024)`],
    [`=MINERAL.RANK("tin",B1,,2024)`, "as_of", "2025-12-31", `=MINERAL.RANK("tin",B1,,2024,"2025-12-31")`],
    [`=MINERAL.RANK("tin",B1,,2024)`, "year", null, `=MINERAL.RANK("tin",B1)`],
    [`=MINERAL.RANK("tin",B1,"reserves",2024 )`, "measure", "", `=MINERAL.RANK("tin",B1,,2024 )`],
    [`=MINERAL.RANK("tin" , B1 , , 2024 )`, "year", null, `=MINERAL.RANK("tin" , B1 )`],
    [`=MINERAL.RANK("tin",B1,,)`, "year", null, `=MINERAL.RANK("tin",B1)`],
    [`=MINERAL.RANK("tin",B1)`, "year", null, `=MINERAL.RANK("tin",B1)`],
    [`=MINERAL.UNIT("tin")`, "mineral", null, `=MINERAL.UNIT()`],
    [`=MINERAL.UNIT()`, "mineral", "tin", `=MINERAL.UNIT("tin")`],
    [`=MINERAL.UNIT( )`, "measure", "reserves", `=MINERAL.UNIT( ,"reserves")`],
    [`=MINERAL.UNIT(`, "mineral", "tin", `=MINERAL.UNIT("tin"`],
    [`=MINERAL.UNIT("tin", `, "measure", "reserves", `=MINERAL.UNIT("tin", "reserves"`],
    [`=1+_xldudf_mineral_unit("tin")*2`, "mineral", { formula: "A1" }, `=1+_xldudf_mineral_unit(A1)*2`],
    [`=IF(A1,MINERAL.TOP("tin",5),"MINERAL.TOP(1)")`, "headers", true, `=IF(A1,MINERAL.TOP("tin",5,,,,TRUE),"MINERAL.TOP(1)")`],
    [`=MINERAL.RANK("tin",B1)`, "country", [["China", "Peru"]], `=MINERAL.RANK("tin",{"China","Peru"})`],
  ])("%s: %s is %j", (formula, parameter, given, result) => {
    expect(edited(formula, give(parameter, given))).toBe(result);
  });

  test("several arguments of a call at once, given and taken out", () => {
    const formula = `=MINERAL.SERIES("tin" ,B1,,2020)`;
    expect(edited(formula, give("headers", true), give("measure", "reserves"), give("from", null))).toBe(
      `=MINERAL.SERIES("tin" ,B1,"reserves",,,,TRUE)`,
    );
    expect(edited(formula, give("measure", "reserves"), give("from", null))).toBe(`=MINERAL.SERIES("tin" ,B1,"reserves")`);
    expect(edited(`=MINERAL.RANK("tin",,C1)`, give("country", "Peru"), give("measure", null))).toBe(
      `=MINERAL.RANK("tin","Peru")`,
    );
  });

  test("arguments beyond the parameters stay", () => {
    expect(edited(`=MINERAL.UNIT("tin",,"2025-01-01",7)`, give("as_of", null))).toBe(`=MINERAL.UNIT("tin",,,7)`);
  });

  test("a parameter of another function is refused with those that there are", () => {
    const [call] = callsIn(`=MINERAL.UNIT("tin")`);
    expect(() => setArgument(call!, "country", "China")).toThrow(
      new FormulaError(`MINERAL.UNIT has no parameter "country": it takes mineral, measure, as_of.`),
    );
  });

  test.each(["1+", "A1&", "A1=", "A1 -", "Sheet1!"])("%s is not finished", (formula) => {
    const [call] = callsIn('=MINERAL.RANK("tin","Peru")');
    expect(() => setArgument(call!, "mineral", { formula })).toThrow(/is not finished/);
  });

  test.each(["B2#", "B2%", "(B2)", "{1}"])("%s is", (formula) => {
    const [call] = callsIn('=MINERAL.RANK("tin","Peru")');
    expect(setArgument(call!, "mineral", { formula })).toBeDefined();
  });

  test.each(["A1,B1", "A1)", "(A1", `"tin`, "{1,2", "=A1", "A1;B1", "(A1}", "'Sheet"])("%s is not one argument", (formula) => {
    const [call] = callsIn(`=MINERAL.UNIT("tin")`);
    expect(() => setArgument(call!, "mineral", { formula })).toThrow(/is not one argument/);
  });

  test.each(["(A1,B1)", "IF(A1,B1,C1)", "{1,2;3,4}", `"a,b"&")"`, "'a,b'!A1", "Prices[[#This Row],[a]]"])(
    "%s is one argument",
    (formula) => {
      expect(edited(`=MINERAL.UNIT("tin")`, give("mineral", { formula: ` ${formula} ` }))).toBe(`=MINERAL.UNIT(${formula})`);
    },
  );
});

describe("replaceCall", () => {
  const long = `${"a".repeat(254)}"${"b".repeat(10)}`;
  const longText = `"${"a".repeat(254)}"&"""${"b".repeat(10)}"`;

  test.each<[string, CellResult | Block<CellResult>, string]>([
    [`=MINERAL.RANK("tin",B1)`, 3, "=3"],
    [`=1 + MINERAL.VALUE("tin",B1) *2`, -0.1, "=1 + -0.1 *2"],
    [`=IF(A1,MINERAL.UNIT("tin"),"")`, 'say "t"', `=IF(A1,"say ""t""","")`],
    [`=MINERAL.UNIT("tin")&"x"`, "=1+1", `="=1+1"&"x"`],
    [`=SUM(@MINERAL.TOP("tin"))`, 5, "=SUM(5)"],
    [`=SUM(@ [2]!_xldudf_MINERAL_TOP("tin"))`, 5, "=SUM(5)"],
    [`=MINERAL.RANK("tin",B1)+1`, new Fault("notAvailable", "x"), "=#N/A+1"],
    [`=MINERAL.RANK("tin",B1)+1`, new Fault("invalidValue", "x"), "=#VALUE!+1"],
    [`=MINERAL.SHARE("tin",B1)`, { kind: "formatted", number: 0.25, format: "0.0%" }, "=0.25"],
    [`=MINERAL.CARD("tin")&1`, { kind: "card", text: "tin", sections: [], provider: { description: "" } }, `="tin"&1`],
    [
      `=COUNT(MINERAL.TOP("tin"))`,
      [
        ["China", 0.5],
        ["Peru", true],
      ],
      `=COUNT({"China",0.5;"Peru",TRUE})`,
    ],
    [`=COUNT(MINERAL.TOP("tin"))`, [["China"]], `=COUNT("China")`],
    [`=COUNT(MINERAL.TOP("tin"))`, [["", new Fault("notAvailable", "x")]], `=COUNT({"",#N/A})`],
    [`=MINERAL.VALUE("tin",B1)`, 1e21, "=1E+21"],
    [`=MINERAL.VALUE("tin",B1)`, 1e-7, "=1E-7"],
    [`=MINERAL.VALUE("tin",B1)`, 0.1 + 0.2, "=0.3"],
    [`=MINERAL.VALUE("tin",B1)`, 1 / 3, "=0.333333333333333"],
    [`=MINERAL.VALUE("tin",B1)`, 123456789012345, "=123456789012345"],
    [`=DEAL.TERM("a","b")`, long, `=${longText}`],
    [`=LEN(DEAL.TERM("a","b"))`, long, `=LEN((${longText}))`],
    [`=DEAL.TERM("a","b")=A1`, long, `=(${longText})=A1`],
  ])("%s answers %j", (formula, answer, result) => {
    expect(edited(formula, (call) => replaceCall(call, answer))).toBe(result);
  });

  test("a text that is cut never breaks a character or a doubled quote", () => {
    const text = `${"a".repeat(254)}😀${"b".repeat(252)}"${"c".repeat(300)}`;
    const literals = tokensOf(edited(`=DEAL.TERM("a","b")`, (call) => replaceCall(call, text))).filter(
      ({ kind }) => kind === "text",
    );
    expect(literals.map((literal) => literal.text.length <= 257)).toEqual([true, true, true, true]);
    expect(literals.map((literal) => isWhole(textInQuotes(literal.text)))).toEqual([true, true, true, true]);
    expect(literals.map((literal) => textInQuotes(literal.text)).join("")).toBe(text);
  });

  test("text too long for an array, and no cells, are refused", () => {
    const [call] = callsIn(`=MINERAL.LIST("EU")`);
    expect(() => replaceCall(call!, [["a", long]])).toThrow(
      new FormulaError("A text of 265 letters cannot stand in an array: Excel takes at most 255."),
    );
    expect(() => replaceCall(call!, [])).toThrow(FormulaError);
    expect(() => replaceCall(call!, [[]])).toThrow(FormulaError);
  });
});

describe("editFormula", () => {
  test("changes several calls at once, nested ones too, and nothing else", () => {
    const formula = `= MINERAL.RANK( MINERAL.INFO("Sb" ,"name"), B1)+[2]!_xldudf_deal_unit( A1,B1 )&"MINERAL.RANK(" \n`;
    const [rank, info, unit] = callsIn(formula) as [OrebookCall, OrebookCall, OrebookCall];
    expect(
      editFormula(formula, [
        renameCall(unit, "typed"),
        setArgument(info, "mineral", { formula: "C9" }),
        setArgument(rank, "as_of", "2025-12-31"),
        renameCall(rank, "stored"),
        setArgument(unit, "term", "royalty"),
      ]),
    ).toBe(`= _xldudf_MINERAL_RANK( MINERAL.INFO(C9 ,"name"), B1,,,"2025-12-31")+DEAL.UNIT( A1,"royalty" )&"MINERAL.RANK(" \n`);
  });

  test("what is within something replaced is gone with it", () => {
    const formula = `=MINERAL.RANK(MINERAL.INFO("Sb","name"),MINERAL.UNIT("tin"))`;
    const [rank, info, unit] = callsIn(formula) as [OrebookCall, OrebookCall, OrebookCall];
    const edits = [replaceCall(info, "antimony"), renameCall(unit, "stored"), setArgument(info, "property", "x")];
    expect(editFormula(formula, [...edits, replaceCall(rank, 1)])).toBe("=1");
    expect(editFormula(formula, edits)).toBe(`=MINERAL.RANK("antimony",_xldudf_MINERAL_UNIT("tin"))`);
    expect(editFormula(formula, [...edits, setArgument(rank, "mineral", "lead")])).toBe(
      `=MINERAL.RANK("lead",_xldudf_MINERAL_UNIT("tin"))`,
    );
    expect(editFormula(formula, [...edits, setArgument(rank, "mineral", null), setArgument(rank, "country", null)])).toBe(
      "=MINERAL.RANK()",
    );
  });

  test("a call of another formula is refused", () => {
    const [call] = callsIn(`=1+MINERAL.UNIT("tin")`);
    expect(() => editFormula(`=MINERAL.UNIT("tin")`, [renameCall(call!, "stored")])).toThrow(/is no call of the formula/);
  });

  test("the result is at most as long as Excel takes", () => {
    const formula = (letters: number) => `=MINERAL.UNIT("tin")&${"A".repeat(letters - 21)}`;
    const longer = (text: string) => edited(text, give("measure", { formula: "A1" }));
    expect(longer(formula(LONGEST_FORMULA - 3))).toHaveLength(LONGEST_FORMULA);
    expect(() => longer(formula(LONGEST_FORMULA - 2))).toThrow(
      new FormulaError("The formula would have 8193 letters: Excel takes at most 8192."),
    );
  });
});

test.each([
  [`=[2]!_xldudf_mineral_rank(A1)+1`, `=MINERAL.RANK(A1)+1`, `=_xldudf_MINERAL_RANK(A1)+1`],
  [`='C:\\a b\\x.xlam'!_xldudf_DEAL_TERM(A1)`, `=DEAL.TERM(A1)`, `=_xldudf_DEAL_TERM(A1)`],
  [`=#REF!_xldudf_DEAL_TERM(A1)`, `=DEAL.TERM(A1)`, `=_xldudf_DEAL_TERM(A1)`],
  [
    `=deal.term (mineral.unit(A1),"deal.term(1)")`,
    `=DEAL.TERM (MINERAL.UNIT(A1),"deal.term(1)")`,
    `=_xldudf_DEAL_TERM (_xldudf_MINERAL_UNIT(A1),"deal.term(1)")`,
  ],
  [`=_xldudf_WISEPRICE(A1)`, `=_xldudf_WISEPRICE(A1)`, `=_xldudf_WISEPRICE(A1)`],
])("%s is typed %s and stored %s", (formula, typed, stored) => {
  expect(renameCalls(formula, "typed")).toBe(typed);
  expect(renameCalls(formula, "stored")).toBe(stored);
});
