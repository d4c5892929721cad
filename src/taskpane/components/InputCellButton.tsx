import { Button } from "@fluentui/react-components";
import { insert } from "../../actions/insert";
import type { InputNames } from "../../workbook/insert/request";
import { useInsertState } from "./insert-state";

interface InputCellButtonProps {
  names: InputNames;
  value: string;
  /** Whose terms are offered, where names are those of terms; all of them where it is left out. */
  deal?: string;
}

/** Puts a name into the sheet with Excel's own drop-down of the names that fit, for formulas to point at. */
export function InputCellButton({ names, value, deal }: InputCellButtonProps) {
  const { insertState, reason } = useInsertState();
  return (
    <>
      <Button size="small" {...insertState} onClick={() => void insert({ kind: "input", names, value, deal })}>
        Insert name as input cell
      </Button>
      {reason}
    </>
  );
}
