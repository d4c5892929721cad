/** How text stands in a formula: in quotes, with each quote in it doubled, and never more than 255 letters of it in one piece. */

const LONGEST_LITERAL = 255;

/** The text that a literal means: without its quotes, those in it single. */
export function textInQuotes(literal: string): string {
  return literal.slice(1, -1).replaceAll('""', '"');
}

/** Text as one literal, or where Excel takes it in pieces only, those joined by `&`. */
export function quotedText(text: string): string {
  return piecesOf(text)
    .map((piece) => `"${piece}"`)
    .join("&");
}

/** Whether a text can stand in an array, where nothing can be joined. */
export function fitsOneLiteral(text: string): boolean {
  return piecesOf(text).length === 1;
}

/** The text with its quotes doubled, in pieces that Excel takes. No piece ends within a character or between doubled quotes. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [""];
  for (const character of text) {
    const written = character === '"' ? '""' : character;
    if (pieces[pieces.length - 1]!.length + written.length > LONGEST_LITERAL) pieces.push("");
    pieces[pieces.length - 1] += written;
  }
  return pieces;
}
