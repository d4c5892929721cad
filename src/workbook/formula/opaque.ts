/**
 * Text, a quoted name of a sheet, and what stands in square brackets, where `'` takes the meaning from the character after it. One that is
 * not closed goes on to the end, so that nothing in it is taken for code.
 */
const OPAQUE = /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*(?:\]|$))*(?:\]|$)/g;

/** A formula with its texts, quoted names and square brackets changed, and the code between them. */
export function mapPieces(formula: string, opaque: (piece: string) => string, code = (piece: string) => piece): string {
  let mapped = "";
  let done = 0;
  for (const { 0: piece, index } of formula.matchAll(OPAQUE)) {
    mapped += code(formula.slice(done, index)) + opaque(piece);
    done = index + piece.length;
  }
  return mapped + code(formula.slice(done));
}
