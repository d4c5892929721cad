/** Words of the schema that the rules know too. They stand apart from it, so that the functions load without the check. */

/** Number of this shape. A dataset of another number is refused. */
export const SCHEMA = 3;

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
export const DEAL_STATUS = {
  signed: "signed",
  nonBinding: "non-binding",
  inForce: "in force",
  operational: "operational",
} as const;

/**
 * Marks that a publisher puts on a figure, as codes.
 * `e` estimated, `r` revised, `W` withheld to protect company data, `NA` not available by itself (the note says where it is counted, if
 * anywhere), `-` a dash printed for zero, `<` less than the number given, `>` more than the number given, `s` less than half the unit,
 * `XX` not applicable, `E` net exporter in place of a reliance on imports, `range` printed as a range (in the note), `text` printed as a
 * word such as Large (in the note).
 */
export const QUALIFIERS = ["e", "r", "W", "NA", "-", "<", ">", "s", "XX", "E", "range", "text"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Those that say why no number is printed. */
export const QUALIFIERS_WITHOUT_NUMBER = ["W", "NA", "s", "XX", "E", "range", "text"] as const;

/** Marks on the value of a property: those beside a number, and those in place of one. `E` says net exporter. */
export const PROPERTY_QUALIFIERS_WITHOUT_NUMBER = ["E", "NA", "W", "s"] as const;
export const PROPERTY_QUALIFIERS = ["<", ">", "e", "r", ...PROPERTY_QUALIFIERS_WITHOUT_NUMBER] as const;

/** Word for everything in the arguments of functions: nothing can be called so. */
export const EVERYTHING = "all";

/** Ids of the properties that the add-in answers by rules of its own. They are permanent: formulas name them. */
export const PROPERTIES_OF_RULES = {
  mineral: ["symbol", "parent", "forms", "aliases"],
  controls: ["export_controls", "export_control_countries"],
  figures: ["top_producer", "top_producer_share", "top_3_share", "unit", "stages", "editions"],
} as const;
