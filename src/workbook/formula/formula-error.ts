/** A formula that cannot be written: what was asked for, and what Excel takes instead. The formula that was to be changed stays as it is. */
export class FormulaError extends Error {
  override readonly name = "FormulaError";
}
