import { Button } from "@fluentui/react-components";
import type { RefreshState } from "../../actions/refresh/state";
import { workbookActions } from "../../actions/workbook-actions";
import { Actions } from "../components/Actions";
import { start } from "./start";

/** A refresh that changed nothing: there was nothing newer, or something went wrong. */
export function RefreshEnd({ state }: { state: Extract<RefreshState, { kind: "up to date" | "problem" }> }) {
  const isProblem = state.kind === "problem";
  return (
    <>
      <p>{state.text}</p>
      <Actions>
        {isProblem && (
          <Button size="small" appearance="primary" onClick={() => start(() => workbookActions.startRefresh())}>
            Try again
          </Button>
        )}
        {isProblem && state.canUseUnkept && (
          <Button size="small" onClick={() => start(() => workbookActions.startRefresh({ evenIfNotKept: true }))}>
            Use it without keeping it
          </Button>
        )}
        <Button size="small" onClick={() => start(workbookActions.closeRefresh)}>
          Close
        </Button>
      </Actions>
    </>
  );
}
