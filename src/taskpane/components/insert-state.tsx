import { makeStyles } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { isInserting } from "../../actions/insert";
import { hasWorkbook } from "../../excel/workbook";
import { useStore } from "../store-in-use";

const useStyles = makeStyles({ reason: { display: "none" } });

/** Said of the buttons where nothing can be inserted; Copy formula works there too. */
const NO_WORKBOOK = "Nothing can be inserted here: Excel is out of reach. Copy the formula, or open Orebook in Excel.";

interface InsertState {
  /** For every button that inserts. */
  insertState: { disabledFocusable: boolean; "aria-busy"?: boolean; "aria-describedby"?: string; title?: string };
  /** To be put beside the buttons: what their description refers to. */
  reason: ReactNode;
}

/**
 * How buttons are that insert: where nothing can be inserted, and while something is, they do nothing and keep the keyboard. Why they do
 * nothing is their description.
 */
export function useInsertState(): InsertState {
  const styles = useStyles();
  const id = useId();
  const inserting = useStore(isInserting);
  if (hasWorkbook()) return { insertState: { disabledFocusable: inserting, "aria-busy": inserting }, reason: null };
  return {
    insertState: { disabledFocusable: true, "aria-describedby": id, title: NO_WORKBOOK },
    reason: (
      <span id={id} className={styles.reason}>
        {NO_WORKBOOK}
      </span>
    ),
  };
}
