/** Orebook calls in formulas: found, read, edited and written. Formulas are Excel's English ones, as `Range.formulas` gives and takes them. */
export { argumentValues, type ArgumentValues } from "./argument-values";
export type { ArgumentContent, CallArgument, OrebookCall } from "./call";
export { callsIn, wholeCall } from "./calls";
export { editFormula, LONGEST_FORMULA, renameCall, renameCalls, replaceCall, setArgument, type FormulaEdit } from "./edit";
export { FormulaError } from "./formula-error";
export { mayCallOrebook, storedName, type NameForm } from "./function-names";
export { fromLocale, inLocale, type FormulaLocale } from "./locale";
export { ENGLISH_LOCALE, localeOf } from "./locale-of";
export { otherNames } from "./other-names";
export { pinCalls, unpinCalls } from "./pin";
export { namesIn, referenceTo, readReference, referencesIn, type CellArea, type Reference } from "./reference";
export { blockText, valueText } from "./value-text";
export { argumentText, writeCall, type GivenArgument } from "./write-call";
