import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useEffect, useRef, useState, type ReactNode } from "react";
import { Fault } from "../../../domain/fault";
import { useDataset } from "../../dataset-in-use";
import { useFirst, type ListEnd } from "../ShowAll";
import { AnswerCell } from "./AnswerCell";
import { cellUnder, numberIn, textUnder, type AnswerRow, type AnswerRows } from "./answer-rows";
import { pageOf, type NamedPage } from "./page-of";

const useStyles = makeStyles({
  region: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caption: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)" },
  head: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: "bottom",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  hint: { display: "block", fontWeight: tokens.fontWeightRegular },
  cell: {
    textAlign: "left",
    padding: `3px ${tokens.spacingHorizontalS} 3px 0`,
    overflowWrap: "anywhere",
    ":last-child": { paddingRight: 0 },
  },
  body: {
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  group: {
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalS} 0 2px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "normal" },
});

export interface AnswerColumn {
  /** Of the answer. */
  header: string;
  /** Small under the header: a unit. */
  hint?: string;
  /** Set where its cells name what has a page. */
  page?: NamedPage;
}

interface AnswerTableProps {
  /** What the table is, for who does not see what stands around it. */
  name: string;
  answer: AnswerRows;
  /** Columns in the order in which they are shown; by default every one of the answer. */
  columns?: readonly AnswerColumn[];
  /** The column that names the row; by default the first. */
  rowHeader?: string;
  /** A column whose text heads the rows that have it in common, in place of standing in each. */
  groupBy?: string;
  /** Rows shown at first. */
  first?: number;
  /** From which end of the answer; the newest of a series are its last. */
  end?: ListEnd;
}

/** The answer of a worksheet call as a table that fits a narrow pane. */
export function AnswerTable({ name, answer, columns, rowHeader, groupBy, first = 12, end }: AnswerTableProps) {
  const styles = useStyles();
  const shownColumns = columns ?? answer.headers.map((header): AnswerColumn => ({ header }));
  const numeric = new Set(
    shownColumns
      .map(({ header }) => header)
      .filter((header) => answer.rows.some((row) => numberIn(cellUnder(answer, row, header)) !== undefined)),
  );
  const naming = rowHeader ?? shownColumns[0]?.header;
  const { shown, button } = useFirst(answer.rows, first, "rows", end);
  const alignment = (header: string) => mergeClasses(styles.cell, header !== naming && numeric.has(header) && styles.number);
  return (
    <>
      <OwnRegion name={name}>
        <table className={styles.table}>
          <caption className={styles.caption}>{name}</caption>
          <thead>
            <tr>
              {shownColumns.map(({ header, hint }) => (
                <th key={header} scope="col" className={mergeClasses(alignment(header), styles.head)}>
                  {header}
                  {hint !== undefined && <span className={styles.hint}>{hint}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => {
              const heading = groupBy === undefined ? undefined : textUnder(answer, row, groupBy);
              const before = index === 0 || groupBy === undefined ? undefined : textUnder(answer, shown[index - 1]!, groupBy);
              return (
                <Fragment key={index}>
                  {heading !== undefined && heading !== before && (
                    <tr>
                      <th scope="colgroup" colSpan={shownColumns.length} className={styles.group}>
                        {heading}
                      </th>
                    </tr>
                  )}
                  <tr>
                    {shownColumns.map((column) => (
                      <BodyCell
                        key={column.header}
                        answer={answer}
                        row={row}
                        column={column}
                        columns={shownColumns}
                        isNaming={column.header === naming}
                        className={mergeClasses(alignment(column.header), styles.body)}
                      />
                    ))}
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </OwnRegion>
      {button}
    </>
  );
}

interface BodyCellProps {
  answer: AnswerRows;
  row: AnswerRow;
  column: AnswerColumn;
  columns: readonly AnswerColumn[];
  isNaming: boolean;
  className: string;
}

function BodyCell({ answer, row, column: { header, page }, columns, isNaming, className }: BodyCellProps) {
  const dataset = useDataset();
  const cell = cellUnder(answer, row, header);
  // One reason for the whole row is told once.
  const telling = columns.find((other) => isSameFault(cellUnder(answer, row, other.header), cell));
  const content = (
    <AnswerCell
      cell={cell}
      page={page && pageOf(page, textUnder(answer, row, header), dataset)}
      isExplained={cell instanceof Fault && telling?.header !== header}
    />
  );
  if (isNaming)
    return (
      <th scope="row" className={className}>
        {content}
      </th>
    );
  return <td className={className}>{content}</td>;
}

function isSameFault(a: unknown, b: unknown): boolean {
  return a instanceof Fault && b instanceof Fault && a.message === b.message;
}

/** Scrolls by itself where the table does not fit, so that the pane never does; then the keyboard can reach it. */
function OwnRegion({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  const region = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = region.current!;
    const measure = () => setScrolls(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={region} className={styles.region} {...(scrolls && { role: "region", "aria-label": name, tabIndex: 0 })}>
      {children}
    </div>
  );
}
