/** How cells look that a copy does not bring along: widths of columns, and what is hidden. */
import { partOf, type Area } from "../workbook/area";
import { halves } from "../workbook/scan/reading";
import { rangeOf } from "./areas";
import { fromWorkbook, WorkbookProblem } from "./workbook";

export interface Looks {
  /** In points, of each column of the area; none of more than are asked for. */
  widths: number[];
  /** Runs of rows that are hidden; they count from the first row of the area. */
  hiddenRows: Run[];
  hiddenColumns: Run[];
}

export interface Run {
  from: number;
  count: number;
}

const MOST_COLUMNS = 1_000;
const MOST_RUNS = 3_000;

/** @throws WorkbookProblem where rows are hidden in more places than can be asked for, and where Excel refuses */
export function readLooks(area: Area, hasHidden: boolean): Promise<Looks> {
  return fromWorkbook(async (context) => {
    const columns = Array.from({ length: Math.min(area.columns, MOST_COLUMNS) }, (_, column) =>
      rangeOf(context, partOf(area, 0, column)).format.load("columnWidth"),
    );
    await context.sync();
    const widths = columns.map(({ columnWidth }) => columnWidth);
    if (!hasHidden) return { widths, hiddenRows: [], hiddenColumns: [] };
    const hiddenRows = await hiddenIn(context, partOf(area, 0, 0, area.rows, 1), "rowHidden");
    const hiddenColumns = await hiddenIn(context, partOf(area, 0, 0, 1, area.columns), "columnHidden");
    return { widths, hiddenRows, hiddenColumns };
  });
}

/** The hidden ones of a row of columns, or of a column of rows: those of which some are, are asked in halves. */
async function hiddenIn(context: Excel.RequestContext, area: Area, what: "rowHidden" | "columnHidden"): Promise<Run[]> {
  const hidden: Run[] = [];
  let open = [area];
  while (open.length > 0) {
    if (open.length + hidden.length > MOST_RUNS)
      throw new WorkbookProblem(
        `Rows or columns are hidden in more than ${MOST_RUNS.toLocaleString("en-US")} places. Take the filter off, or freeze the whole sheet.`,
        "TooManyHidden",
      );
    const asked = open.map((part) => ({ part, range: rangeOf(context, part).load(what) }));
    // Each half is asked only where some of the whole are hidden.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const isSome = (range: Excel.Range) => (range[what] as boolean | null) === null;
    for (const { part, range } of asked)
      if (range[what])
        hidden.push(
          what === "rowHidden"
            ? { from: part.row - area.row, count: part.rows }
            : { from: part.column - area.column, count: part.columns },
        );
    open = asked.filter(({ range }) => isSome(range)).flatMap(({ part }) => halves(part) ?? []);
  }
  return hidden;
}
