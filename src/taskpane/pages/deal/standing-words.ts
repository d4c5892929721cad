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

/** `3 more sources`; empty where the one that is shown is the only one. */
export function otherSources({ versions }: TermWithVersions): string {
  const others = versions.length - 1;
  return others === 0 ? "" : `${others} more ${others === 1 ? "source" : "sources"}`;
}

/** What sets the other sources apart from the one that answers: `2 differ`, `1 contradicted`; empty where nothing does. */
export function disagreements({ versions }: TermWithVersions): string[] {
  const count = (standing: Standing) => versions.slice(1).filter((each) => each.standing === standing).length;
  const [differing, contradicted] = [count("differs"), count("contradicted")];
  return [
    ...(differing > 0 ? [`${differing} ${differing === 1 ? "differs" : "differ"}`] : []),
    ...(contradicted > 0 ? [`${contradicted} contradicted`] : []),
  ];
}
