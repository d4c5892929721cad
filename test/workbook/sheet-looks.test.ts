import { sheetLooks } from "../../src/workbook/sheet-looks";
import { sheet } from "./cells/sheet-block";

test("a very long text stays in one line, so that what stands below it is in sight", () => {
  const rows = [["Title"], ["Head", "Text"], [1, "short"], [2, "x".repeat(301)], [3, "short"], [4, "x".repeat(300)]];
  const edits = sheetLooks({ sheet, row: 10, column: 0, rows: rows.length, columns: 2 }, rows, ["Head"], [40, 200]);
  const areas = edits.map((edit) => (edit.kind === "look" ? [edit.look, edit.area.row, edit.area.rows] : []));
  expect(areas).toEqual([
    [{ bold: true }, 10, 1],
    [{ bold: true }, 11, 1],
    [{ wraps: true }, 11, 2],
    [{ wraps: true }, 14, 2],
    [{ columnWidth: 40 }, 10, 1],
    [{ columnWidth: 200 }, 10, 1],
  ]);
});
