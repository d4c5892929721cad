import { addressOf, type CallNode } from "../workbook/explain";
import { openPage } from "./pane-place";

/**
 * Opens the form with a call that stands in a cell, to edit it there.
 * @param standsInCell false for the call that fills a table: it stands in no cell, and the form makes a formula of its own of it
 */
export function openCall({ call, place, formula }: Pick<CallNode, "call" | "place" | "formula">, standsInCell = true): void {
  const given = call.args.flatMap(({ parameter, text }) =>
    parameter === undefined || text === "" ? [] : [[parameter, text] as const],
  );
  openPage({
    kind: "build",
    id: call.definition.id,
    given: Object.fromEntries(given),
    ...(standsInCell && { edits: { address: addressOf(place), formula, start: call.start } }),
  });
}
