/** Stages that the name of a table column may give, and how measures of the dataset name them. */
const STAGES = ["mine", "refinery", "smelter", "plant", "primary", "synthetic", "total", "clinker"] as const;

/**
 * Families of measures that figures of the world tables of USGS may be of. Their last word is the kind of figures; where the publisher names
 * a stage of production, it comes before it.
 * @param statistic `Production`, `Capacity` or `Reserves`
 */
export function worldFamilies(statistic: string, detail: string): readonly string[] {
  // The columns of production of a table of 2025 hold a capacity, which its type says.
  const kind = statistic === "Production" && /\bcapacity\b/i.test(detail) ? "capacity" : statistic.toLowerCase();
  if (kind !== "production" && kind !== "capacity") return [kind];
  const stage = /\b(mine|refinery|smelter)\b/i.exec(detail)?.[1]?.toLowerCase();
  if (/\bsynthetic\b/i.test(detail)) return [`synthetic ${kind}`, `total ${kind}`];
  if (stage !== undefined && kind === "production") return [`${stage} production`];
  return [kind, ...STAGES.map((each) => `${each} ${kind}`)];
}
