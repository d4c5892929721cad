import packageFile from "../../../package.json";
import { partitionKey } from "../../excel/user-storage";
import type { Feed } from "../../feed/feed";
import { feedOfPage } from "../../feed/of-page";

let feed: Feed | undefined;

/** The feed beside the add-in's page. */
export function theFeed(): Feed {
  feed ??= feedOfPage(packageFile.version, partitionKey());
  return feed;
}

/** Asks another feed from now on: for tests, which have no page. */
export function useFeed(next: Feed): void {
  feed = next;
}
