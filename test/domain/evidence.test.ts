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
])("places in a work %j: %s", (locators, expected) => expect(unitedLocators(locators)).toBe(expected));
