/** A workbook on the invented dataset, with a feed that offers the next release of it, as a person at the pane meets them. */
import { useFeed } from "../../../src/actions/workbook-data/the-feed";
import { forgetDatasets } from "../../../src/actions/workbook-data/datasets";
import { dataState } from "../../../src/actions/workbook-data/state";
import { acceptRefresh, closeRefresh, startRefresh } from "../../../src/actions/refresh/refresh";
import { refreshState, type RefreshOutcome, type RefreshPreview, type RefreshState } from "../../../src/actions/refresh/state";
import { dataset, use } from "../../../src/dataset/current";
import type { Dataset } from "../../../src/dataset/dataset";
import { withholdAnswers } from "../../../src/dataset/withheld";
import { beginEarlyCalls } from "../../../src/excel/early-calls";
import type { Feed } from "../../../src/feed/feed";
import { addressOfCell } from "../../../src/workbook/refresh";
import { invented } from "../../dataset/invented-dataset";
import { nextFile } from "../../dataset/invented-release";
import { workbookForEachTest, type OpenWorkbook } from "../../excel/open-workbook";
import { aFeed, releaseOf, type MadeRelease } from "../../feed/a-feed";

export const NEXT = releaseOf(JSON.stringify(nextFile));

/** Answers of a server that has these files, by their names. */
export function serving(files: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>): Feed["fetch"] {
  return async (address) => {
    const file = files.get(new URL(address).pathname.split("/").pop()!);
    return new Response(file ?? null, { status: file === undefined ? 404 : 200 });
  };
}

export function filesOf({ announced, bytes }: MadeRelease): Map<string, string | Uint8Array<ArrayBuffer>> {
  const text = JSON.stringify(announced);
  return new Map<string, string | Uint8Array<ArrayBuffer>>([
    ["latest.json", text],
    [announced.file, bytes],
    [announced.file.replace(/\.json$/, ".signed.json"), text],
  ]);
}

export interface Refreshing {
  current: OpenWorkbook;
  feed: ReturnType<typeof aFeed>;
}

/** For every test a fresh workbook, the invented dataset in use, and a feed that offers the next one. */
export function refreshingForEachTest(before: Dataset = invented): Refreshing {
  const holder = workbookForEachTest() as Refreshing;
  beforeEach(() => {
    forgetDatasets();
    beginEarlyCalls();
    use(before);
    withholdAnswers(undefined);
    dataState.set({ remembered: undefined, problem: undefined, offered: undefined });
    closeRefresh();
    holder.feed = aFeed("https://feed.test/data/latest.json", { fetch: serving(filesOf(NEXT)), inUse: dataset });
    useFeed(holder.feed);
  });
  return holder;
}

/** Looks at what a refresh would do. */
export async function preview(): Promise<RefreshPreview> {
  await startRefresh();
  const state = refreshState.get();
  if (state?.kind !== "preview") throw new Error(`No preview: ${JSON.stringify(state)}`);
  return state.preview;
}

/** Does what the preview shows. */
export async function accepted(changesSheet = false): Promise<RefreshOutcome> {
  await acceptRefresh({ changesSheet });
  const state = refreshState.get();
  if (state?.kind !== "done") throw new Error(`Not done: ${JSON.stringify(state)}`);
  return state.outcome;
}

/** Every changed cell of formulas and tables: address, old, new, reason. */
export function changesOf({ report, tables }: Pick<RefreshOutcome, "report" | "tables">): unknown[][] {
  return [...report.changes, ...tables.flatMap(({ changes }) => changes)].map((change) => [
    addressOfCell(change),
    change.old,
    change.new,
    change.reason,
  ]);
}

/** The whole workbook as the spreadsheet keeps it: two that are the same are the same in every cell. */
export function wholeOf({ model }: OpenWorkbook): unknown {
  return JSON.parse(JSON.stringify(model.exportData()));
}

/** Does something as soon as the refresh is at a step. */
export function at(isStep: (state: RefreshState) => boolean, work: () => void): void {
  const end = refreshState.subscribe(() => {
    const state = refreshState.get();
    if (!state || !isStep(state)) return;
    end();
    work();
  });
}
