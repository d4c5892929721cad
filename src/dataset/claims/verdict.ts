import type { Day } from "../../domain/date";
import type { Evidence } from "../../domain/evidence";
import { capitalized } from "../../domain/name";
import type { Claim, Stance, Testimony } from "../schema";
import { linesOf } from "./check";
import type { ClaimData } from "./claim-data";
import type { Outcome } from "./line";

/** How a claim compares with the data. */
export const VERDICTS = ["agrees", "outdated", "disputed", "not verifiable", "contradicted"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A claim beside what the data says. */
export interface Assessment {
  verdict: Verdict;
  /** One to three sentences with figures, years and editions. */
  dataSays: string;
  /** Whether a comparison was computed; otherwise the verdict rests on testimony or on nothing. */
  computed: boolean;
  /** The claim's text, then each testimony, then each figure, list or control that the check rests on. */
  evidence(): Evidence[];
}

/**
 * Compares a claim with the data.
 *
 * Along each line of editions: true in the newest, `agrees`; only in an older one, `outdated`; in none, `contradicted`. Lines
 * (measures, minerals) that differ make it `disputed`, and so do shares that lie on both sides of what is claimed of all together. Where nothing can be computed, the testimony of other works decides in the same
 * way, but for a claim on uses: what works say of uses is in the lines already. Testimony never overrides a computed verdict but one: a claim that no edition of the dataset bears out, while an older work
 * that is not in it did, is `outdated` and not `contradicted`.
 *
 * @param published day from which the claim's text is public
 */
export function assess(claim: Claim, published: Day, data: ClaimData): Assessment {
  const lines = claim.check ? linesOf(claim, claim.check, published, data) : [];
  const compared = lines.map(({ outcomes }) => outcomes).filter((outcomes) => outcomes.length > 0);
  const computed = compared.length > 0;
  const sentences = [
    ...lines.map(({ outcomes, missing }) => `${outcomes.length > 0 ? outcomes.map(({ says }) => says).join("; ") : missing}.`),
    ...claim.testimony.map(({ says, source }) => `${says} (${data.work(source).short}).`),
  ];
  return {
    verdict: computed
      ? computedVerdict(compared, claim.testimony)
      : verdictOf(claim.check?.kind === "use" ? [] : claim.testimony),
    dataSays: sentences.map(capitalized).join(" ") || "The dataset has no figure for this.",
    computed,
    evidence: () => [
      textOf(claim, data),
      ...claim.testimony.map((testimony) => testimonyOf(testimony, data)),
      ...lines.flatMap((line) => line.evidence()),
    ],
  };
}

function verdictAlong(outcomes: readonly Outcome[]): Verdict {
  if (outcomes[0]?.holds) return "agrees";
  return outcomes.some(({ holds }) => holds) ? "outdated" : "contradicted";
}

function computedVerdict(lines: readonly (readonly Outcome[])[], testimony: readonly Testimony[]): Verdict {
  const sides = new Set(lines.map(([newest]) => newest?.side));
  const verdict = together(lines.map(verdictAlong));
  if (verdict === "contradicted" && sides.has("below") && sides.has("above")) return "disputed";
  return verdict === "contradicted" && testimony.some(({ stance }) => stance === "supported") ? "outdated" : verdict;
}

function together(verdicts: readonly Verdict[]): Verdict {
  const distinct = new Set(verdicts);
  if (distinct.size === 1) return verdicts[0]!;
  return distinct.has("agrees") ? "disputed" : "outdated";
}

function verdictOf(testimony: readonly Testimony[]): Verdict {
  const has = (stance: Stance): boolean => testimony.some((each) => each.stance === stance);
  if (has("supports")) return has("opposes") ? "disputed" : "agrees";
  if (has("supported")) return "outdated";
  return has("opposes") ? "contradicted" : "not verifiable";
}

function textOf({ source, locator, text, note }: Claim, data: ClaimData): Evidence {
  return { part: "claim", work: data.work(source), locator, says: text, qualifier: "", note: note ?? "" };
}

/** The stance of the work towards the claim stands as its qualifier. */
function testimonyOf({ source, locator, says, stance }: Testimony, data: ClaimData): Evidence {
  return { part: "testimony", work: data.work(source), locator, says, qualifier: stance, note: "" };
}
