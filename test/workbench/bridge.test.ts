import { startEngine, type Engine } from "./spreadsheet-engine";

let engine: Engine;
beforeEach(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  engine = startEngine();
});
afterEach(() => jest.restoreAllMocks());

const answer = (formula: string) => {
  engine.enter("A1", formula);
  return engine.read("A1");
};

describe("arguments", () => {
  test.each([
    ['=SAMPLE.ECHO("a")', '[[["a"]],null,null] 3'],
    ['=SAMPLE.ECHO("a",,TRUE)', '[[["a"]],null,[[true]]] 3'],
    ["=SAMPLE.ECHO(K1)", "[[[null]],null,null] 3"],
    ["=SAMPLE.ECHO(K2:L3)", '[[[1,null],["two",false]],null,null] 3'],
    ["=SAMPLE.ECHO({1,2;3,4})", "[[[1,2],[3,4]],null,null] 3"],
    ["=SAMPLE.TYPED(5)", '["5",null,null] 3'],
    ['=SAMPLE.TYPED(TRUE,"2024","true")', '["TRUE",2024,true] 3'],
    ["=SAMPLE.TYPED(K1,TRUE,0)", "[null,1,false] 3"],
    ['=SAMPLE.LIST(1,"b")', '[[1,"b"]] 1'],
  ])("%s arrives as Excel would pass it", (formula, expected) => {
    engine.enter("K2", "1");
    engine.enter("K3", "two");
    engine.enter("L3", "FALSE");
    expect(answer(formula).value).toBe(expected);
  });

  test("a value that cannot become the declared type is #VALUE!, and the function is not called", () => {
    expect(answer('=SAMPLE.TYPED("a","many")').value).toBe("#VALUE!");
    expect(answer('=SAMPLE.TYPED("a",1,"perhaps")').value).toBe("#VALUE!");
    expect(engine.reports).toEqual([]);
  });

  test("an error among the arguments is the answer, with its message", () => {
    engine.enter("K1", '=SAMPLE.RANK("antimoney")');
    expect(answer("=SAMPLE.ECHO(K1:K2)")).toMatchObject({
      value: "#N/A",
      message: expect.stringContaining('No mineral "antimoney"'),
    });
  });

  test("a scalar parameter takes the plain value, also from a range of one cell", () => {
    engine.enter("K1", "antimony");
    expect(answer("=SAMPLE.RANK(K1)").value).toBe(3);
    expect(answer("=SAMPLE.RANK(K1:K1)").value).toBe(3);
  });

  test("a range in a scalar parameter is the error that Excel shows, with a message", () => {
    expect(answer("=SAMPLE.RANK(K1:K3)")).toMatchObject({
      value: "#CALC!",
      message: "Unliftable array: mineral of SAMPLE.RANK takes one value, and this is a range of 3 x 1 cells. Give one cell.",
    });
    expect(answer("=SAMPLE.LIST(1,K1:L1)").value).toBe("#CALC!");
  });

  test("the address is given only to a function that asks for it", () => {
    expect(answer("=SAMPLE.WHERE()").value).toBe("Sheet!A1");
    expect(answer("=SAMPLE.ECHO(1)").value).not.toContain("address");
  });
});

