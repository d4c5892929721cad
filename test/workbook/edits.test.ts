import * as fc from "fast-check";
import { inRequests, type Edit, type WrittenValue } from "../../src/workbook/edits";
import { sparseEdits } from "../../src/workbook/sparse-edits";

const sheet = { name: "Data", key: "1" };

test("formulas and rows of tables that are larger than a request go in several, in order and to the right cells", () => {
  const rows = 3_000;
  const area = { sheet, row: 4, column: 1, rows, columns: 1 };
  const texts = Array.from({ length: rows }, (_, row) => [`=A${row}${"&B1".repeat(50)}`]);
  const edits: Edit[] = [
    { kind: "formulas", area, formulas: texts },
    { kind: "table rows", room: "shift", area, table: "T", values: texts },
  ];
  const requests = inRequests(edits, 200_000);
  expect(requests.length).toBeGreaterThan(4);
  const whole = requests.flat();
  for (const kind of ["formulas", "table rows"] as const) {
    const parts = whole.flatMap((edit) =>
      (edit.kind === "formulas" || edit.kind === "table rows") && edit.kind === kind ? [edit] : [],
    );
    let row = area.row;
    for (const part of parts) {
      expect(part.area.row).toBe(row);
      row += part.area.rows;
    }
    expect(parts.flatMap((part) => (part.kind === "formulas" ? part.formulas : part.values))).toEqual(texts);
  }
});

test("the few rectangles of sparse edits write every cell that changes, and no other", () => {
  const cell = fc.option(fc.integer(), { freq: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 60 }), fc.integer({ min: 0, max: 400 }), (few, gap) => {
      const blank: (WrittenValue | null)[] = [null, null, null];
      const cells = [...few, ...Array.from({ length: gap }, () => blank), ...few];
      const area = { sheet, row: 7, column: 2, rows: cells.length, columns: 3 };
      const written = cells.map((): (WrittenValue | null)[] => [...blank]);
      for (const edit of sparseEdits(area, cells)) {
        if (edit.kind !== "values") throw new Error(edit.kind);
        expect([edit.values.length, edit.values[0]!.length]).toEqual([edit.area.rows, edit.area.columns]);
        edit.values.forEach((row, down) =>
          row.forEach((value, right) => {
            if (value !== null) written[edit.area.row - 7 + down]![edit.area.column - 2 + right] = value;
          }),
        );
      }
      expect(written).toEqual(cells);
    }),
  );
});
