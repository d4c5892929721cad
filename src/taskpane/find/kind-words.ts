import type { Kind } from "./catalogue";

/** Kinds as headings. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  mineral: "Minerals",
  country: "Countries and groups",
  deal: "Deals",
  term: "Terms of deals",
  list: "Official lists",
  function: "Functions",
  source: "Sources",
};
