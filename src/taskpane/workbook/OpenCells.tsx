import type { OpenCell } from "../../workbook/refresh";
import { Disclosure } from "../components/Disclosure";
import { mergeClasses } from "@fluentui/react-components";
import { CellButton } from "./CellButton";
import { useListStyles } from "./list-styles";
import { useMore } from "./more";

/** Cells whose Orebook calls have arguments that Excel alone can calculate. */
export function OpenCells({ cells }: { cells: readonly OpenCell[] }) {
  if (cells.length === 0) return null;
  return (
    <Disclosure summary={`Only Excel can tell (${cells.length.toLocaleString("en-US")})`}>
      {() => (
        <>
          <p>The arguments of these formulas are calculated by Excel itself. The report says what they show.</p>
          <Cells cells={cells} />
        </>
      )}
    </Disclosure>
  );
}

function Cells({ cells }: { cells: readonly OpenCell[] }) {
  const styles = useListStyles();
  const { shown, list, button } = useMore(cells);
  return (
    <>
      <ul className={styles.list} ref={list}>
        {shown.map((cell, index) => (
          <li key={index} className={styles.item}>
            <CellButton cell={cell} />
            <span className={mergeClasses(styles.small, styles.formula)}>{cell.formula}</span>
          </li>
        ))}
      </ul>
      {button}
    </>
  );
}
