import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Day } from "../../../domain/date";
import { shortened } from "../../../domain/cell";
import { Fault } from "../../../domain/fault";
import { shownResult } from "../../../domain/shown";
import { termsByGroup, type TermWithVersions } from "../../../dataset/deals/terms-by-group";
import type { Deal, Term } from "../../../dataset/schema";
import { answerOf } from "../../../workbook/worksheet-call";
import { nothingWord } from "../../components/answers/answer-rows";
import { PageLink } from "../../components/PageLink";
import { useDataset } from "../../dataset-in-use";
import { comparisonCall } from "./deal-calls";

const LINE = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  region: {
    overflowX: "auto",
    margin: `${tokens.spacingVerticalS} 0`,
    border: LINE,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "separate", borderSpacing: 0, minWidth: "100%" },
  heading: {
    position: "sticky",
    left: 0,
    width: "6.5rem",
    minWidth: "6.5rem",
    maxWidth: "6.5rem",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: LINE,
    zIndex: 1,
  },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: LINE,
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  value: { minWidth: "8rem", maxWidth: "14rem" },
  none: { fontStyle: "italic", color: tokens.colorNeutralForeground2 },
  small: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  figure: { fontWeight: tokens.fontWeightSemibold },
});

/** Letters of a text in the table; the page of the deal and what is inserted have all of it. */
const LONGEST_TEXT = 120;

interface ComparisonTableProps {
  deals: readonly Deal[];
  terms: readonly Term[];
  asOf: Day | undefined;
}

/** Terms down and deals across, as DEAL.COMPARE answers, each value with its source. It scrolls sideways within itself. */
export function ComparisonTable({ deals, terms, asOf }: ComparisonTableProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const [, ...rows] = answerOf(comparisonCall(deals, terms, asOf), dataset);
  const known = deals.map(
    (deal) => new Map(termsByGroup(dataset.deals, deal, asOf).flatMap((group) => group.terms.map((each) => [each.term, each]))),
  );
  return (
    <div className={styles.region} role="region" aria-label="Comparison" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.heading)}>
              Term
            </th>
            {deals.map(({ id }) => (
              <th key={id} scope="col" className={mergeClasses(styles.cell, styles.value)}>
                <PageLink to={{ kind: "deal", ids: [id], asOf }}>{id}</PageLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([, ...answers], row) => {
            const term = terms[row]!;
            return (
              <tr key={term.key}>
                <th scope="row" className={mergeClasses(styles.cell, styles.heading)}>
                  {term.label}
                </th>
                {answers.map((answer, column) => (
                  <td key={deals[column]!.id} className={mergeClasses(styles.cell, styles.value)}>
                    {answer instanceof Fault ? (
                      <span className={styles.none}>{nothingWord(answer)}</span>
                    ) : (
                      <span className={isShort(term) ? styles.figure : undefined}>
                        {shortened(shownResult(answer), LONGEST_TEXT)}
                      </span>
                    )}
                    <Behind known={known[column]!.get(term)} className={styles.small} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Whether the values of a term are figures, dates or yes and no, to be seen at a glance. */
function isShort({ type }: Term): boolean {
  return type !== "text" && type !== "list";
}

/** The source of a value, and whether others say something else. */
function Behind({ known, className }: { known: TermWithVersions | undefined; className: string }) {
  if (!known) return null;
  const differing = known.versions.filter(({ standing }) => standing === "differs").length;
  return (
    <span className={className}>
      {known.status}; {known.version.source.short}
      {differing > 0 && `; ${differing} other ${differing === 1 ? "source differs" : "sources differ"}`}
    </span>
  );
}
