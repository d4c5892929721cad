/**
 * Competition ranks (1, 2, 2, 4), largest value first; equal values share a rank and the next rank is skipped.
 * @returns entries with their rank, in order of rank; equal values keep their order
 */
export function rankDescending<T>(entries: readonly T[], valueOf: (entry: T) => number): { entry: T; rank: number }[] {
  const sorted = [...entries].sort((a, b) => valueOf(b) - valueOf(a));
  let rank = 0;
  return sorted.map((entry, index) => {
    if (index === 0 || valueOf(entry) !== valueOf(sorted[index - 1]!)) rank = index + 1;
    return { entry, rank };
  });
}

/**
 * Herfindahl-Hirschman index: the sum of squared percentage shares.
 * @param shares fractions 0..1
 * @returns 0 (no concentration) to 10000 (one holder)
 */
export function herfindahlHirschman(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + (share * 100) ** 2, 0);
}
