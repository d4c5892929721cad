import { Button } from "@fluentui/react-components";
import { openBuild } from "../../actions/pane-place";
import { argumentText } from "../../workbook/formula";
import type { WorksheetCall } from "../../workbook/worksheet-call";

/** Opens the form of a call's function with its arguments. */
export function BuildButton({ call }: { call: WorksheetCall }) {
  const given = () =>
    Object.fromEntries(Object.entries(call.given).map(([name, argument]) => [name, argumentText(name, argument)]));
  return (
    <Button size="small" onClick={() => openBuild(call, given())}>
      Build
    </Button>
  );
}
