import { unitedLocators } from "../../src/domain/evidence";

test.each([
  [["row 3"], "row 3"],
  [["row 3", "row 4"], "rows 3, 4"],
  [["row 5", "row 3", "row 4"], "rows 3 to 5"],
  [["row 3", "row 9", "row 4", "row 10", "row 11"], "rows 3, 4, 9 to 11"],
  [["table 2", "table 2"], "table 2"],
  [["table 2", "row 3"], "table 2, row 3"],
  [["row 8224", "row 8233", "rows 8220 to 8231"], "rows 8220 to 8231, 8233"],
  [["rows 3, 5 to 7", "row 4"], "rows 3 to 7"],
  [["rows 3 and 5", "row 4"], "rows 3 and 5, row 4"],
  [[""], ""],
  [["row 3, Chile", "row 4"], "row 3, Chile; row 4"],
  [["EU supply shares, row 9", "EU supply shares, row 3", "EU supply shares, row 4"], "EU supply shares, rows 3, 4, 9"],
  [["sheet A, row 9", "sheet B, row 9", "sheet A, rows 10 to 12", "row 1"], "sheet A, rows 9 to 12; sheet B, row 9; row 1"],
  [["rows 3, 4", "rows 3, 4"], "rows 3, 4"],
  [["Monthly Prices, BM7", "Monthly Prices, BM8", "Monthly Prices, BM9"], "Monthly Prices, BM7 to BM9"],
  [["F7", "F6", "G7", "F9"], "F6, F7, F9; G7"],
  [["T5", "row 5"], "T5, row 5"],
])("places in a work %j: %s", (locators, expected) => expect(unitedLocators(locators)).toBe(expected));
