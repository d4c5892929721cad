/** One undo of a batch brings the workbook back as it was, byte for byte as it would be saved; redo brings what the batch did. */
import { type OpenExcel, excelForEachTest } from "./open-excel";

const excel = excelForEachTest();

type Batch = (context: Excel.RequestContext) => void | Promise<void>;

const run = (batch: Batch) =>
  excel.current.run(async (context) => {
    await batch(context);
    await context.sync();
  });

/** What would be saved, without the number that the engine gives to each state. */
const saved = ({ model }: OpenExcel) => JSON.stringify({ ...(model.exportData() as object), revisionId: "" }, undefined, 1);

/** A sheet with a table between other things: a formula below, a comment, a name, a column of the person's own. */
beforeEach(() =>
  run((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:D5").formulas = [
      ["Country", "Tonnes", "Own"],
      ["China", 40_000, "=C3*2"],
      ["Tajikistan", 22_000, "=C4*2"],
      ["Russia", 32_000, "=C5*2"],
    ];
    sheet.tables.add("B2:D5", true).name = "Producers";
    sheet.getRange("B9:C9").formulas = [["Sum", "=SUM(C3:C5)"]];
    sheet.getRange("C9").numberFormat = [["#,##0"]];
    context.workbook.comments.add("Sheet1!B9", "Below");
    context.workbook.names.add("Tonnes", sheet.getRange("C3:C5"));
    context.workbook.settings.add("Orebook.data", { version: 1 });
  }),
);

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem("Producers");

const BATCHES: [string, Batch][] = [
  ["values over values", (context) => void (sheetOf(context).getRange("C3:C5").values = [[1], [2], [3]])],
  ["formats", (context) => void (sheetOf(context).getRange("C3:C5").numberFormat = [["0.0"], ["0.0"], ["0.0"]])],
  ["looks", (context) => void (sheetOf(context).getRange("B2:D2").format.fill.color = "#FF0000")],
  ["rows at the end of a table", (context) => void table(context).rows.add(undefined, [["Bolivia", 5_000, "=C6*2"]])],
  [
    "many rows at the end of a table, above what is below it",
    (context) =>
      void table(context).rows.add(
        undefined,
        Array.from({ length: 12 }, (_, row) => [`Land ${row}`, row, row]),
      ),
  ],
  ["rows in the middle of a table", (context) => void table(context).rows.add(1, [["Bolivia", 5_000, 1]])],
  ["a row of a table that goes", (context) => void table(context).rows.getItemAt(1).delete()],
  [
    "a column at the end of a table",
    (context) => void table(context).columns.add(undefined, [["Status"], ["ok"], ["ok"], ["gone"]]),
  ],
  ["a column in the middle of a table", (context) => void table(context).columns.add(1, [["Status"], ["ok"], ["ok"], ["gone"]])],
  ["a column of a table that goes", (context) => void table(context).columns.getItem("Tonnes").delete()],
  ["the name of a table", (context) => void (table(context).name = "Others")],
  ["a table that goes", (context) => void table(context).delete()],
  ["a table that becomes a range", (context) => void table(context).convertToRange()],
  ["a table beyond the end of the sheet", (context) => void sheetOf(context).tables.add("X98:Z120", true)],
  [
    "a sheet with contents, table and comment",
    (context) => {
      const added = context.workbook.worksheets.add("Orebook changes");
      added.getRange("A1:B2").values = [
        ["Cell", "New"],
        ["A1", 1],
      ];
      added.tables.add("A1:B2", true).name = "Changes";
      context.workbook.comments.add("'Orebook changes'!A1", "New");
      added.freezePanes.freezeRows(1);
    },
  ],
  ["a sheet that goes", (context) => void (context.workbook.worksheets.add("Other"), sheetOf(context).delete())],
  ["the name of a sheet", (context) => void (sheetOf(context).name = "Renamed")],
  ["settings", (context) => void context.workbook.settings.add("Orebook.data", { version: 2 })],
  ["a setting that goes", (context) => void context.workbook.settings.getItem("Orebook.data").delete()],
  ["comments", (context) => void context.workbook.comments.add("Sheet1!C3", "A source")],
  ["a name", (context) => void context.workbook.names.add("Other", sheetOf(context).getRange("B9"))],
  ["rows of the sheet", (context) => void sheetOf(context).getRange("3:4").insert("Down")],
  ["cells that move down", (context) => void sheetOf(context).getRange("B9:C9").insert("Down")],
  ["cleared cells", (context) => void sheetOf(context).getRange("B2:D9").clear("Contents")],
  ["a chart", (context) => void sheetOf(context).charts.add("ColumnClustered", sheetOf(context).getRange("B2:C5"))],
  ["protection", (context) => void sheetOf(context).protection.protect({ allowSort: true })],
  ["a sorted table", (context) => void table(context).sort.apply([{ key: 1, ascending: true }])],
  [
    "all that a refresh writes",
    (context) => {
      table(context).rows.add(undefined, [["Bolivia", 5_000, ""]]);
      table(context).columns.add(undefined, [["Status"], [""], ["no longer listed"], [""], [""]]);
      table(context).getDataBodyRange().getCell(0, 1).values = [[38_000]];
      context.workbook.settings.add("Orebook.data", { version: 2 });
      const added = context.workbook.worksheets.add("Orebook changes");
      added.getRange("A1:A3").values = [["Cell"], ["B2"], ["'=B3"]];
      added.getRange("A:A").format.autofitColumns();
    },
  ],
];

test.each(BATCHES)("%s", async (_what, batch) => {
  const { model } = excel.current;
  const before = saved(excel.current);
  await run(batch);
  const after = saved(excel.current);
  expect(after).not.toBe(before);
  model.dispatch("REQUEST_UNDO");
  expect(saved(excel.current)).toBe(before);
  model.dispatch("REQUEST_REDO");
  expect(saved(excel.current)).toBe(after);
  model.dispatch("REQUEST_UNDO");
  expect(saved(excel.current)).toBe(before);
});
