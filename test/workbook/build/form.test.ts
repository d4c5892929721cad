import { dataset } from "../../../src/dataset/current";
import { shownResult } from "../../../src/domain/shown";
import { functionById, worksheetFunctions } from "../../../src/functions";
import {
  fieldsOfCall,
  fieldsOfPieces,
  fillForm,
  qualified,
  readField,
  suggestions,
  type FieldTexts,
} from "../../../src/workbook/build";
import type { FormulaLocale } from "../../../src/workbook/formula";
import type { ReadReference } from "../../../src/workbook/explain";
import { holding } from "../explain/snapshot";

const ENGLISH: FormulaLocale = { list: ",", decimal: ".", column: ",", row: ";" };
const GERMAN: FormulaLocale = { list: ";", decimal: ",", column: ".", row: ";", true: "WAHR", false: "FALSCH" };

const NO_CELLS = { sheet: "Sheet1", references: new Map() };
const cellAt = (text: string, value: string | number | null, row = 0, column = 1): [string, ReadReference] => [
  text,
  { sheet: "Sheet1", area: { top: row, left: column, bottom: row, right: column }, cells: [[holding(value)]] },
];

const fill = (id: string, texts: FieldTexts, sheet: Parameters<typeof fillForm>[3] = NO_CELLS, before = {}) =>
  fillForm(functionById(id)!, texts, ENGLISH, sheet, dataset(), before);

describe.each([
  ["English", ENGLISH],
  ["German", GERMAN],
])("every example of every function, in %s", (_, locale) => {
  const examples = worksheetFunctions.flatMap((definition) =>
    definition.examples.map(({ formula, answer }) => [formula, answer, definition] as const),
  );
  test.each(examples)("%s", (formula, answer, definition) => {
    const texts = fieldsOfCall(formula, 1, locale);
    const form = fillForm(definition, texts, locale, NO_CELLS, dataset());
    expect(form.formula).toBe(formula);
    expect(shownResult(form.answer!.block[0]![0]!)).toBe(answer);
    expect(form.problem).toBe("");
    expect(Object.values(form.fields).map(({ problem }) => problem)).toEqual(Object.keys(definition.parameters).map(() => ""));
  });
});

describe("a field is read as a cell of the sheet reads it", () => {
  test.each([
    ["", { kind: "blank" }],
    ["  ", { kind: "blank" }],
    ["antimony ", { kind: "value", value: "antimony" }],
    ["2024", { kind: "value", value: 2024 }],
    ["-1.5", { kind: "value", value: -1.5 }],
    ["true", { kind: "value", value: true }],
    ["'2024", { kind: "value", value: "2024" }],
    ["2025-12-31", { kind: "value", value: "2025-12-31" }],
    ["C5+1", { kind: "value", value: "C5+1" }],
    ["B2", { kind: "value", value: "B2" }],
    ["=B2", { kind: "formula", formula: "B2" }],
    ["= 'My sheet'!A1:A9", { kind: "formula", formula: "'My sheet'!A1:A9" }],
    ['="a"&B2', { kind: "formula", formula: '"a"&B2' }],
    ["=", { kind: "problem", message: expect.stringMatching(/^Type a reference behind =/) as string }],
    ["=B2,B3", { kind: "problem", message: expect.stringMatching(/is not one argument/) as string }],
    ["=(B2", { kind: "problem", message: expect.stringMatching(/is not one argument/) as string }],
  ])("%j", (typed, reading) => expect(readField(typed, ENGLISH)).toEqual(reading));

  test("in the person's own language", () => {
    expect(readField("1,5", GERMAN)).toEqual({ kind: "value", value: 1.5 });
    expect(readField("wahr", GERMAN)).toEqual({ kind: "value", value: true });
    expect(readField("=WENN(B1;B2;1,5)", GERMAN)).toEqual({ kind: "formula", formula: "WENN(B1,B2,1.5)" });
  });
});

