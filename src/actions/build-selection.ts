import { explainActiveCell } from "./cell-in-sight";
import { openCall } from "./open-call";

/**
 * Opens the form with the Orebook call of the active cell, or of the cell that spills there.
 * @returns `no call` where there is none
 */
export async function buildSelection(): Promise<"opened" | "no call" | "nothing"> {
  const explanation = await explainActiveCell();
  if (!explanation) return "nothing";
  const [first] = explanation.nodes.flatMap((node) => (node.kind === "call" ? [node] : []));
  if (!first) return "no call";
  openCall(first);
  return "opened";
}
