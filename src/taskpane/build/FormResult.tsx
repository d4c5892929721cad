import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { shownResult } from "../../domain/shown";
import type { FilledForm, FormAnswer } from "../../workbook/build";
import type { AnswerRows } from "../components/answers/answer-rows";
import { AnswerTable } from "../components/answers/AnswerTable";
import { Section } from "../components/Section";

const useStyles = makeStyles({
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  words: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: "anywhere" },
  quiet: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** What the formula answers as the form stands, or why it does not. */
export function FormResult({ form: { answer, fields, problem }, isComplete }: { form: FilledForm; isComplete: boolean }) {
  const styles = useStyles();
  const isFieldWrong = Object.values(fields).some((field) => field.problem !== "");
  return (
    <Section title="Result">
      <div role="status" aria-label="Result">
        {problem !== "" &&
          (isComplete ? (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{problem}</MessageBarBody>
            </MessageBar>
          ) : (
            <p className={styles.quiet}>{problem}</p>
          ))}
        {isFieldWrong && <p className={styles.quiet}>Mend the field above that says what is wrong.</p>}
        {problem === "" && answer && <Answer answer={answer} />}
      </div>
    </Section>
  );
}

function Answer({ answer }: { answer: FormAnswer }) {
  const styles = useStyles();
  const { block, rows, columns, words } = answer;
  if (rows === 1 && columns === 1)
    return (
      <>
        <p className={styles.value}>{shownResult(block[0]![0]!)}</p>
        <p className={styles.words}>{words}</p>
      </>
    );
  const table = rowsOf(answer);
  const below = rows - block.length;
  return (
    <>
      <p className={styles.quiet}>{`${rows.toLocaleString("en-US")} x ${columns.toLocaleString("en-US")} cells.`}</p>
      <AnswerTable name="Result" answer={table} first={10} />
      {below > 0 && <p className={styles.quiet}>{`${below.toLocaleString("en-US")} more rows.`}</p>}
    </>
  );
}

/** Columns of a wide answer that are shown. */
const MOST_COLUMNS = 8;

function rowsOf({ block, headers, isHeaded }: FormAnswer): AnswerRows {
  const rows = (isHeaded ? block.slice(1) : block).map((row) => row.slice(0, MOST_COLUMNS));
  const names = headers ?? (block[0] ?? []).map((_, index) => `Column ${index + 1}`);
  return { headers: names.slice(0, MOST_COLUMNS), rows };
}
