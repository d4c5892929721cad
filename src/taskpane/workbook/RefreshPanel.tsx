import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import { refreshState, type RefreshState } from "../../actions/refresh/state";
import { workbookActions } from "../../actions/workbook-actions";
import { compareReleases } from "../../feed/version-order";
import { useStore } from "../store-in-use";
import { isRunning, progressWords } from "./progress-words";
import { RefreshEnd } from "./RefreshEnd";
import { RefreshPreview } from "./RefreshPreview";
import { RefreshProgress } from "./RefreshProgress";
import { RefreshReport } from "./RefreshReport";
import { start } from "./start";

const useStyles = makeStyles({
  panel: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  hidden: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/**
 * The refresh that is under way: how far it is, what it would change, what it has changed, or why it did not. When preview or report appears the
 * keyboard goes to its heading; Escape puts it away, and the keyboard is back on the button that started it.
 */
export function RefreshPanel({ refreshButton }: { refreshButton: RefObject<HTMLButtonElement> }) {
  const styles = useStyles();
  const state = useStore(refreshState);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeyboardAt(state, heading, refreshButton);
  const isInSight = state !== undefined && !isRunning(state);
  // Where the keyboard goes to the heading, that is read; where it is in the sheet, nothing else tells that the refresh waits or has ended.
  const told = isInSight && !document.hasFocus() ? titleOf(state) : "";
  return (
    <>
      <div role="status" aria-label="Refresh" className={styles.hidden}>
        {isRunning(state) ? progressWords(state).step : told}
      </div>
      {state !== undefined && (
        <section
          className={styles.panel}
          aria-label={isInSight ? titleOf(state) : "Refresh"}
          onKeyDown={isInSight ? closeByKey : undefined}
        >
          {isInSight && (
            <h3 className={styles.heading} ref={heading} tabIndex={-1}>
              {titleOf(state)}
            </h3>
          )}
          <Contents state={state} />
        </section>
      )}
    </>
  );
}

function Contents({ state }: { state: RefreshState }) {
  if (isRunning(state)) return <RefreshProgress {...progressWords(state)} />;
  if (state.kind === "preview") return <RefreshPreview {...state.preview} />;
  if (state.kind === "done") return <RefreshReport {...state.outcome} />;
  return <RefreshEnd state={state} />;
}

function titleOf(state: RefreshState): string {
  if (state.kind === "preview")
    return state.preview.back
      ? `What going back to dataset ${state.preview.to.version} changes`
      : `What dataset ${state.preview.to.version} changes`;
  if (state.kind === "done") {
    const { from, to } = state.outcome;
    return `${compareReleases(to, from) < 0 ? "Back at" : "Refreshed to"} dataset ${to.version}`;
  }
  if (state.kind !== "up to date") return "Not refreshed";
  return state.behind.length === 0 ? "Nothing to refresh" : "Not everything is refreshed";
}

/** In a list of choices that is open, Escape closes that list. */
function closeByKey(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented || event.target instanceof HTMLSelectElement) return;
  event.preventDefault();
  start(workbookActions.closeRefresh);
}

/** Takes the keyboard along when what it was on goes away, and never out of the sheet: a refresh may have been started there. */
function useKeyboardAt(
  state: RefreshState | undefined,
  heading: RefObject<HTMLHeadingElement>,
  refreshButton: RefObject<HTMLButtonElement>,
): void {
  const before = useRef(state);
  useEffect(() => {
    const [was, is] = [before.current, state];
    before.current = state;
    if (was?.kind === is?.kind || !document.hasFocus()) return;
    // The button stays where it was; what comes into sight is read from its heading on.
    if (is === undefined) refreshButton.current?.focus();
    else if (!isRunning(is)) heading.current?.focus();
    else if (document.activeElement === document.body) refreshButton.current?.focus();
  }, [state, heading, refreshButton]);
}
