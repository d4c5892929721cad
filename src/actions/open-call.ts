import { addressOf, type CallNode } from "../workbook/explain";
import { openPage } from "./pane-place";

/** Opens the form with a call that stands in a cell, to edit it there. */
export function openCall({ call, place, formula }: Pick<CallNode, "call" | "place" | "formula">): void {
  const given = call.args.flatMap(({ parameter, text }) =>
    parameter === undefined || text === "" ? [] : [[parameter, text] as const],
  );
  openPage({
    kind: "build",
    id: call.definition.id,
    given: Object.fromEntries(given),
    edits: { address: addressOf(place), formula, start: call.start },
  });
}
