/** What to type instead of a formula that the engine refuses; its own words name only the token that it stumbled over. */
import { distance } from "fastest-levenshtein";
import { mapOutsideTexts, quoteNames, renameCalls, replaceQuotes } from "./formula-mending";

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
/** How the engine begins when it could not read a formula; a function's own words are never about the writing. */
const UNREADABLE = /^(Invalid|Unexpected|Missing|Wrong|Bad|Unknown)/;

/**
 * @param names every function there is, the add-in's and the engine's.
 * @param addinNames those of the add-in, which are offered first.
 * @returns nothing where the engine's own words are as good.
 */
export function adviseOn(refused: RefusedFormula, names: readonly string[], addinNames: readonly string[]): string | undefined {
  const unknown = /^Unknown function: "(.+)"$/.exec(refused.message)?.[1];
  if (unknown !== undefined) return adviseOnName(unknown, refused, names, addinNames);
  return adviseOnWriting(refused, names, addinNames) ?? adviseOnQuotes(refused);
}

function adviseOnName(unknown: string, refused: RefusedFormula, names: readonly string[], addinNames: readonly string[]): string {
  const name = unknown.toUpperCase();
  const typing = (right: string) => {
    const renamed = renameCalls(refused.formula, (each) => (each === name ? right : undefined));
    const { formula, faults } = mend({ ...refused, formula: renamed }, names, addinNames);
    return faults.length > 0 ? `Type ${formula}` : `Type =${right}(`;
  };
  if (name.startsWith("_XLDUDF_")) {
    const own = ownName(name, addinNames);
    if (own) return `${unknown} is how a file of Excel writes ${own}. ${typing(own)}`;
    return `${name.slice(8)} is a function of an add-in that the workbench does not have.`;
  }
  if (ONLY_IN_EXCEL.has(name)) return `The workbench has no ${name}; it works in Excel.`;
  const near = nearest(name, addinNames) ?? nearest(name, names);
  if (near) return `There is no function ${name}. Did you mean ${near}? ${typing(near)}`;
  const beginnings = [...new Set(addinNames.map((each) => each.split(".")[0]))].map((each) => `=${each}.`);
  return `There is no function ${name}. Type ${beginnings.join(" or ")} to see the functions of the add-in.`;
}

/** Files of Excel write the dots of an add-in's function as underscores, after a mark. */
function ownName(name: string, addinNames: readonly string[]): string | undefined {
  return addinNames.find((each) => `_XLDUDF_${each}`.replaceAll(".", "_") === name.replaceAll(".", "_"));
}

/** The name that takes the fewest changes, at most one in three letters. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((each) => ({ each, changes: distance(name, each) }))
    .filter(({ changes }) => changes <= Math.max(1, Math.floor(name.length / 3)))
    .sort((left, right) => left.changes - right.changes);
  return best?.each;
}

function adviseOnWriting(refused: RefusedFormula, names: readonly string[], addinNames: readonly string[]): string | undefined {
  const { formula, faults } = mend(refused, names, addinNames);
  return faults.length > 0 ? `${faults.join(" ")} Type ${formula}` : undefined;
}

/** Mends everything at once, so that what is shown can be typed as it stands. */
function mend(
  refused: RefusedFormula,
  names: readonly string[],
  addinNames: readonly string[],
): { formula: string; faults: string[] } {
  const faults: string[] = [];
  let { formula } = refused;
  const change = (changed: string, fault: string) => {
    if (changed !== formula && !faults.includes(fault)) faults.push(fault);
    formula = changed;
  };
  const quotes = "Put names and other texts in double quotes.";
  const unreadable = UNREADABLE.test(refused.message);
  if (unreadable) change(replaceQuotes(formula), quotes);
  // The engine speaks of an unknown name only where it could read the rest.
  if (unreadable) {
    const known = (name: string) => names.includes(name) || ONLY_IN_EXCEL.has(name);
    const right = (name: string) => ownName(name, addinNames) ?? nearest(name, addinNames) ?? nearest(name, names);
    change(
      renameCalls(formula, (name) => (known(name) ? undefined : right(name))),
      "The name of a function is not right.",
    );
  }
  // Where the semicolon separates, a comma may be a decimal one: then it is left.
  if (refused.separator === ",")
    change(
      mapOutsideTexts(formula, (code) => code.replaceAll(";", ",")),
      "Arguments are separated by a comma here, not by a semicolon.",
    );
  if (unreadable) change(quoteNames(formula, refused.separator, addinNames), quotes);
  return { formula, faults };
}

function adviseOnQuotes({ formula }: RefusedFormula): string | undefined {
  if (!/[^\s(,;&=]""|""[^\s),;&=]/.test(formula)) return undefined;
  return 'A quote inside a text is written CHAR(34) here: ="say "&CHAR(34)&"yes"&CHAR(34).';
}
