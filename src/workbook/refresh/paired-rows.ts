/** A row of an answer in two datasets: its place in each, counted from 0; undefined in the one that does not have it. */
export interface RowPair {
  was: number | undefined;
  is: number | undefined;
}

/**
 * Which row of an answer was which, by what they are about: where one comes in or goes, those below only move. A row that came in where one
 * went stands in its place. In the order of the new answer, then those that are gone.
 */
export function pairedRows(was: readonly string[], is: readonly string[]): RowPair[] {
  const [keysBefore, keysNow] = [numbered(was), numbered(is)];
  const placeOf = new Map(keysBefore.map((key, place) => [key, place]));
  const isLeft = new Set(keysBefore.keys());
  const found = keysNow.map((key): number | undefined => {
    const place = placeOf.get(key);
    if (place !== undefined) isLeft.delete(place);
    return place;
  });
  const pairs = found.map((place, row): RowPair => ({ was: place ?? (isLeft.delete(row) ? row : undefined), is: row }));
  return [...pairs, ...[...isLeft].map((row): RowPair => ({ was: row, is: undefined }))];
}

/** Rows of which nothing tells what they are about, one beside the other. */
export function rowsByPlace(was: number, is: number): RowPair[] {
  return Array.from({ length: Math.max(was, is) }, (_, row) => ({
    was: row < was ? row : undefined,
    is: row < is ? row : undefined,
  }));
}

/** The same key again is another row. */
function numbered(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${count} ${key}`;
  });
}
