import type { Assessment } from "../../dataset/claims/verdict";
import type { Dataset } from "../../dataset/dataset";
import type { Claim, Source } from "../../dataset/schema";
import type { WorksheetFunction } from "../../functions/definition";
import { sectionOf, type Meant } from "./meant";

/** What published commentary claims about what a call answers. */
export interface ExplainedClaim {
  claim: Claim;
  source: Source;
  assessment: Assessment;
  /** Whether the data bears it out no longer or never did, or sources disagree. */
  disagrees: boolean;
}

const DISAGREES: readonly string[] = ["contradicted", "outdated", "disputed"];

/**
 * Claims about the mineral and place of a call, those that disagree with the data first; of a call for one measure only those that are checked
 * against it or against none.
 */
export function claimsOn(definition: WorksheetFunction, meant: Meant, dataset: Dataset): ExplainedClaim[] {
  const { mineral, country } = meant;
  if (!mineral || definition.id === "MINERAL.CLAIMS") return [];
  const place = country?.kind === "world" ? undefined : country;
  const measure = sectionOf(definition, meant, dataset)?.table.measure.id;
  const touching = dataset.claims.about(mineral, place).filter(({ check }) => isAbout(check, measure, mineral));
  const explained = touching.map((claim) => {
    const assessment = dataset.claims.assess(claim);
    return { claim, source: dataset.source(claim.source), assessment, disagrees: DISAGREES.includes(assessment.verdict) };
  });
  return explained.sort((a, b) => Number(b.disagrees) - Number(a.disagrees));
}

/** Measures of a check go by their own names or by a general word that the mineral gives a meaning. */
function isAbout(check: Claim["check"], measure: string | undefined, mineral: NonNullable<Meant["mineral"]>): boolean {
  if (measure === undefined || !check) return true;
  if (check.kind === "rank" || check.kind === "share" || check.kind === "listed" || check.kind === "not listed")
    return check.measures.some((word) => word === measure || mineral[word as "production" | "reserves"] === measure);
  return check.kind === "major holder";
}
