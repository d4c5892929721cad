import { activeCell } from "../excel/active-cell";
import { hasWorkbook } from "../excel/workbook";
import { callsIn } from "../workbook/formula";
import { find } from "./find";
import { openPage } from "./pane-place";

/** Opens the form of the first Orebook call in the selected cell; where it has none, the search among functions, to choose one. */
export async function build(): Promise<void> {
  const { address, formula } = hasWorkbook() ? await activeCell() : { address: "", formula: "" };
  const [call] = callsIn(formula);
  if (!call) return find({ only: "function" });
  const given = Object.fromEntries(
    call.args.flatMap(({ parameter, text }) => (parameter === undefined || text === "" ? [] : [[parameter, text]])),
  );
  openPage({ kind: "build", id: call.definition.id, given, edits: { address, formula, start: call.start } });
}
