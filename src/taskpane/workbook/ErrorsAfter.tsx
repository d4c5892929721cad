import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ErrorCell } from "../../workbook/refresh";
import { Section } from "../components/Section";
import { CellButton } from "./CellButton";
import { useListStyles } from "./list-styles";
import { useMore } from "./more";

interface ErrorsAfterProps {
  cells: readonly ErrorCell[];
  title: string;
}

/** Cells that show an error with the newer dataset, with why and what to do; those that did not before come first. */
export function ErrorsAfter({ cells, title }: ErrorsAfterProps) {
  const styles = useListStyles();
  const ordered = useMemo(() => [...cells.filter((cell) => !cell.wasError), ...cells.filter((cell) => cell.wasError)], [cells]);
  const { shown, list, button } = useMore(ordered);
  if (cells.length === 0) return null;
  return (
    <Section level={4} title={`${title} (${cells.length.toLocaleString("en-US")})`}>
      <ul className={styles.list} ref={list}>
        {shown.map((cell, index) => (
          <li key={index} className={styles.item}>
            <CellButton cell={cell} /> {cell.error}
            {cell.wasError && ", as before"}
            <span className={mergeClasses(styles.small, styles.formula)}>{cell.formula}</span>
            <span className={styles.small}>{cell.message}</span>
          </li>
        ))}
      </ul>
      {button}
    </Section>
  );
}
