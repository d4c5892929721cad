/**
 * A name in the plural where it is in the singular, and the other way round: `royalties` and `royalty`. Only the last word changes.
 * @param name folded
 * @returns undefined where the ending does not tell, as in `access`
 */
export function inOtherNumber(name: string): string | undefined {
  if (/(ss|us|is)$/.test(name) || name.length < 3) return undefined;
  if (/ies$/.test(name)) return `${name.slice(0, -3)}y`;
  if (/(x|ch|sh)es$/.test(name)) return name.slice(0, -2);
  if (/s$/.test(name)) return name.slice(0, -1);
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/** Names with each of them in the other number too. */
export function inBothNumbers(names: readonly string[]): string[] {
  return [...names, ...names.flatMap((name) => inOtherNumber(name) ?? [])];
}
