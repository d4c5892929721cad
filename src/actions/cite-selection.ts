import { selectAddress } from "../excel/selection";
import { addressOf, citationFormula, type CallNode, type CellPlace, type Explanation } from "../workbook/explain";
import { explainActiveCell } from "./cell-in-sight";
import { insert } from "./insert";
import { tell } from "./messages";

/**
 * Cites what the active cell shows.
 * @returns `to copy` where its figures cannot be cited by one formula
 */
export async function citeSelection(): Promise<"inserted" | "to copy" | "nothing"> {
  const explanation = await explainActiveCell();
  if (!explanation) return "nothing";
  if (explanation.nodes.length === 0) {
    tell("problem", `${explanation.address} has no Orebook figure to cite. ${explanation.words}`);
    return "nothing";
  }
  const [only, ...more] = explanation.nodes;
  const formula = only?.kind === "call" && more.length === 0 ? citationFormula(only) : undefined;
  if (formula === undefined) return "to copy";
  await insertCitation(explanation, only as CallNode);
  return "inserted";
}

/** Puts the citation of a call into the cell at the right of its answer; what stands there is overwritten only after asking. */
export async function insertCitation(explanation: Explanation, node: CallNode): Promise<void> {
  const formula = citationFormula(node);
  if (formula === undefined) return;
  const beside = besideOf(explanation, node);
  await selectAddress(addressOf(beside));
  const isWritten = await insert({ kind: "text", formula });
  if (!isWritten) await selectAddress(explanation.address);
}

/** The cell at the right of the formula's cell, or of all that it spills. */
function besideOf({ spill }: Explanation, { place }: CallNode): CellPlace {
  return { ...place, column: place.column + (spill?.columns ?? 1) };
}
