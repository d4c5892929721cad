import type { OrebookCall } from "./call";
import type { Splice } from "./splice";

/**
 * What changes in a formula for new arguments of one call. Missing arguments in between get their separators; where an argument is taken out,
 * those left out at the end go with it.
 * @param texts new arguments by their place; empty for one that is taken out
 */
export function argumentSplices(call: OrebookCall, texts: ReadonlyMap<number, string>): Splice[] {
  const { args } = call;
  const written = args.map(({ text }, index) => texts.get(index) ?? text);
  for (const [index, text] of texts) {
    while (text !== "" && written.length <= index) written.push("");
    if (index < written.length) written[index] = text;
  }
  if ([...texts.values()].includes("")) while (written[written.length - 1] === "") written.pop();
  return [
    ...args
      .slice(0, written.length)
      .map(({ start, end }, index) => ({ start, end, text: texts.get(index) }))
      .filter((splice): splice is Splice => splice.text !== undefined),
    ...appended(call, written),
    ...takenOut(call, written.length),
  ];
}

/** Arguments behind those that the call has. */
function appended({ args, end, isClosed }: OrebookCall, written: readonly string[]): Splice[] {
  if (written.length <= args.length) return [];
  const more = written.slice(args.length).join(",");
  const last = args[args.length - 1];
  const start = last ? last.end : end - (isClosed ? 1 : 0);
  return [{ start, end: start, text: last ? `,${more}` : more }];
}

/** The arguments from a place on, with the separators before them. */
function takenOut({ args }: OrebookCall, from: number): Splice[] {
  const last = args[args.length - 1];
  if (!last || from >= args.length) return [];
  return [{ start: from > 0 ? args[from - 1]!.end : args[0]!.start, end: last.end, text: "" }];
}
