/** Texts that people and programs type where a name belongs, without end: nothing of them may be kept for good. */
import type { Argument } from "./addin";

/** One call. */
export interface Typed {
  id: string;
  values: Argument[];
}

/** Spaces of several kinds, as they come along with pasted text. */
const SPACES = [" ", "\u00a0", "\u2009", "\u3000"];

/** The most that a cell holds. */
const LONGEST_TEXT = 32_767;

/** A call by number; a different number is a different call. */
export type Spelling = (index: number) => Typed;

export const SPELLINGS = {
  /** As much space around the name as a cell holds: the position of the name is the number. */
  longPadding: (index) => {
    const before = index % (LONGEST_TEXT - 5);
    return asked(`${" ".repeat(before)}china${"\u2009".repeat(LONGEST_TEXT - 5 - before)}`);
  },
  /** The number written in spaces of four kinds. */
  shortPadding: (index) => asked(`${spaces(index)}china`),
  /** Words that are no name, in every kind of argument in turn. */
  junk: (index) => {
    const word = `qx ${index.toString(36)} zw`;
    return JUNK[index % JUNK.length]!(word);
  },
  /** A fraction of a day each, as NOW() gives. */
  moments: (index) => ({ id: "MINERAL.VALUE", values: ["antimony", "China", null, null, 50_000 + index / 1e6] }),
} satisfies Record<string, Spelling>;

const JUNK: ((word: string) => Typed)[] = [
  (word) => asked(word),
  (word) => ({ id: "MINERAL.VALUE", values: [word, "China"] }),
  (word) => ({ id: "MINERAL.RANK", values: ["antimony", "China", word] }),
  (word) => ({ id: "MINERAL.SHARE", values: ["antimony", "China", null, word] }),
  (word) => ({ id: "MINERAL.VALUE", values: ["antimony", "China", null, null, word] }),
  (word) => ({ id: "MINERAL.INFO", values: ["antimony", word] }),
  (word) => ({ id: "DEAL.TERM", values: [word, "revenue_share"] }),
  (word) => ({ id: "DEAL.TERM", values: ["US-Ukraine", word] }),
];

function asked(country: string): Typed {
  return { id: "MINERAL.VALUE", values: ["antimony", country] };
}

function spaces(index: number): string {
  let text = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / SPACES.length)) text += SPACES[rest % SPACES.length];
  return text;
}
