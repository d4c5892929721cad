import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { copyFormula } from "../../actions/copy-formula";
import { insert } from "../../actions/insert";
import type { ChartKind } from "../../workbook/insert/request";
import type { WorksheetCall } from "../../workbook/worksheet-call";
import { copyText } from "./clipboard";

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS } });

interface InsertProps {
  /** What is inserted: the figure or table beside these buttons. */
  call: WorksheetCall;
  /** What it is in a few words, for who does not see what the buttons stand beside: `antimony production by country`. */
  what: string;
  /** Set where a chart makes sense of the answer. */
  chart?: ChartKind;
}

/** Insert as a formula, the other ways to insert in a menu, and Copy formula: beside each figure and table of the pane. */
export function Insert({ call, what, chart }: InsertProps) {
  const styles = useStyles();
  const { shape } = call.definition;
  return (
    <div className={styles.row} role="group" aria-label={what}>
      <Button size="small" appearance="primary" onClick={() => void insert({ kind: "formula", call })}>
        Insert
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small">Insert as</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void insert({ kind: "formula", call })}>Formula</MenuItem>
            <MenuItem onClick={() => void insert({ kind: "value", call })}>Value with its source in a note</MenuItem>
            {shape === "spill" && <MenuItem onClick={() => void insert({ kind: "table", call })}>Table</MenuItem>}
            {chart && <MenuItem onClick={() => void insert({ kind: "chart", call, chart })}>Table with chart</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button size="small" appearance="subtle" onClick={() => void copyFormula(call, copyText)}>
        Copy formula
      </Button>
    </div>
  );
}
