import { formulaOf, type WorksheetCall } from "../workbook/worksheet-call";
import { tell } from "./messages";

/** Puts the formula of a call on the clipboard. @param copyText puts a text there, and says whether it is there */
export async function copyFormula(call: WorksheetCall, copyText: (text: string) => Promise<boolean>): Promise<void> {
  const formula = formulaOf(call);
  if (await copyText(formula)) tell("done", `Copied ${formula}`);
  else tell("problem", `The formula could not be copied. Select and copy it here: ${formula}`);
}
