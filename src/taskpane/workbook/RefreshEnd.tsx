import { Button } from "@fluentui/react-components";
import type { RefreshState } from "../../actions/refresh/state";
import { workbookActions } from "../../actions/workbook-actions";
import { Actions } from "../components/Actions";
import { useListStyles } from "./list-styles";
import { start } from "./start";

/** A refresh that changed nothing: there was nothing newer, a part of the workbook could not be refreshed, or something went wrong. */
export function RefreshEnd({ state }: { state: Extract<RefreshState, { kind: "up to date" | "problem" }> }) {
  const isProblem = state.kind === "problem";
  const styles = useListStyles();
  return (
    <>
      <p>{state.text}</p>
      {!isProblem && state.behind.length > 0 && (
        <ul className={styles.list}>
          {state.behind.map((text) => (
            <li key={text} className={styles.item}>
              {text}
            </li>
          ))}
        </ul>
      )}
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
