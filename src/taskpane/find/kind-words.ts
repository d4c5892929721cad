import type { Kind } from "./catalogue";

/** Kinds as headings. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  mineral: "Minerals",
  country: "Countries",
  deal: "Deals",
  term: "Terms",
  list: "Lists",
  function: "Functions",
  source: "Sources",
};
