import { Button } from "@fluentui/react-components";
import { insert } from "../../actions/insert";
import type { InputNames } from "../../workbook/insert/request";

/** Puts a name into the sheet with Excel's own drop-down of the names that fit, for formulas to point at. */
export function InputCellButton({ names, value }: { names: InputNames; value: string }) {
  return (
    <Button size="small" onClick={() => void insert({ kind: "input", names, value })}>
      Insert name as input cell
    </Button>
  );
}
