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
