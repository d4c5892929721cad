import type { Day } from "./date";
import type { Assessment, Claim, ClaimData, ClaimEvidence, Stance, Verdict } from "./claim";
import { linesOf, type Outcome } from "./claim-check";
import { capitalized } from "./name";

/**
 * Compares a claim with the data.
 *
 * Along each line of editions: holds in the newest, `agrees`; only in an older one, `outdated`; in none, `contradicted`. Lines
 * (measures, minerals) that differ make it `disputed`. Where nothing can be computed, the declared evidence decides in the same
 * way. Evidence never overrides a computed verdict but one: a claim that no edition held bears out, while an older work not
 * held did, is `outdated` and not `contradicted`.
 *
 * @param published day from which the claim's text is public
 */
export function assess(claim: Claim, published: Day, data: ClaimData): Assessment {
  const lines = claim.check ? linesOf(claim, claim.check, published, data) : [];
  const verdicts = lines.filter((line) => line.outcomes.length > 0).map((line) => verdictAlong(line.outcomes));
  const evidenceText = claim.evidence.map((evidence) => `${evidence.says} (${data.short(evidence.source)}).`);
  const lineText = lines.map((line) =>
    line.outcomes.length > 0 ? `${line.outcomes.map((outcome) => outcome.says).join("; ")}.` : `${line.missing}.`,
  );
  const dataSays = [...lineText, ...evidenceText].map(capitalized).join(" ");
  if (verdicts.length > 0) {
    const verdict = together(verdicts);
    const once = claim.evidence.some((evidence) => evidence.stance === "supported");
    return { verdict: verdict === "contradicted" && once ? "outdated" : verdict, dataSays, computed: true };
  }
  return {
    verdict: verdictOfEvidence(claim.evidence),
    dataSays: dataSays || "The dataset holds no figure for this.",
    computed: false,
  };
}

function verdictAlong(outcomes: readonly Outcome[]): Verdict {
  if (outcomes[0]?.holds) return "agrees";
  return outcomes.some((outcome) => outcome.holds) ? "outdated" : "contradicted";
}

function together(verdicts: readonly Verdict[]): Verdict {
  const distinct = new Set(verdicts);
  if (distinct.size === 1) return verdicts[0]!;
  return distinct.has("agrees") ? "disputed" : "outdated";
}

function verdictOfEvidence(evidence: readonly ClaimEvidence[]): Verdict {
  const has = (stance: Stance): boolean => evidence.some((item) => item.stance === stance);
  if (has("supports")) return has("opposes") ? "disputed" : "agrees";
  if (has("supported")) return "outdated";
  return has("opposes") ? "contradicted" : "not verifiable";
}
