import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { hasWorkbook } from "../../excel/workbook";

/** Said where there is no workbook: in a plain browser, and where Microsoft's library could not be loaded. */
export function OutOfReach() {
  if (hasWorkbook()) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        Excel is out of reach: you can look up data and copy formulas here, but nothing can be inserted or explained, and cells do
        not calculate. Open Orebook in Excel, with a connection to the Internet.
      </MessageBarBody>
    </MessageBar>
  );
}
