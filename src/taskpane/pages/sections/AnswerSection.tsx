import type { ReactNode } from "react";
import { Fault } from "../../../domain/fault";
import type { WorksheetCall } from "../../../workbook/worksheet-call";
import { answerRows, type AnswerRow, type AnswerRows } from "../../components/answers/answer-rows";
import { Actions } from "../../components/Actions";
import { Insert } from "../../components/Insert";
import { Section } from "../../components/Section";
import { useFirst } from "../../components/ShowAll";
import { useDataset } from "../../dataset-in-use";
import { useStatementStyles } from "./statement-styles";

/** Entries shown at first. */
const FIRST = 5;

interface AnswerSectionProps {
  title: string;
  /** Answers the entries. */
  call: WorksheetCall;
  /** One word for them: `claims`. */
  entries: string;
  /** What one entry shows. */
  entry(answer: AnswerRows, row: AnswerRow): ReactNode;
}

/** The rows of a call as a list, each too long for a line of a table, with Insert for the whole; nothing where there are none. */
export function AnswerSection({ title, call, entries, entry }: AnswerSectionProps) {
  const answer = answerRows(call, useDataset());
  if (answer instanceof Fault) return null;
  return (
    <Section title={title}>
      <Entries answer={answer} entries={entries} entry={entry} />
      <Actions>
        <Insert call={call} what={title} />
      </Actions>
    </Section>
  );
}

function Entries({ answer, entries, entry }: Pick<AnswerSectionProps, "entries" | "entry"> & { answer: AnswerRows }) {
  const styles = useStatementStyles();
  const { shown, button } = useFirst(answer.rows, FIRST, entries);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((row, index) => (
          <li key={index} className={styles.item}>
            {entry(answer, row)}
          </li>
        ))}
      </ul>
      {button}
    </>
  );
}
