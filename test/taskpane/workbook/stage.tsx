/** The whole pane with its Workbook tab in sight, where a test sets what stores hold and sees which actions are started. */
import { createRoot } from "react-dom/client";
import { dataState } from "../../../src/actions/workbook-data/state";
import { lastMessage } from "../../../src/actions/messages";
import { panePlace } from "../../../src/actions/pane-place";
import { refreshState } from "../../../src/actions/refresh/state";
import { workbookActions } from "../../../src/actions/workbook-actions";
import { dataset } from "../../../src/dataset/current";
import { Taskpane } from "../../../src/taskpane/Taskpane";
import { calls, sparesRecipients, workbookCount } from "./stand-ins";

// As if there were a workbook: what reads it has stand-ins.
Object.assign(globalThis, { Excel: { run: () => Promise.reject(new Error("There is no workbook.")) } });

const actions = workbookActions as Record<string, (...given: unknown[]) => Promise<unknown>>;
for (const name of Object.keys(actions))
  actions[name] = async (...given) => {
    calls.push([name, ...given.map((each) => JSON.stringify(each))].join(" "));
    if (name === "closeRefresh") refreshState.set(undefined);
  };

export const stage = {
  actions,
  calls,
  dataState,
  lastMessage,
  panePlace,
  refreshState,
  sparesRecipients,
  workbookCount,
  hash: dataset().hash,
  version: dataset().version,
};
export type Stage = typeof stage;
Object.assign(globalThis, { stage });

panePlace.set({ tab: "workbook", pages: [] });
createRoot(document.getElementById("stage")!).render(<Taskpane />);
