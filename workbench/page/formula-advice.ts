/** What to type instead of a formula that the engine refuses; its own words name only the token that it stumbled over. */
import { distance } from "fastest-levenshtein";

export interface RefusedFormula {
  /** As it was entered, with the equals sign. */
  formula: string;
  /** What the engine says. */
  message: string;
  /** What separates arguments in the workbook's locale. */
  separator: string;
}

/** Functions of Excel that analysts use and the engine lacks. */
const ONLY_IN_EXCEL = new Set(
  "LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY SORTBY XMATCH AGGREGATE ERROR.TYPE VSTACK HSTACK TAKE DROP GROUPBY PIVOTBY".split(
    " ",
  ),
);
const PARTS = /"(?:[^"]|(?<=\\)")*"|'(?:[^']|'')*'|\{[^}]*\}|[^"'{]+|[\s\S]/g;

/**
 * @param names every function there is, the add-in's and the engine's.
 * @param addinNames those of the add-in, which are offered first.
 * @returns nothing where the engine's own words are as good.
 */
export function adviseOn(refused: RefusedFormula, names: readonly string[], addinNames: readonly string[]): string | undefined {
  const unknown = /^Unknown function: "(.+)"$/.exec(refused.message)?.[1];
  if (unknown !== undefined) return adviseOnName(unknown.toUpperCase(), names, addinNames);
  return adviseOnSeparator(refused) ?? adviseOnQuotes(refused);
}

function adviseOnName(name: string, names: readonly string[], addinNames: readonly string[]): string {
  if (name.startsWith("_XLDUDF_")) return `${name.slice(8)} is a function of an add-in that the workbench does not have.`;
  if (ONLY_IN_EXCEL.has(name)) return `The workbench has no ${name}; it works in Excel.`;
  const near = nearest(name, addinNames) ?? nearest(name, names);
  if (near) return `There is no function ${name}. Did you mean ${near}? Type =${near}(`;
  const beginnings = [...new Set(addinNames.map((each) => each.split(".")[0]))].map((each) => `=${each}.`);
  return `There is no function ${name}. Type ${beginnings.join(" or ")} to see the functions of the add-in.`;
}

/** The name that takes the fewest changes, at most one in three letters. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((each) => ({ each, changes: distance(name, each) }))
    .filter(({ changes }) => changes <= Math.max(1, Math.floor(name.length / 3)))
    .sort((left, right) => left.changes - right.changes);
  return best?.each;
}

/** Where the semicolon separates, a comma may be a decimal one: then nothing is said. */
function adviseOnSeparator({ formula, separator }: RefusedFormula): string | undefined {
  if (separator !== ",") return undefined;
  const corrected = mapOutsideTexts(formula, (code) => code.replaceAll(";", ","));
  if (corrected === formula) return undefined;
  return `Arguments are separated by a comma here, not by a semicolon. Type ${corrected}`;
}

function adviseOnQuotes({ formula }: RefusedFormula): string | undefined {
  if (!/[^\s(,;&=]""|""[^\s),;&=]/.test(formula)) return undefined;
  return 'A quote inside a text is written CHAR(34) here: ="say "&CHAR(34)&"yes"&CHAR(34).';
}

function mapOutsideTexts(formula: string, map: (code: string) => string): string {
  return formula.replace(PARTS, (part) => (/^["'{]/.test(part) ? part : map(part)));
}
