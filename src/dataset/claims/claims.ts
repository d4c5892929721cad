import { lastDayOf } from "../../domain/date";
import type { Dataset } from "../dataset";
import type { Place } from "../place";
import type { Claim, Mineral } from "../schema";
import type { ClaimData } from "./claim-data";
import { claimData } from "./dataset-claim-data";
import { assess, type Assessment } from "./verdict";

/** What published commentary claims about minerals, beside what the data says. */
export class Claims {
  private readonly ofMineral = new Map<Mineral, readonly Claim[]>();
  private readonly assessments = new Map<Claim, Assessment>();
  private data: ClaimData | undefined;
  private minerals: readonly string[] | undefined;

  constructor(
    /** Every claim, also those about minerals in general. */
    readonly all: readonly Claim[],
    private readonly dataset: Dataset,
  ) {}

  /**
   * Claims about a mineral or a form of it, in their own order.
   * @param mineral undefined means every claim, also those about minerals in general
   * @param place that the claim is about; undefined means any
   */
  about(mineral: Mineral | undefined, place?: Place): readonly Claim[] {
    const claims = mineral ? this.aboutMineral(mineral) : this.all;
    return place ? claims.filter(({ country }) => country !== undefined && this.dataset.placesMeet(country, place)) : claims;
  }

  /** A claim beside what the data says, worked out once. */
  assess(claim: Claim): Assessment {
    let assessment = this.assessments.get(claim);
    if (!assessment) {
      this.data ??= claimData(this.dataset);
      assessment = assess(claim, lastDayOf(this.dataset.source(claim.source).published), this.data);
      this.assessments.set(claim, assessment);
    }
    return assessment;
  }

  /** Names of the minerals that claims are about, in alphabetical order. */
  get mineralNames(): readonly string[] {
    this.minerals ??= [...new Set(this.all.flatMap(({ minerals }) => minerals))]
      .map((id) => this.dataset.mineral(id).name)
      .sort();
    return this.minerals;
  }

  private aboutMineral(mineral: Mineral): readonly Claim[] {
    const known = this.ofMineral.get(mineral);
    if (known) return known;
    const ids = new Set(this.dataset.familyOf(mineral).map(({ id }) => id));
    const claims = this.all.filter(({ minerals, compare = [] }) => [...minerals, ...compare].some((id) => ids.has(id)));
    this.ofMineral.set(mineral, claims);
    return claims;
  }
}
