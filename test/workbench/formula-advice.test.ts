import { adviseOn } from "../../workbench/page/formula-advice";

const ADDIN = ["MINERAL.RANK", "MINERAL.RESERVES", "DEAL.TERM", "DEAL.TERMS"];
const advise = (formula: string, message: string, separator = ",") =>
  adviseOn({ formula, message, separator }, [...ADDIN, "SUM", "VLOOKUP"], ADDIN);
const unknown = (name: string) => advise(`=${name}(1)`, `Unknown function: "${name}"`);

test.each([
  ["MINERAL.RANKS", "There is no function MINERAL.RANKS. Did you mean MINERAL.RANK? Type =MINERAL.RANK("],
  ["mineral.reserve", "There is no function MINERAL.RESERVE. Did you mean MINERAL.RESERVES? Type =MINERAL.RESERVES("],
  ["VLOKUP", "There is no function VLOKUP. Did you mean VLOOKUP? Type =VLOOKUP("],
  ["PRICE.OF", "There is no function PRICE.OF. Type =MINERAL. or =DEAL. to see the functions of the add-in."],
  ["LET", "The workbench has no LET; it works in Excel."],
  ["_xldudf_WISEPRICE", "WISEPRICE is a function of an add-in that the workbench does not have."],
])("for the unknown function %s it says what to type", (name, advice) => expect(unknown(name)).toBe(advice));

test("a semicolon between arguments is replaced, and kept in texts, sheet names and arrays", () => {
  expect(advise(`=MINERAL.RANK("a;b";'x;y'!A1;{1;2})`, "Wrong function call")).toBe(
    `Arguments are separated by a comma here, not by a semicolon. Type =MINERAL.RANK("a;b",'x;y'!A1,{1;2})`,
  );
  expect(advise('=SUM("a;b")', "Wrong function call")).toBeUndefined();
  // A locale in which a semicolon is right.
  expect(advise("=SUM(1,5;2", "Invalid expression", ";")).toBeUndefined();
});

test("a doubled quote inside a text is explained, an empty text is not", () => {
  expect(advise('="say ""hi"""', "Invalid expression")).toContain("CHAR(34)");
  expect(advise('=IF(A1="","",B1', "Invalid expression")).toBeUndefined();
});

test("where the engine's own words are as good, nothing is said", () => {
  expect(advise("=SUM(", "Missing closing parenthesis")).toBeUndefined();
});

test.each([
  ["=MINERAL.RANK(antimony,China)", '=MINERAL.RANK("antimony","China")'],
  ["=MINERAL.RANK(antimony;China)", '=MINERAL.RANK("antimony","China")'],
  ["=DEAL.TERMS(US-Ukraine)", '=DEAL.TERMS("US-Ukraine")'],
  ["=MINERAL.RANK('antimony','China')", '=MINERAL.RANK("antimony","China")'],
  ["=MINERAL.RANK(“antimony”;“China”)", '=MINERAL.RANK("antimony","China")'],
  ["=MINERAL.RANK(rare earths, A1, 2023)", '=MINERAL.RANK("rare earths", A1, 2023)'],
])("for %s it shows the formula with its names in quotes", (formula, mended) => {
  const advice = advise(formula, "Invalid formula");
  expect(advice).toContain("double quotes");
  expect(advice?.endsWith(`Type ${mended}`)).toBe(true);
});

test("cells, sheets and names of the workbook are not put in quotes", () => {
  expect(advise("=MINERAL.RANK(A1,'My sheet'!B2,TRUE", "Invalid formula")).toBeUndefined();
  expect(advise("=SUM(sales", "Invalid formula")).toBeUndefined();
  expect(advise("=MINERAL.RANK(named)", 'No mineral "x".')).toBeUndefined();
});

test("a wrong name and a wrong separator are mended at once", () => {
  expect(advise('=MINERAL.RANKS("a";"b")', 'Unknown function: "MINERAL.RANKS"')).toBe(
    'There is no function MINERAL.RANKS. Did you mean MINERAL.RANK? Type =MINERAL.RANK("a","b")',
  );
});

test("the name that a file of Excel has for a function of the add-in leads to the function", () => {
  expect(advise('=_xldudf_MINERAL_RANK("a")', 'Unknown function: "_xldudf_MINERAL_RANK"')).toBe(
    "_xldudf_MINERAL_RANK is how a file of Excel writes MINERAL.RANK. Type =MINERAL.RANK(",
  );
});

test("where the engine stumbles over the separator first, a wrong name is mended too", () => {
  expect(advise('=MINERAL.RANKS("a";"b")', "Wrong function call")).toBe(
    'The name of a function is not right. Arguments are separated by a comma here, not by a semicolon. Type =MINERAL.RANK("a","b")',
  );
  expect(advise('=_xldudf_MINERAL_RANK("a";"b")', "Wrong function call")).toContain('Type =MINERAL.RANK("a","b")');
});
