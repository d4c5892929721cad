import { hasWorkbook } from "../excel/workbook";
import { find } from "./find";

/** Opens the form with the Orebook call of the selected cell; where it has none, the search among functions, to choose one. */
export async function build(): Promise<void> {
  if (!hasWorkbook()) return find({ only: "function" });
  const { buildSelection } = await import(/* webpackChunkName: "cell-in-sight" */ "./build-selection");
  if ((await buildSelection()) === "no call") await find({ only: "function" });
}
