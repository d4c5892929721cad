/** What each action may write into a workbook: what Help promises, and what the actions keep to. */
export interface Writes {
  action: string;
  /** Where and what; `Nothing` where it reads alone. */
  writes: string;
}

export const WRITES: readonly Writes[] = [
  {
    action: "Insert: formula",
    writes: "One formula in the selected cell. An answer of several cells spills to the right and below.",
  },
  {
    action: "Insert: value with its source in a note",
    writes:
      "The values from the selected cell on, with their number formats, and a note on the first cell that names the sources.",
  },
  {
    action: "Insert: table",
    writes:
      "An Excel table with a header row from the selected cell on, its column widths, and a note on the first header that names the source. Where figures are missing, a last column says why. The workbook's settings remember the formula that the table came from.",
  },
  { action: "Insert: table with chart", writes: "The same table, and a chart beside it." },
  {
    action: "Insert as input cell",
    writes:
      "A name in the selected cell with a drop-down of the names that fit. Names too many for a cell stand on a sheet of their own, Orebook lists, which is made once.",
  },
  {
    action: "Build: Insert",
    writes: "One formula in the selected cell; where the form was opened on a cell, that call in the formula of that cell.",
  },
  {
    action: "Cite, in the menu of a cell",
    writes: "One formula with the citation in the cell at the right of the selected one.",
  },
  {
    action: "The first figure in a workbook, inserted or typed",
    writes:
      "One setting of the workbook: the dataset that the figure is from, with which it goes on computing. After a typed formula Excel may forget its steps of Undo; it is written once.",
  },
  {
    action: "Refresh data",
    writes:
      "Nothing before you have agreed to its preview. Then the cells of Orebook tables that change, new rows below them and a mark on rows that the data no longer have; the workbook's settings remember the dataset. Formulas stay as they are, and Excel calculates them again. Where you ask for it, the sheet Orebook changes.",
  },
  {
    action: "Refresh data: Go back",
    writes:
      "Nothing before you have agreed to its preview. Then what the refresh wrote is set to the dataset of before. Rows that were new are marked, not deleted.",
  },
  {
    action: "Write changes to a sheet",
    writes:
      "One sheet, Orebook changes: a row for each changed cell, formulas as text. What Orebook wrote there before is replaced.",
  },
  { action: "Pin, Unpin, Keep", writes: "One setting of the workbook: the dataset that it keeps to." },
  {
    action: "Repair formulas",
    writes: "The formulas of cells that show #NAME?, entered again with Orebook's functions by their names. No other cell.",
  },
  {
    action: "Freeze a copy",
    writes:
      "One new sheet: values in place of formulas, notes with their sources, and a list of the works. What it copies stays as it is. Where Excel cannot undo a copied sheet, delete that sheet to take it back.",
  },
  {
    action: "Write the sources to a sheet",
    writes: "One sheet, Orebook sources: every work, and the cells that use it. What Orebook wrote there before is replaced.",
  },
  {
    action: "People without Orebook are not asked to install it",
    writes: "One setting of the workbook.",
  },
  { action: "Copy formula, Copy", writes: "Nothing in the workbook: the text goes to the clipboard." },
  { action: "Find, Explain (Cell), the count in Workbook, Help", writes: "Nothing: they only read." },
];
