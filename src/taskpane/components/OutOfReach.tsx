import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { hasWorkbook } from "../../excel/workbook";

// In a column with a tall page it would be pressed together, and its words lie over the page.
const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Said where there is no workbook: in a plain browser, and where Microsoft's library could not be loaded. */
export function OutOfReach() {
  const styles = useStyles();
  if (hasWorkbook()) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>
        Excel is out of reach: you can look up data and copy formulas here, but nothing can be inserted or explained, and cells do
        not calculate. Open Orebook in Excel, with a connection to the Internet.
      </MessageBarBody>
    </MessageBar>
  );
}
