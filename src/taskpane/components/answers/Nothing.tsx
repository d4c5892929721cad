import { makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import { useState } from "react";
import type { Fault } from "../../../domain/fault";
import { nothingWord } from "./answer-rows";

const useStyles = makeStyles({
  word: {
    font: "inherit",
    fontStyle: "italic",
    color: tokens.colorNeutralForeground2,
    background: "none",
    border: "none",
    padding: 0,
    textAlign: "inherit",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "2px",
  },
  plain: { textDecorationLine: "none" },
});

interface NothingProps {
  fault: Fault;
  /** Whether the reason is told beside it: then the word alone is enough. */
  isExplained?: boolean;
}

/** What stands in place of a figure: a word, never a blank or a zero, with the whole reason on pointing, on focus, and for a screen reader. */
export function Nothing({ fault, isExplained = false }: NothingProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (isExplained) return <span className={mergeClasses(styles.word, styles.plain)}>{nothingWord(fault)}</span>;
  return (
    <Tooltip
      content={fault.message}
      relationship="description"
      withArrow
      visible={isOpen}
      onVisibleChange={(_, { visible }) => setOpen(visible)}
    >
      <button type="button" className={styles.word} onClick={() => setOpen(true)}>
        {nothingWord(fault)}
      </button>
    </Tooltip>
  );
}
