import type { Standing, TermWithVersions } from "../../../dataset/deals/terms-by-group";

/** How a version stands to the answer, in words: colour says nothing alone. */
export const STANDING_WORDS: Record<Standing, string> = {
  answers: "Answers",
  "no answer": "No value",
  same: "Says the same",
  differs: "Differs",
  words: "In words only",
  silent: "Gives none",
  contradicted: "Contradicted by a better source",
};

/** How many other sources speak of a term, and how they stand to the answer: `3 more sources: 1 differs, 1 contradicted`. */
export function otherVersions({ versions }: TermWithVersions): string {
  const others = versions.length - 1;
  if (others === 0) return "";
  const count = (standing: Standing) => versions.filter((each) => each.standing === standing).length;
  const marks = [
    [count("differs"), "differs", "differ"],
    [count("contradicted"), "contradicted", "contradicted"],
  ] as const;
  const said = marks
    .filter(([number]) => number > 0)
    .map(([number, one, several]) => `${number} ${number === 1 ? one : several}`);
  return [`${others} more ${others === 1 ? "source" : "sources"}`, said.join(", ")].filter((text) => text !== "").join(": ");
}
