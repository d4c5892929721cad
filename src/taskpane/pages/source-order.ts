import type { Source } from "../../dataset/schema";
import { TIERS } from "../../dataset/schema/vocabulary";

/** Statistics and primary texts first, commentary last; inside a tier the newest first. */
export function inOrderOfTier(sources: readonly Source[]): Source[] {
  return [...sources].sort(
    (a, b) =>
      TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || b.published.localeCompare(a.published) || a.title.localeCompare(b.title),
  );
}
