/** Digits that publishers give: of figures, and of what they estimate. */
export const DIGITS = { printed: 3, estimated: 2 } as const;

/** Half a unit of the last digit that a publisher gives of a figure, where no more digits than these are meant. */
export function halfStep(value: number, digits: number): number {
  if (value === 0) return 0;
  return Math.max(0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1), smallestStep(value) / 2);
}

/** Unit of the last decimal place printed: 0.1 for 12.5, 1 for 12. */
function smallestStep(value: number): number {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return 10 ** -decimals;
}

/** A sum without the noise of binary fractions. */
export function tidySum(sum: number): number {
  return Number(sum.toPrecision(12));
}
