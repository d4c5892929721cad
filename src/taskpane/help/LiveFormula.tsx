import { makeStyles, tokens } from "@fluentui/react-components";
import { Fault } from "../../domain/fault";
import { shownResult } from "../../domain/shown";
import { answerOf, evidenceOf, formulaOf, type WorksheetCall } from "../../workbook/worksheet-call";
import { Insert } from "../components/Insert";
import { PageLink } from "../components/PageLink";
import { useDataset } from "../dataset-in-use";

const useStyles = makeStyles({
  formula: {
    padding: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  code: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  answer: { margin: `${tokens.spacingVerticalXS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  small: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface LiveFormulaProps {
  call: WorksheetCall;
  /** The question that the formula answers. */
  children: string;
}

/** A question, the formula that asks it, what it answers now and from which source, and the way to insert it. */
export function LiveFormula({ call, children }: LiveFormulaProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const answer = answerOf(call, dataset);
  const first = answer[0]![0]!;
  const source = evidenceOf(call, dataset)[0]?.work;
  return (
    <div className={styles.formula}>
      <p className={styles.text}>{children}</p>
      <code className={styles.code}>{formulaOf(call)}</code>
      <p className={styles.answer}>
        {answer.length === 1 ? shownResult(first) : answer.map((row) => shownResult(row[0]!)).join(", ")}
      </p>
      {first instanceof Fault && <p className={styles.small}>{first.message}</p>}
      {source && (
        <p className={styles.small}>
          Source: <PageLink to={{ kind: "source", id: source.id }}>{source.short}</PageLink>, {source.published}
        </p>
      )}
      <Insert call={call} what={children} />
    </div>
  );
}
