import { makeStyles, tokens } from "@fluentui/react-components";
import { Fault } from "../../../domain/fault";
import type { Mineral } from "../../../dataset/schema";
import { callOf, evidenceOf } from "../../../workbook/worksheet-call";
import { answerRows, cellUnder, textUnder, type AnswerRows } from "../../components/answers/answer-rows";
import { AnswerTable } from "../../components/answers/AnswerTable";
import { FigureList, OpeningLine } from "../../components/answers/FigureLine";
import { SourceLine } from "../../components/answers/SourceLine";
import { BarChart } from "../../components/charts/BarChart";
import { chartRow, MOST_BARS } from "../../components/charts/chart-row";
import { Actions } from "../../components/Actions";
import { Insert } from "../../components/Insert";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";
import { findingOfOrder } from "../../components/charts/finding";

const useStyles = makeStyles({
  notes: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: "16px", fontSize: tokens.fontSizeBase200 },
});

interface ImportSourcesProps {
  mineral: Mineral;
  importer?: "United States" | "EU";
}

/** Where the imports of the United States or the supply of the EU come from; nothing where the dataset has no such shares. */
export function ImportSources({ mineral, importer = "United States" }: ImportSourcesProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const isOfEu = importer === "EU";
  const call = callOf("MINERAL.IMPORTS", { mineral: mineral.name, headers: true, ...(isOfEu && { importer }) });
  const answer = answerRows(call, dataset);
  if (answer instanceof Fault) return null;
  const heading = textUnder(answer, answer.rows[0]!, "Heading");
  const years = [...new Set(answer.rows.map((row) => textUnder(answer, row, "Years")))].join(", ");
  const what = `${isOfEu ? "Sources of the EU's supply" : "Sources of United States imports"} of ${mineral.name}, ${years}`;
  const bars = firstHeading(answer)
    .slice(0, MOST_BARS)
    .map((row) => chartRow(textUnder(answer, row, "Country"), cellUnder(answer, row, "Share")));
  // What all others have together is no place among them.
  const named = bars.filter(({ label }) => label !== dataset.placeName("OTHER"));
  const notes = notesOf(answer);
  // Bars under several headings would not compare: each heading adds up to a whole of its own.
  const isOneHeading = firstHeading(answer).length === answer.rows.length;
  return (
    <Section title={`${isOfEu ? "The EU's supply" : "United States imports"}, ${years}`}>
      <BarChart name={`${what}: ${heading}`} finding={`${heading}: ${findingOfOrder(named)}`} rows={bars} />
      <AnswerTable
        name={what}
        answer={answer}
        columns={[{ header: "Country", page: "country" }, { header: "Share" }]}
        groupBy="Heading"
      />
      {notes.length > 0 && (
        <FigureList label="Notes">
          <OpeningLine label="Notes of the publisher" value={notes.length} kind="number">
            {() => (
              <ul className={styles.notes}>
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
          </OpeningLine>
        </FigureList>
      )}
      <SourceLine evidence={evidenceOf(call, dataset)} />
      <Actions>
        <Insert call={call} what={what} chart={isOneHeading ? "bar" : undefined} />
      </Actions>
    </Section>
  );
}

/** The rows of the first heading: that of the mineral as a whole where the source has one. */
function firstHeading(answer: AnswerRows) {
  const heading = textUnder(answer, answer.rows[0]!, "Heading");
  return answer.rows.filter((row) => textUnder(answer, row, "Heading") === heading);
}

/** The publisher's notes, each once, with the countries that they are on. */
function notesOf(answer: AnswerRows): string[] {
  const countries = new Map<string, Set<string>>();
  for (const row of answer.rows) {
    const note = textUnder(answer, row, "Note");
    if (note !== "") countries.set(note, (countries.get(note) ?? new Set()).add(textUnder(answer, row, "Country")));
  }
  return [...countries].map(([note, on]) => `${[...on].join(", ")}: ${note}`);
}
