import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { copyFormula } from "../../actions/copy-formula";
import { insert } from "../../actions/insert";
import type { ChartKind, InsertRequest } from "../../workbook/insert/request";
import type { WorksheetCall } from "../../workbook/worksheet-call";
import { copyText } from "./clipboard";
import { useInsertState } from "./insert-state";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

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
