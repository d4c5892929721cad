import type { Dataset } from "../../dataset/dataset";
import type { FindPage } from "../../actions/pane-place";
import { catalogueOf } from "../find/search-catalogue";
import { keyOf } from "../find/catalogue";

/** What a page is about, in a few words: `antimony`, `comparison of deals`, `formula of MINERAL.RANK`. */
export function pageTitle(page: FindPage, dataset: Dataset): string {
  const key = keyOf(page);
  if (key !== undefined) return catalogueOf(dataset).get(key)?.name ?? "page";
  return page.kind === "build" ? `formula of ${page.id}` : "comparison of deals";
}
