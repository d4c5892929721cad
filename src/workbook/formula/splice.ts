/** A piece of a text, and what comes in its place; an insertion where the piece is empty. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/**
 * The text with every splice made, and all else as it was. A splice within a piece that another replaces is of no effect: what it would change
 * is gone. Of two for the same piece the first counts. Pieces may lie within each other, but not overlap otherwise.
 */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const splice of [...splices].sort(inOrder)) {
    if (splice.start < done) continue;
    parts.push(text.slice(done, splice.start), splice.text);
    done = splice.end;
  }
  return parts.join("") + text.slice(done);
}

/** By where they begin; an insertion before what it stands in front of, and the longer piece before those within it. */
function inOrder(a: Splice, b: Splice): number {
  if (a.start !== b.start) return a.start - b.start;
  const [isInsertionA, isInsertionB] = [a.end === a.start, b.end === b.start];
  if (isInsertionA !== isInsertionB) return isInsertionA ? -1 : 1;
  return b.end - a.end;
}
