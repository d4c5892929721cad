/** Formulas as text, in the form in which xlsx files hold them: without the equals sign, a quote inside a text doubled. */

const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;

/** Changes what a formula calculates with, and leaves alone what it only quotes: texts and names of sheets. */
export function mapCode(
  formula: string,
  mapPart: (code: string) => string,
  mapText = (quotedText: string): string => quotedText,
): string {
  return formula.replace(PARTS, (part) => {
    if (part.startsWith('"')) return mapText(part);
    return part.startsWith("'") ? part : mapPart(part);
  });
}

const REFERENCE = /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])/gi;
const COLUMNS = /(?<![\w.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!$])/gi;
const ROWS = /(?<![\w.$])(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!$])/g;

/** The formula as it reads when it is filled into a cell that many columns to the right and rows below. */
export function shiftReferences(formula: string, columns: number, rows: number): string {
  const column = (fixed: string, letters: string) => fixed + (fixed ? letters : toLetters(toNumber(letters) + columns));
  const row = (fixed: string, number: string) => fixed + (fixed ? number : String(Number(number) + rows));
  return mapCode(formula, (code) =>
    code
      .replace(COLUMNS, (_all, fix1, from, fix2, to) => `${column(fix1, from)}:${column(fix2, to)}`)
      .replace(ROWS, (_all, fix1, from, fix2, to) => `${row(fix1, from)}:${row(fix2, to)}`)
      .replace(REFERENCE, (_all, fix1, letters, fix2, number) => column(fix1, letters) + row(fix2, number)),
  );
}

/** @returns 1 for A, 27 for AA. */
export function toNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

export function toLetters(number: number): string {
  return number <= 0 ? "" : toLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}
