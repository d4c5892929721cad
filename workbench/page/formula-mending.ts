/** Rewrites what people type in a formula out of habit into what is read as a formula. */
const PARTS = /"(?:[^"]|(?<=\\)")*"|'(?:[^']|'')*'|\{[^}]*\}|[^"'{]+|[\s\S]/g;
const CELL_OR_CONSTANT = /^(?:\$?[a-z]{1,3}\$?\d+|true|false)$/i;
const NAME = /^\p{L}[\p{L}\p{M}\d .&/’-]*$/u;

export function mapOutsideTexts(formula: string, map: (code: string) => string): string {
  return formula.replace(PARTS, (part) => (/^["'{]/.test(part) ? part : map(part)));
}

/** @param rename gets the name of each function that is called, in capitals; where it gives nothing, the name stays. */
export function renameCalls(formula: string, rename: (name: string) => string | undefined): string {
  return mapOutsideTexts(formula, (code) =>
    code.replace(/[\p{L}_][\w.]*(?=\s*\()/gu, (name) => rename(name.toUpperCase()) ?? name),
  );
}

/** Curly and single quotes become straight double ones; single ones around the name of a sheet are right. */
export function replaceQuotes(formula: string): string {
  return formula
    .replace(/[“”„«»]/g, '"')
    .replace(/‘([^‘’"]*)’/g, '"$1"')
    .replace(PARTS, (part, offset: number, whole: string) =>
      /^'.*'$/s.test(part) && whole[offset + part.length] !== "!" ? `"${part.slice(1, -1).replaceAll("''", "'")}"` : part,
    );
}

/** Puts quotes around the bare names in a call of the add-in; elsewhere a bare word may be a name of the workbook. */
export function quoteNames(formula: string, separator: string, addinNames: readonly string[]): string {
  const called = /^=\s*([\w.]+)\s*\(/.exec(formula)?.[1]?.toUpperCase();
  if (!called || !addinNames.includes(called)) return formula;
  // An argument ends where the next begins; a text splits the code, so that only whole arguments are looked at.
  const argument = new RegExp(
    `(?<=[(${separator}]\\s*)[^\\s(){}"'${separator}][^(){}"'${separator}]*?(?=\\s*(?:[)${separator}]|$))`,
    "g",
  );
  return mapOutsideTexts(formula, (code) => code.replace(argument, (words) => (isName(words) ? `"${words}"` : words)));
}

function isName(words: string): boolean {
  return NAME.test(words) && !words.split(/[ .&/-]/).some((each) => CELL_OR_CONSTANT.test(each));
}
