import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { Fault } from "../../../domain/fault";
import { evidenceOf, type WorksheetCall } from "../../../workbook/worksheet-call";
import { useDataset } from "../../dataset-in-use";
import { Actions } from "../Actions";
import { Insert } from "../Insert";
import { answerCell, cellText, numberIn } from "./answer-rows";
import { SourceLine } from "./SourceLine";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  button: {
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    width: "100%",
    padding: "5px 0",
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    textAlign: "left",
    cursor: "pointer",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  mark: { flexShrink: 0, width: "8px", height: "8px", alignSelf: "flex-start", marginTop: "5px" },
  isOpen: { transform: "rotate(90deg)" },
  label: { flexShrink: 0, maxWidth: "50%", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  value: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", textAlign: "right", fontWeight: tokens.fontWeightSemibold },
  /** Two lines are enough to know a value by; all of it is there when the line is open. */
  closed: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "2", overflow: "hidden" },
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
  /** Made only when it is opened. */
  children(): ReactNode;
}

/** A line that opens for more. */
export function OpeningLine({ label, value, hint, kind = "text", children }: OpeningLineProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={styles.item}>
      <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <svg className={mergeClasses(styles.mark, isOpen && styles.isOpen)} viewBox="0 0 8 8" aria-hidden>
          <path d="M2 0 L6 4 L2 8" fill="none" stroke="currentColor" strokeWidth="1.2" />
        </svg>
        <span className={styles.label}>{label}</span>
        <span
          className={mergeClasses(
            styles.value,
            !isOpen && kind === "text" && styles.closed,
            kind === "nothing" && styles.nothing,
            kind === "number" && styles.number,
          )}
          title={hint}
        >
          {value}
        </span>
      </button>
      <div id={id} hidden={!isOpen} className={isOpen ? styles.details : undefined}>
        {isOpen && children()}
      </div>
    </li>
  );
}

interface FigureLineProps {
  label: string;
  /** What answers the figure: one cell. */
  call: WorksheetCall;
  /** What it is in a few words, for who does not see where it stands. */
  what: string;
  /** After the value: a unit, a scope. */
  after?: string;
  /** Said when it is opened: what the figure means. */
  meaning?: string;
  /** More to see and insert when it is opened. */
  children?: ReactNode;
}

/** A figure in a line, which opens for its meaning, its source and Insert. */
export function FigureLine({ label, call, what, after = "", meaning, children }: FigureLineProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const cell = answerCell(call, dataset);
  const reason = cell instanceof Fault ? cell.message : undefined;
  return (
    <OpeningLine
      label={label}
      value={`${cellText(cell)}${after !== "" && reason === undefined ? ` ${after}` : ""}`}
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
