import { Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";

/** Letters of a formula that a list shows; Excel takes up to 8,192. */
const MOST_LETTERS = 240;

/** The beginning of a long text. */
export function beginningOf(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  return `${text.slice(0, MOST_LETTERS).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

const useStyles = makeStyles({ link: { fontSize: "inherit" } });

/** A formula in a list. Of a long one the beginning, and a switch for the whole. */
export function FormulaText({ text }: { text: string }) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  if (text.length <= MOST_LETTERS) return <>{text}</>;
  return (
    <>
      {isWhole ? text : beginningOf(text)}{" "}
      <Link as="button" inline className={styles.link} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? "Show its beginning" : `Show all ${text.length.toLocaleString("en-US")} letters`}
      </Link>
    </>
  );
}
