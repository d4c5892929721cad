import { referenceTo, readReference } from "../formula";
import { tokensOf } from "../formula/tokens";

/**
 * A formula that means the same on every sheet: references to cells of the sheet on which it was built get its name.
 * @param formula in Excel's English form, with `=`
 */
export function qualified(formula: string, sheet: string): string {
  return tokensOf(formula)
    .map((token) => {
      const reference = token.kind === "reference" ? readReference(token.text) : undefined;
      const isBare = reference?.kind === "cells" && reference.sheet === undefined;
      return isBare ? `${sheetPrefix(sheet)}${token.text}` : token.text;
    })
    .join("");
}

/** The name of a sheet in front of a reference, in quotes where it needs them: `'My sheet'!`. */
export function sheetPrefix(sheet: string): string {
  return referenceTo({ top: 0, left: 0, bottom: 0, right: 0 }, sheet).slice(0, -"A1".length);
}
