/**
 * The feed of the workbench, beside the pages of the add-in: its files are in memory, none is written into the build. The built add-in
 * accepts them because the one script of it that holds the public keys is served with the workbench's own key added.
 */
import { Router, type Response } from "express";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { KEYS_MARK, publicKeyText, withKeyInScript } from "../../scripts/release/key-pair";
import { LATEST } from "../../src/feed/announcement";
import { feedKey } from "./key";
import { type FeedReleases, signReleases, type SignedRelease } from "./releases";

/** What the feed offers as the newest: nothing at all, the release that the add-in was built with, or the invented one that follows. */
export const OFFERS = ["nothing", "bundled", "next"] as const;
export type Offer = (typeof OFFERS)[number];

/** What is offered may change while the server runs: each request is answered by what it is then. */
export interface WorkbenchFeed {
  offers: Offer;
}

/** Where the feed lies, beside the pages. */
const FOLDER = "data";

/** As docs/deploy.md asks of every server. */
const ASKED_AGAIN = "no-cache";
const NEVER_CHANGES = "public, max-age=31536000, immutable";

/** @param addin folder of a built add-in. A feed of its own, in its folder `data`, is served in the place of this one. */
export function serveFeed(addin: string, feed: WorkbenchFeed): Router {
  const router = Router();
  let signed: FeedReleases | undefined;
  const released = (): SignedRelease[] => {
    if (feed.offers === "nothing") return [];
    // Made when somebody asks, so that the server starts without it.
    const { bundled, next } = (signed ??= signReleases());
    return feed.offers === "bundled" ? [bundled] : [bundled, next];
  };
  router.get(`/${FOLDER}/:file`, (request, response, next) => {
    if (hasOwnFeed(addin)) return next();
    const { file } = request.params;
    const releases = released();
    if (file === LATEST) {
      const newest = releases.at(-1);
      return newest ? sendJson(response, ASKED_AGAIN, Buffer.from(newest.announcement)) : next();
    }
    for (const { announcement, announcementName, fileName, bytes, zipped } of releases) {
      if (file === announcementName) return sendJson(response, NEVER_CHANGES, Buffer.from(announcement));
      if (file !== fileName) continue;
      response.vary("Accept-Encoding");
      if (!request.acceptsEncodings("gzip")) return sendJson(response, NEVER_CHANGES, bytes);
      response.setHeader("Content-Encoding", "gzip");
      return sendJson(response, NEVER_CHANGES, zipped);
    }
    next();
  });
  router.get(/^\/[\w-]+\.js$/, (request, response, next) => {
    if (hasOwnFeed(addin)) return next();
    readFile(path.join(addin, request.path), "utf8").then(
      (script) => (script.includes(KEYS_MARK) ? response.type("js").send(withWorkbenchKey(script)) : next()),
      () => next(),
    );
  });
  return router;
}

/** Whether a build has a feed of its own, which is served in the place of the workbench's. */
export const hasOwnFeed = (addin: string): boolean => existsSync(path.join(addin, FOLDER));

/** The script as it was built, but for the one key. */
export const withWorkbenchKey = (script: string): string => withKeyInScript(script, publicKeyText(feedKey()));

function sendJson(response: Response, caching: string, bytes: Uint8Array): void {
  response.setHeader("Cache-Control", caching);
  response.type("json").send(Buffer.from(bytes));
}
