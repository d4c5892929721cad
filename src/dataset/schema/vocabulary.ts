/** Words of the schema that the rules know too. They stand apart from it, so that the functions load without the check. */

/** Number of this shape. A dataset of another number is refused. */
export const SCHEMA = 2;

/**
 * How close a work stands to the fact it reports, best first. The order is the order of precedence between sources:
 * statistical editions compete among themselves, deal terms go from the primary text down to commentary.
 */
export const TIERS = ["statistics", "primary text", "official statement", "professional or press", "commentary"] as const;
export type Tier = (typeof TIERS)[number];

export const TERM_GROUPS = ["identity", "money", "scope", "rights", "governance", "security", "other"] as const;
export type TermGroup = (typeof TERM_GROUPS)[number];

/** Statuses of versions that the rules of precedence know; the vocabulary declares these and more. */
export const VERSION_STATUS = {
  agreed: "agreed",
  inForce: "in force",
  unconfirmed: "unconfirmed",
  superseded: "superseded",
  contradicted: "contradicted",
} as const;

/** Statuses of deals that the rules know. */
export const DEAL_STATUS = { inForce: "in force", operational: "operational" } as const;
