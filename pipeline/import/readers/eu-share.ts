/** A share as a file of the EU study on critical raw materials prints it, `12%` or `12`: its number, and whether the per cent sign is there. */
export function euShare(printed: string): { value: string; hasSign: boolean } {
  return printed.endsWith("%") ? { value: printed.slice(0, -1), hasSign: true } : { value: printed, hasSign: false };
}
