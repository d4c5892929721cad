/** Letters that a cell holds. */
const MOST_LETTERS = 32_767;
const CUT = " … (cut: a cell holds no more)";

/** Text that Excel leaves as it is: it begins with a letter, has no digit, which a date such as `May 5` has, and is no truth value. */
const STAYS_TEXT = /^\p{L}[^\p{N}]*$/u;
const TRUTH_VALUE = /^(?:true|false)$/i;

/**
 * Text as it is given to a cell so that it stays this text. Excel reads what it is given as if it were typed: `=1+1` as a formula, `+3`, `-`
 * and `@` likewise, `2024` as a number, `3-4` as a date, `#N/A` as an error. An apostrophe before it, which Excel takes for a mark and does
 * not show, keeps it text; an apostrophe that begins the text needs one too. The number format of text would do the same, but a formula that
 * a person types into such a cell later would stay text as well.
 */
export function typedText(text: string): string {
  const whole = text.length > MOST_LETTERS ? text.slice(0, MOST_LETTERS - CUT.length) + CUT : text;
  return whole === "" || (STAYS_TEXT.test(whole) && !TRUTH_VALUE.test(whole)) ? whole : `'${whole}`;
}
