import { functionNamed } from "./function-names";
import { tokensOf } from "./tokens";

/** Functions whose arguments give names to values. */
const GIVES_NAMES = /^(?:_xlfn\.)?(?:LET|LAMBDA)$/i;

/**
 * What a formula names beside Orebook's functions, each once, as it is written: other functions, and defined names. In a formula with LET or
 * LAMBDA no names, since most are those that it gives itself.
 */
export function otherNames(formula: string): string[] {
  const tokens = tokensOf(formula);
  const functions = tokens.filter(({ kind, text }) => kind === "function" && !functionNamed(text)).map(({ text }) => text);
  if (functions.some((name) => GIVES_NAMES.test(name))) return distinct(functions);
  return distinct([...functions, ...tokens.filter(({ kind }) => kind === "name").map(({ text }) => text)]);
}

function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toUpperCase(), name])).values()];
}
