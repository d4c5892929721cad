import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Fault } from "../../../domain/fault";
import { evidenceOf, type WorksheetCall } from "../../../workbook/worksheet-call";
import { useDataset } from "../../dataset-in-use";
import { Actions } from "../Actions";
import { Disclosure } from "../Disclosure";
import { Insert } from "../Insert";
import { answerCell, cellText, numberIn } from "./answer-rows";
import { SourceLine } from "./SourceLine";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // Beside the triangle of the line.
  summary: {
    display: "inline-flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    width: "calc(100% - 15px)",
    verticalAlign: "top",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { flexShrink: 0, maxWidth: "50%", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  value: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", textAlign: "right", fontWeight: tokens.fontWeightSemibold },
  /** Two lines are enough to know a value by; all of it is there when the line is open. */
  words: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    "details[open] &": { WebkitLineClamp: "none" },
  },
  nothing: { fontStyle: "italic", fontWeight: tokens.fontWeightRegular },
  number: { fontVariantNumeric: "tabular-nums" },
  details: { padding: `0 0 ${tokens.spacingVerticalS} 16px` },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Figures one under the other. */
export function FigureList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={useStyles().list} aria-label={label}>
      {children}
    </ul>
  );
}

interface OpeningLineProps {
  label: string;
  /** Of what stands at the right. */
  value: ReactNode;
  /** Said on pointing at the value. */
  hint?: string;
  /** How the value is set; `text` is cut to two lines until the line is opened. */
  kind?: "number" | "nothing" | "text";
  /** Made when it is first opened. */
  children: () => ReactNode;
}

/** A line that opens for more. */
export function OpeningLine({ label, value, hint, kind = "text", children }: OpeningLineProps) {
  const styles = useStyles();
  const summary = (
    <span className={styles.summary}>
      <span className={styles.label}>{label}</span>
      <span
        className={mergeClasses(
          styles.value,
          kind === "text" && styles.words,
          kind === "nothing" && styles.nothing,
          kind === "number" && styles.number,
        )}
        title={hint}
      >
        {value}
      </span>
    </span>
  );
  return (
    <li>
      <Disclosure summary={summary}>{children}</Disclosure>
    </li>
  );
}

interface FigureLineProps {
  label: string;
  /** What answers the figure: one cell. */
  call: WorksheetCall;
  /** What it is in a few words, for who does not see where it stands. */
  what: string;
  /** Before the value: its year. */
  before?: string;
  /** After the value: a unit, a scope. */
  after?: string;
  /** Said when it is opened: what the figure means. */
  meaning?: string;
  /** More to see and insert when it is opened. */
  children?: ReactNode;
}

/** A figure in a line, which opens for its meaning, its source and Insert. */
export function FigureLine({ label, call, what, before = "", after = "", meaning, children }: FigureLineProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const cell = answerCell(call, dataset);
  const reason = cell instanceof Fault ? cell.message : undefined;
  return (
    <OpeningLine
      label={label}
      value={`${before}${cellText(cell)}${reason === undefined ? spaced(after) : ""}`}
      hint={reason}
      kind={reason !== undefined ? "nothing" : numberIn(cell) !== undefined ? "number" : "text"}
    >
      {() => (
        <>
          {reason !== undefined && <p className={styles.text}>{reason}</p>}
          {meaning !== undefined && <p className={styles.text}>{meaning}</p>}
          <SourceLine evidence={evidenceOf(call, dataset)} />
          <Actions>
            <Insert call={call} what={what} />
          </Actions>
          {children}
        </>
      )}
    </OpeningLine>
  );
}

/** A per cent sign stands at its number; every other unit apart from it. */
function spaced(after: string): string {
  return after === "" || after === "%" ? after : ` ${after}`;
}
