import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { copyFormula } from "../../actions/copy-formula";
import { insert, isInserting } from "../../actions/insert";
import { hasWorkbook } from "../../excel/workbook";
import type { ChartKind, InputNames, InsertRequest } from "../../workbook/insert/request";
import type { WorksheetCall } from "../../workbook/worksheet-call";
import { useStore } from "../store-in-use";
import { copyText } from "./clipboard";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  reason: { display: "none" },
});

/** Said of the buttons where nothing can be inserted; Copy formula works there too. */
const NO_WORKBOOK = "Nothing can be inserted here: Excel is out of reach. Copy the formula, or open Orebook in Excel.";

interface InsertProps {
  /** What is inserted: the figure or table beside these buttons. */
  call: WorksheetCall;
  /** What it is in a few words, for who does not see what the buttons stand beside, and as title of a chart: `antimony production by country`. */
  what: string;
  /** Set where a chart makes sense of the answer. */
  chart?: ChartKind;
}

/** Insert as a formula, the other ways to insert in a menu, and Copy formula: beside each figure and table of the pane. */
export function Insert({ call, what, chart }: InsertProps) {
  const styles = useStyles();
  const { insertState, reason } = useInsertState();
  const { shape } = call.definition;
  const title = what.charAt(0).toUpperCase() + what.slice(1);
  return (
    <div className={styles.row} role="group" aria-label={what}>
      <Button size="small" appearance="primary" {...insertState} onClick={() => void insert({ kind: "formula", call })}>
        Insert
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" {...insertState}>
            Insert as
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <InsertItem request={{ kind: "formula", call }}>Formula</InsertItem>
            <InsertItem request={{ kind: "value", call }}>
              {shape === "spill" ? "Values with their source in a note" : "Value with its source in a note"}
            </InsertItem>
            {shape === "spill" && <InsertItem request={{ kind: "table", call }}>Table</InsertItem>}
            {chart && <InsertItem request={{ kind: "chart", call, chart, title }}>Table with chart</InsertItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button size="small" appearance="subtle" onClick={() => void copyFormula(call, copyText)}>
        Copy formula
      </Button>
      {reason}
    </div>
  );
}

function InsertItem({ request, children }: { request: InsertRequest; children: string }) {
  return <MenuItem onClick={() => void insert(request)}>{children}</MenuItem>;
}

interface InsertInputProps {
  names: InputNames;
  /** The name that stands in the cell at first. */
  value: string;
  /** Narrows terms to those of one deal. */
  deal?: string;
}

/** Inserts a name with a drop-down of the names that fit, for formulas to point at. */
export function InsertInput({ names, value, deal }: InsertInputProps) {
  const styles = useStyles();
  const { insertState, reason } = useInsertState();
  return (
    <div className={styles.row} role="group" aria-label={`${value} as input cell`}>
      <Button
        size="small"
        {...insertState}
        onClick={() => void insert({ kind: "input", names, value, ...(deal === undefined ? {} : { deal }) })}
      >
        Insert as input cell
      </Button>
      {reason}
    </div>
  );
}

/**
 * How buttons are that insert: where nothing can be inserted, and while something is, they do nothing and keep the keyboard. Why they do
 * nothing is their description.
 */
function useInsertState() {
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
