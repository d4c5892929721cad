import { mergeClasses } from "@fluentui/react-components";
import type { ErrorCell, OpenCell } from "../../workbook/refresh";
import { CellButton } from "./CellButton";
import { FormulaText } from "./FormulaText";
import { useListStyles } from "./list-styles";
import { useMore } from "./more";

/** Cells to go to, with their formulas, and of those in error what they show, why, and what to do. */
export function FormulaCells({ cells }: { cells: readonly (OpenCell & Partial<Pick<ErrorCell, "error" | "message">>)[] }) {
  const styles = useListStyles();
  const { shown, list, button } = useMore(cells);
  return (
    <>
      <ul className={styles.list} ref={list}>
        {shown.map((cell, index) => (
          <li key={index} className={styles.item}>
            <CellButton cell={cell} /> {cell.error}
            <span className={mergeClasses(styles.small, styles.formula)}>
              <FormulaText text={cell.formula} />
            </span>
            {cell.message !== undefined && <span className={styles.small}>{cell.message}</span>}
          </li>
        ))}
      </ul>
      {button}
    </>
  );
}
