/** What keys do in the pane, and the shortcuts that Excel takes. */
export const KEYS: readonly { keys: string; does: string }[] = [
  { keys: "Tab, Shift+Tab", does: "To the next and the previous control" },
  { keys: "Left and Right on a tab, Enter", does: "To another tab of the pane, and open it" },
  { keys: "Down and Up in Find, Enter", does: "Through the results, and open one" },
  { keys: "Esc on a page", does: "Back to where you came from" },
  { keys: "Enter or Space on a line with a triangle", does: "Open and close it" },
  { keys: "Down, Up, Right, Left, Enter in Cell", does: "Through the calls of a formula, expand, collapse, edit in Build" },
  { keys: "Ctrl+Alt+Shift+F in the sheet (Mac: Command+Option+Shift+F)", does: "Find: to the search of the pane" },
  { keys: "Ctrl+Alt+Shift+B in the sheet (Mac: Command+Option+Shift+B)", does: "Build: a formula, or the one in the cell" },
  { keys: "Ctrl+Alt+Shift+H in the sheet (Mac: Command+Option+Shift+H)", does: "Explain: what the cell rests on" },
  {
    keys: "Ctrl+Alt+Shift+M in the sheet (Mac: Command+Option+Shift+M)",
    does: "Refresh data: what a newer dataset would change",
  },
  { keys: "Esc in a preview or report of Workbook", does: "Put it away; nothing is written" },
  { keys: "F6 or Ctrl+F6", does: "Between the sheet and the pane, as Excel has it" },
];
