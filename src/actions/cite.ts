import { tell } from "./messages";
import { showTab } from "./pane-place";

/** Puts the citation of the selected cell's figure into the cell at its right; where no formula gives it, shows the citations to copy. */
export async function cite(): Promise<void> {
  const { citeSelection } = await import(/* webpackChunkName: "cell-in-sight" */ "./cite-selection");
  const outcome = await citeSelection();
  if (outcome === "to copy") {
    showTab("cell");
    tell("done", "No one formula cites this cell. Its sources are here, to copy as text, Markdown or BibTeX.");
  }
}
