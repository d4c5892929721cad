/**
 * Whether formulas are answered. A workbook that is pinned to a dataset which cannot be had is not answered from another one: its formulas
 * then say why, and the pane goes on showing what the dataset in use has.
 */
let reason: string | undefined;

/** Why formulas are not answered, with what to do; undefined where they are. */
export function whyWithheld(): string | undefined {
  return reason;
}

/** @param why undefined, and formulas are answered again */
export function withholdAnswers(why: string | undefined): void {
  reason = why;
}
