import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ErrorCell } from "../../workbook/refresh";
import { Disclosure } from "../components/Disclosure";
import { Section } from "../components/Section";
import { CellButton } from "./CellButton";
import { useListStyles } from "./list-styles";
import { useMore } from "./more";

interface ErrorsAfterProps {
  cells: readonly ErrorCell[];
  /** Of those that showed no error before. */
  title: string;
}

/** Cells that show an error with the other dataset, with why and what to do; those that did before are a line that opens. */
export function ErrorsAfter({ cells, title }: ErrorsAfterProps) {
  const newly = useMemo(() => cells.filter(({ wasError }) => !wasError), [cells]);
  const asBefore = useMemo(() => cells.filter(({ wasError }) => wasError), [cells]);
  return (
    <>
      {newly.length > 0 && (
        <Section level={4} title={`${title} (${newly.length.toLocaleString("en-US")})`}>
          <Cells cells={newly} />
        </Section>
      )}
      {asBefore.length > 0 && (
        <Disclosure summary={`In error as before (${asBefore.length.toLocaleString("en-US")})`}>
          {() => <Cells cells={asBefore} />}
        </Disclosure>
      )}
    </>
  );
}

function Cells({ cells }: { cells: readonly ErrorCell[] }) {
  const styles = useListStyles();
  const { shown, list, button } = useMore(cells);
  return (
    <>
      <ul className={styles.list} ref={list}>
        {shown.map((cell, index) => (
          <li key={index} className={styles.item}>
            <CellButton cell={cell} /> {cell.error}
            <span className={mergeClasses(styles.small, styles.formula)}>{cell.formula}</span>
            <span className={styles.small}>{cell.message}</span>
          </li>
        ))}
      </ul>
      {button}
    </>
  );
}
