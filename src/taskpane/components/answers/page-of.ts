import { Fault, faultsAsResults } from "../../../domain/fault";
import type { FindPage } from "../../../actions/pane-place";
import type { Dataset } from "../../../dataset/dataset";

/** What a cell can name that has a page of its own. */
export type NamedPage = "mineral" | "country" | "deal" | "source";

/** The page of what a cell names; undefined where it names nothing that has one, such as the world or other countries. */
export function pageOf(kind: NamedPage, text: string, dataset: Dataset): FindPage | undefined {
  switch (kind) {
    case "mineral": {
      const mineral = dataset.lookUpMineral(text);
      return mineral && { kind, id: mineral.id };
    }
    case "country": {
      const place = faultsAsResults(() => dataset.lookUpPlace(text));
      const hasPage = place && !(place instanceof Fault) && (place.kind === "country" || place.kind === "group");
      return hasPage ? { kind, id: place.id } : undefined;
    }
    case "deal": {
      const deal = dataset.deals.lookUp(text);
      return deal && { kind, ids: [deal.id] };
    }
    case "source": {
      const source = sourceNamed(text, dataset);
      return source === undefined ? undefined : { kind, id: source };
    }
  }
}

/** The source of a text that begins with its short name, as `USGS MCS 2026, row 412`; the longest name where several fit. */
function sourceNamed(text: string, dataset: Dataset): string | undefined {
  const fitting = dataset.sources.filter(({ short }) => text === short || text.startsWith(`${short}, `));
  return fitting.sort((a, b) => b.short.length - a.short.length)[0]?.id;
}
