import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { workbookActions } from "../../actions/workbook-actions";
import type { ProgressWords } from "./progress-words";
import { start } from "./start";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXS,
  },
  amount: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  // As high with the button as without it: nothing jumps when a refresh can no longer be cancelled.
  cancel: { minHeight: "32px", marginTop: tokens.spacingVerticalS },
});

/** How far a refresh is, and the way out as long as there is one. The live region beside it says each step once. */
export function RefreshProgress({ step, amount, share, canCancel }: ProgressWords) {
  const styles = useStyles();
  const id = useId();
  const [isCancelled, setCancelled] = useState(false);
  return (
    <div>
      <div className={styles.line}>
        <span id={id}>{step}</span>
        <span className={styles.amount}>{amount}</span>
      </div>
      <ProgressBar value={share} aria-labelledby={id} aria-valuetext={amount === "" ? step : amount} />
      <div className={styles.cancel}>
        {canCancel && (
          <Button
            size="small"
            disabledFocusable={isCancelled}
            onClick={() => {
              setCancelled(true);
              start(workbookActions.cancelRefresh);
            }}
          >
            Cancel
          </Button>
        )}
      </div>
    </div>
  );
}