describe("results", () => {
  test("a block spills rows downwards and shrinks again", () => {
    answer("=SAMPLE.BLOCK(3)");
    expect([engine.read("A1").value, engine.read("B3").value, engine.read("C2").value]).toEqual([1, "row 3", 0.2]);
    answer("=SAMPLE.BLOCK(1)");
    expect([engine.read("C1").value, engine.read("B3").value]).toEqual([0.1, null]);
  });

  test("a block that meets a filled cell is #SPILL!, and heals when the cell is cleared", () => {
    engine.enter("B2", "in the way");
    expect(answer("=SAMPLE.BLOCK(3)").value).toBe("#SPILL!");
    engine.enter("B2", "");
    expect(engine.read("A1").value).toBe(1);
    expect(engine.read("B2").value).toBe("row 2");
  });

  test("an element may be an error with its message; blanks stay blank and never become zero", () => {
    answer("=SAMPLE.MIXED()");
    expect(engine.read("B1")).toMatchObject({ value: "#N/A", message: "not reported" });
    expect([engine.read("A2").value, engine.read("B2").value]).toEqual(["", ""]);
  });

  test("a formatted number is a number that shows its format, alone and inside a block", () => {
    expect(answer("=SAMPLE.SHARE()")).toMatchObject({ value: 0.2, formattedValue: "20.0%" });
    expect(answer("=SAMPLE.SHARE()*2").value).toBe(0.4);
    answer("=SAMPLE.SHARES()");
    expect(engine.read("B1")).toMatchObject({ value: 0.125, formattedValue: "12.5%" });
  });

  test("an entity shows its text and is found again by its cell, also through another function and through a spill", () => {
    expect(answer('=SAMPLE.CARD("antimony")').value).toBe("antimony");
    const card = () => engine.cards.find({ sheetId: "sheet", col: 0, row: 0 }, "antimony");
    expect(card()?.properties).toHaveProperty("Symbol");
    engine.enter("D4", '=IF(TRUE,SAMPLE.CARD("cobalt"))');
    expect(engine.cards.find({ sheetId: "sheet", col: 3, row: 3 }, "cobalt")).toBeDefined();
    expect(engine.cards.find({ sheetId: "sheet", col: 3, row: 3 }, "antimony")).toBeUndefined();
  });

  test("an error made for Excel shows its message, and can be caught in the sheet", () => {
    expect(answer('=SAMPLE.RANK("antimoney")')).toMatchObject({
      value: "#N/A",
      message: 'No mineral "antimoney". Did you mean "antimony"?',
    });
    expect(answer('=IFERROR(SAMPLE.RANK("antimoney"),"none")').value).toBe("none");
    expect(answer("=IFERROR(SAMPLE.BUG(),1)").value).toBe(1);
  });

  test("an error that cannot carry a message in Excel carries none here", () => {
    expect(answer("=SAMPLE.DIVIDE()")).toMatchObject({ value: "#DIV/0!" });
    expect(engine.read("A1").message ?? "").not.toContain("does not show");
  });

  test.each([
    ["=SAMPLE.BUG()", "#VALUE!", /SAMPLE\.BUG: it threw TypeError: a secret/],
    ["=SAMPLE.RAGGED()", "#VALUE!", /not a rectangular block/],
    ["=SAMPLE.NAN()", "#NUM!", /number NaN/],
    ["=SAMPLE.NOTHING()", "#VALUE!", /returned nothing/],
  ])("%s shows %s without a message, and the defect is reported", (formula, error, report) => {
    expect(answer(formula).value).toBe(error);
    expect(engine.read("A1").message ?? "").toBe("");
    expect(engine.reports.join()).toMatch(report);
  });
});

describe("an older runtime", () => {
  test("the bundle is told so, and gives plain values", () => {
    engine = startEngine({ runtimeVersion: "1.1", dataTypes: false });
    expect(answer("=SAMPLE.SHARE()")).toMatchObject({ value: 0.2, formattedValue: "0.2" });
    expect(answer('=SAMPLE.CARD("antimony")').value).toBe("antimony");
    expect(engine.reports).toEqual([]);
  });

  test("a data type returned all the same is #VALUE!, as in that Excel", () => {
    engine = startEngine({ runtimeVersion: "1.1", dataTypes: false });
    answer("=SAMPLE.SHARES()");
    expect(engine.read("B1").value).toBe("#VALUE!");
  });
});

describe("functions.json against functions.js", () => {
  test("they agree in the fixture", () => expect(engine.problems).toEqual([]));

  test("what one of them lacks is said", () => {
    const { problems } = startEngine({
      alter: (file) => ({
        ...file,
        functions: [...file.functions.slice(1), { id: "SAMPLE.LOST", name: "SAMPLE.LOST", parameters: [] }],
      }),
    });
    expect(problems).toEqual([
      "functions.json declares SAMPLE.LOST, but functions.js does not associate it.",
      "functions.js associates SAMPLE.ECHO, but functions.json does not declare it.",
    ]);
  });
});
