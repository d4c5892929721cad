import { worksheetFunctions } from "../../functions";
import type { WorksheetFunction } from "../../functions/definition";

/**
 * The forms of a function's name. *Typed* is what people see: `MINERAL.RANK`. *Stored* is what files hold, and what stays in a formula where
 * the add-in was absent when the file was opened: `_xldudf_MINERAL_RANK`.
 */
export type NameForm = "typed" | "stored";

const STORED_PREFIX = "_xldudf_";

/** A function under a name, and which form that name has. */
export interface NamedFunction {
  definition: WorksheetFunction;
  form: NameForm;
}

/** The name of a function in files: Excel's prefix, and every dot an underscore. */
export function storedName({ id }: WorksheetFunction): string {
  return STORED_PREFIX + id.replaceAll(".", "_");
}

export function nameInForm(definition: WorksheetFunction, form: NameForm): string {
  return form === "typed" ? definition.id : storedName(definition);
}

const byName = new Map<string, NamedFunction>(
  worksheetFunctions.flatMap((definition): [string, NamedFunction][] => [
    [definition.id.toUpperCase(), { definition, form: "typed" }],
    [storedName(definition).toUpperCase(), { definition, form: "stored" }],
  ]),
);

/** The function of a name in either form, in any case: LibreOffice stores names in lower case. */
export function functionNamed(name: string): NamedFunction | undefined {
  // Some letters of other alphabets have one of ours as their capital: "ı" has "I".
  return /^[\w.]+$/.test(name) ? byName.get(name.toUpperCase()) : undefined;
}

const FAMILIES = [...new Set(worksheetFunctions.map(({ id }) => id.split(".")[0]))];
const MENTION = new RegExp(`(?:${FAMILIES.join("|")})[._]`, "i");

/**
 * Whether a formula may call Orebook: a cheap first look, for sheets of hundreds of thousands of formulas. Where it says no, there is no call.
 * @param formula what a cell holds: only text that begins with `=` is a formula
 */
export function mayCallOrebook(formula: string): boolean {
  return formula.startsWith("=") && MENTION.test(formula);
}
