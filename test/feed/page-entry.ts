// What the test page runs. The add-in's own keys are not those of the tests, so the page is given them.
import { dataset } from "../../src/dataset/current";
import { check, type CheckOptions } from "../../src/feed/check";
import { feedOfPage } from "../../src/feed/of-page";
import { restore } from "../../src/feed/restore";

const feed = (publicKeys: readonly string[]) => ({ ...feedOfPage("1.2.0", "partition-of-office"), publicKeys });

/** A result as it can be handed to the test: without the datasets themselves. */
function told(result: Awaited<ReturnType<typeof check>> | Awaited<ReturnType<typeof restore>>): Told {
  return {
    kind: result.kind,
    code: result.kind === "problem" ? result.problem.code : undefined,
    text: result.kind === "problem" ? result.text : undefined,
    inUse: dataset().version,
  };
}

export interface Told {
  kind: string;
  code?: string;
  text?: string;
  inUse: string;
}

const page = {
  version: () => dataset().version,
  check: async (publicKeys: readonly string[], options?: CheckOptions) => told(await check(feed(publicKeys), options)),
  restore: async (publicKeys: readonly string[]) => told(await restore(feed(publicKeys))),
};

export type TestPage = typeof page;
Object.assign(globalThis, { page });