describe("what is wrong is said where it is", () => {
  test("a name that is none, in the function's own words, under its field", () => {
    const form = fill("MINERAL.RANK", { mineral: "antimoney", country: "Tajikistan" });
    expect(form.fields.mineral!.problem).toMatch(/Did you mean "antimony"\?/);
    expect([form.fields.country!.problem, form.problem, form.answer]).toEqual(["", "", undefined]);
    expect(form.formula).toBe('=MINERAL.RANK("antimoney","Tajikistan")');
  });

  test("a name that is none, also while other fields are still blank", () =>
    expect(fill("MINERAL.RANK", { mineral: "antimoney" }).fields.mineral!.problem).toMatch(/Did you mean "antimony"\?/));

  test("arguments the wrong way round, with the call that was meant", () =>
    expect(fill("MINERAL.RANK", { mineral: "Tajikistan", country: "antimony" }).fields.mineral!.problem).toMatch(
      /this is the country.*MINERAL\.RANK\("antimony","Tajikistan"\)/,
    ));

  test("a word that is no measure", () =>
    expect(fill("MINERAL.RANK", { mineral: "antimony", country: "China", measure: "nonsense" }).fields.measure!.problem).toMatch(
      /^measure "nonsense": use /,
    ));

  test("who types a cell's address without = is told how", () =>
    expect(fill("MINERAL.RANK", { mineral: "B2", country: "China" }).fields.mineral!.problem).toMatch(
      /To point at the cell, type =B2\.$/,
    ));

  test("a question that has no answer, under the result", () => {
    const form = fill("MINERAL.RANK", { mineral: "antimony", country: "Germany" });
    expect([form.problem, form.fields.country!.problem]).toEqual([expect.stringMatching(/^Germany is not listed/), ""]);
  });

  test("what is still to be filled in", () => {
    const form = fill("MINERAL.RANK", {});
    expect(form.problem).toMatch(/^mineral is blank: use a mineral by name/);
    expect(form.formula).toBe("=MINERAL.RANK()");
  });

  test("a piece of formula that is none, and no formula is made of it", () => {
    const form = fill("MINERAL.RANK", { mineral: "=(B2", country: "China" });
    expect([form.formula, form.fields.mineral!.problem]).toEqual([undefined, expect.stringMatching(/is not one argument/)]);
  });

  test("a cell in error, and a formula that only Excel can calculate", () => {
    const references = new Map([
      [
        "B1",
        {
          sheet: "Sheet1",
          area: { top: 0, left: 1, bottom: 0, right: 1 },
          cells: [[{ value: null, error: "#REF!", formula: "=#REF!", text: "#REF!" }]],
        },
      ],
    ]);
    expect(fill("MINERAL.RANK", { mineral: "=B1", country: "China" }, { sheet: "Sheet1", references }).problem).toBe(
      "Sheet1!B1 shows #REF!. Mend that cell first.",
    );
    expect(fill("MINERAL.RANK", { mineral: "=LOWER(B1)", country: "China" }).problem).toMatch(/has to be calculated/);
  });
});

describe("references", () => {
  test("give the values of their cells", () => {
    const references = new Map([cellAt("B1", "rare earths"), cellAt("B2", "China", 1)]);
    const form = fill("MINERAL.SHARE", { mineral: "=B1", country: "=B2", year: "2025" }, { sheet: "Sheet1", references });
    expect([form.formula, shownResult(form.answer!.block[0]![0]!)]).toEqual(["=MINERAL.SHARE(B1,B2,,2025)", "69.2%"]);
    expect(form.fields.mineral!.reads).toBe("Sheet1!B1: rare earths");
    expect(form.answer!.words).toMatch(/^China has 69\.2%/);
  });

  test("to a range are lifted, with the first rows shown", () => {
    const cells = Array.from({ length: 40 }, (_, index) => [holding(index % 2 ? "tungsten" : "antimony")]);
    const references = new Map([["B1:B40", { sheet: "Sheet1", area: { top: 0, left: 1, bottom: 39, right: 1 }, cells }]]);
    const { answer } = fill("MINERAL.RANK", { mineral: "=B1:B40", country: "China" }, { sheet: "Sheet1", references });
    expect([answer!.rows, answer!.columns, answer!.block.length]).toEqual([40, 1, 10]);
    expect(answer!.block[1]).toEqual([1]);
  });

  test("to a blank cell for a required argument say that it is blank", () => {
    const references = new Map([cellAt("B1", null)]);
    expect(fill("MINERAL.UNIT", { mineral: "=B1" }, { sheet: "Sheet1", references }).problem).toMatch(/^mineral is blank/);
  });

  test("get the name of their sheet where the formula goes to another", () => {
    expect(qualified('=MINERAL.SHARE(B1,Data!B2,"B1",A:A)', "My sheet")).toBe(
      "=MINERAL.SHARE('My sheet'!B1,Data!B2,\"B1\",'My sheet'!A:A)",
    );
  });
});

describe("editing a call", () => {
  test("a field that is not touched gives its argument to the letter", () => {
    const formula = '=IF(A1,MINERAL.RANK( ("antimony") ,"Tajikistan",,  "2024"),0)';
    const texts = fieldsOfCall(formula, 7, ENGLISH);
    expect(texts).toEqual({ mineral: "antimony", country: "Tajikistan", measure: "", year: "'2024" });
    const before = { mineral: '("antimony")', country: '"Tajikistan"', year: '"2024"' };
    expect(fill("MINERAL.RANK", { ...texts, country: "China" }, NO_CELLS, before).formula).toBe(
      '=MINERAL.RANK(("antimony"),"China",,"2024")',
    );
  });

  test("the pieces of formula with which a page is opened become fields", () => {
    expect(fieldsOfPieces(functionById("MINERAL.RANK")!, { mineral: '"antimony"', country: "B2", year: "" }, ENGLISH)).toEqual({
      mineral: "antimony",
      country: "=B2",
    });
  });
});

describe("suggestions", () => {
  const { mineral, year } = functionById("MINERAL.RANK")!.parameters;
  const values = (typed: string) => suggestions(mineral!, typed, dataset()).map(({ value }) => value);

  test("begin with what is typed, then have a word that does", () => {
    expect(values("ti").slice(0, 1)[0]).toMatch(/^ti/);
    expect(values("earths")).toContain("rare earths");
  });

  test("are none for a formula, and for a parameter without choices", () => {
    expect(values("=B")).toEqual([]);
    expect(suggestions(year!, "2", dataset())).toEqual([]);
  });

  test("are the first ones where nothing is typed", () => expect(values("").length).toBeGreaterThan(10));
});

test("the columns of an answer are called as the function calls them, also where no argument asks for headings", () =>
  expect(fill("DEAL.PARTIES", { deal: "US-Ukraine" }).answer!.headers).toEqual(["Party", "Role"]));
