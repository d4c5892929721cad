import type { ArgumentContent } from "./call";
import { constantIn } from "./constant";
import type { Token } from "./tokens";
import type { Variables } from "./variables";

/**
 * What an argument is made of.
 * @param from its first token
 * @param to behind its last; neither is a space
 */
export function contentOf(tokens: readonly Token[], from: number, to: number, variables: Variables): ArgumentContent {
  if (from === to) return { kind: "blank" };
  const first = tokens[from]!;
  const isOne = to - from === 1;
  if (first.kind === "reference") {
    const isSpilled = to - from === 2 && tokens[from + 1]!.text === "#";
    return { kind: isOne || isSpilled ? "reference" : "expression" };
  }
  if (first.kind === "name") return { kind: isOne && !variables.has(first.text) ? "name" : "expression" };
  const block = constantIn(tokens, from, to);
  return block ? { kind: "constant", block } : { kind: "expression" };
}
