/** Letters of the name of a sheet, at most. */
const MOST_LETTERS = 31;

/**
 * A name for a new sheet that Excel takes: a name that there is with words behind it, cut where it would be too long, and with a number
 * where there is such a sheet already: `Data (values)`, `Data (values) 2`.
 * @param name of a sheet that there is, so that it has no letters that are forbidden
 * @param taken names of all sheets, hidden ones too; the case of their letters does not tell them apart
 */
export function freeSheetName(name: string, behind: string, taken: readonly string[]): string {
  // The copy of a copy: `Data (values) 2`, and not `Data (values) (values)`.
  const stem = name.endsWith(behind) ? name.slice(0, -behind.length) : name;
  const names = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? behind : `${behind} ${number}`;
    const tried = cut(stem, MOST_LETTERS - end.length) + end;
    if (!names.has(tried.toLowerCase())) return tried;
  }
}

/** No half of a letter that takes two code units stays, and no space at the end. */
function cut(name: string, letters: number): string {
  return name
    .slice(0, letters)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
}
