/** What a refresh says about a table. */
import { shownNumber } from "../../domain/number-format";
import { cellAddress, type Area } from "../area";
import { shownText, type Shown } from "../cells/shown";
import { counted } from "../insert/report";

/** Rows and cells that are named before they are only counted. */
const MOST_NAMED = 5;

/** `"Rank", "Value"` */
export function quoted(headers: readonly string[]): string {
  return headers.map((header) => `"${header}"`).join(", ");
}

/** `Alphaland, Betaland and 3 more` */
export function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** A figure as its cell shows it: `22,000`, `69.2%`; `nothing` for a blank cell. */
export function figureText(shown: Shown, format: string | null): string {
  if (typeof shown === "number" && format !== null) return shownNumber({ kind: "formatted", number: shown, format });
  return shown === null ? "nothing" : shownText(shown);
}

export function unclearWords(unclear: readonly { row: number; key: string }[], area: Area): string {
  return `${counted(unclear.length, "row has", "rows have")} the key of another row, so that they cannot be told apart, and ${unclear.length === 1 ? "stays as it is" : "stay as they are"}: ${named(
    unclear.map(({ row, key }) => `row ${area.row + row + 2} (${key})`),
  )}.`;
}

export function deletedWords(count: number): string {
  return `${counted(count, "row")} of the data that had been deleted from the table ${count === 1 ? "stays" : "stay"} deleted. Insert the table anew to get all rows.`;
}

/** Rows that only the dataset could tell of that the table is from. */
export function withheldWords(version: string, { added, gone }: { added: readonly string[]; gone: readonly string[] }): string {
  return [
    `Dataset ${version}, from which the rows are, is not on this computer: whether a row is new in the data or was deleted from the table, is gone from the data or was added by you, cannot be told.`,
    ...(added.length > 0 ? [`Not added: ${named(added)}.`] : []),
    ...(gone.length > 0 ? [`Not marked: ${named(gone)}.`] : []),
    "Insert the table anew to get the rows of the data.",
  ].join(" ");
}

export function leftOutWords(rows: readonly string[], room: string): string {
  const [it, is] = rows.length === 1 ? ["it", "is"] : ["them", "are"];
  return `${counted(rows.length, "new row")} ${is} left out (${named(rows)}): ${room}. Move the table, or leave ${counted(rows.length, "row")} free below it, and refresh again to get ${it}.`;
}

/** Figures that somebody had typed, and that the data replace. */
export function typedOverWords(cells: readonly { row: number; column: number; shown: Shown; format: string | null }[]): string {
  const places = named(
    cells.map(({ row, column, shown, format }) => `${cellAddress(row, column)} (${figureText(shown, format)})`),
  );
  return `${counted(cells.length, "cell")} of Orebook's columns ${cells.length === 1 ? "was" : "were"} typed over, and ${cells.length === 1 ? "gets" : "get"} what the data say: ${places}. To keep a figure of yours, put it into a column of your own, or type it as a formula (=123).`;
}

export function goneColumnsWords(headers: readonly string[]): string {
  return `The table has no column ${quoted(headers)} any more: renamed or deleted columns are not refreshed. Give a column its name back to have it refreshed.`;
}

/** A column that somebody has renamed, as its cells tell. */
export function renamedColumnWords(header: string, now: string, version: string): string {
  return `The table has no column "${header}" any more, and is not refreshed in it: its figures of dataset ${version} stand in the column "${now}". Give that column the name "${header}" back, and refresh again.`;
}
