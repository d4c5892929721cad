import { mergeClasses } from "@fluentui/react-components";
import type { MovedRows } from "../../workbook/refresh";
import { movedWords } from "../../workbook/refresh/moved-words";
import { Disclosure } from "../components/Disclosure";
import { CellButton } from "./CellButton";
import { useListStyles } from "./list-styles";
import { useMore } from "./more";

/** Formulas whose rows stand elsewhere than before: whoever points at a row by its place points at another one now. */
export function MovedRowsList({ moved }: { moved: readonly MovedRows[] }) {
  if (moved.length === 0) return null;
  return (
    <Disclosure
      summary={`Rows that moved (${moved.length.toLocaleString("en-US")} ${moved.length === 1 ? "formula" : "formulas"})`}
    >
      {() => (
        <>
          <p>
            These rows are the same in another place, and are no changes. A formula of your own that points at one of their cells
            shows another row there.
          </p>
          <Moved moved={moved} />
        </>
      )}
    </Disclosure>
  );
}

function Moved({ moved }: { moved: readonly MovedRows[] }) {
  const styles = useListStyles();
  const { shown, list, button } = useMore(moved);
  return (
    <>
      <ul className={styles.list} ref={list}>
        {shown.map((each, index) => (
          <li key={index} className={styles.item}>
            <CellButton cell={each} />
            <span className={mergeClasses(styles.small, styles.formula)}>{each.formula}</span>
            <span className={styles.small}>{movedWords(each)}</span>
          </li>
        ))}
      </ul>
      {button}
    </>
  );
}
