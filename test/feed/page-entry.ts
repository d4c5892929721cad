// What the test page runs. The add-in's own keys are not those of the tests, so the page is given them.
import { bundled, dataset, use } from "../../src/dataset/current";
import * as offered from "../../src/feed";
import { callOne } from "../functions/call";

const ofPage = offered.feedOfPage("1.2.0", "partition-of-office");
const feed = (publicKeys: readonly string[]) => ({ ...ofPage, publicKeys });

type Answer = Awaited<ReturnType<typeof offered.check | typeof offered.newestKept | typeof offered.datasetNamed>>;

/** An answer as it can be handed to the test: without the dataset itself. */
function told(answer: Answer): Told {
  return {
    kind: answer.kind,
    code: answer.kind === "problem" ? answer.problem.code : undefined,
    text: answer.kind === "problem" ? answer.text : undefined,
    version: "dataset" in answer ? answer.dataset.version : undefined,
    isKept: "isKept" in answer ? answer.isKept : undefined,
    warning: "warning" in answer ? answer.warning : undefined,
    inUse: dataset().version,
  };
}

export interface Told {
  kind: string;
  code?: string;
  text?: string;
  version?: string;
  isKept?: boolean;
  warning?: string;
  inUse: string;
}

const page = {
  version: () => dataset().version,
  /** What a cell shows. */
  figure: () => callOne("MINERAL.RESERVES", ["antimony", "Tajikistan"], dataset()),
  goBack: () => use(bundled()),
  latest: (publicKeys: readonly string[]) => offered.latest(feed(publicKeys)),
  check: async (publicKeys: readonly string[], options?: offered.CheckOptions) =>
    told(await offered.check(feed(publicKeys), options)),
  newestKept: async (publicKeys: readonly string[]) => told(await offered.newestKept(feed(publicKeys))),
  datasetNamed: async (publicKeys: readonly string[], name: offered.DatasetName, fetch: boolean) =>
    told(await offered.datasetNamed(feed(publicKeys), name, { fetch })),
  /** Puts in use what a check has found. */
  take: async (publicKeys: readonly string[]) => {
    const answer = await offered.check(feed(publicKeys));
    if (answer.kind === "newer") use(answer.dataset);
    return told(answer);
  },
};

export type TestPage = typeof page;
Object.assign(globalThis, { page });
