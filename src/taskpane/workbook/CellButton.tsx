import { Link } from "@fluentui/react-components";
import { selectCell } from "../../actions/select-cell";
import { addressOfCell } from "../../workbook/refresh/report";
import type { SheetReference } from "../../workbook/area";

interface CellButtonProps {
  cell: { sheet: SheetReference; row: number; column: number };
}

/** The address of a cell, which selects it in the sheet. */
export function CellButton({ cell: { sheet, row, column } }: CellButtonProps) {
  return (
    <Link as="button" inline onClick={() => void selectCell({ sheet, row, column, rows: 1, columns: 1 })}>
      {addressOfCell({ sheet, row, column })}
    </Link>
  );
}
