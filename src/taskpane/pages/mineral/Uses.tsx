import type { Mineral } from "../../../dataset/schema";
import { Fault } from "../../../domain/fault";
import { callOf, evidenceOf } from "../../../workbook/worksheet-call";
import { answerRows, cellUnder, textUnder } from "../../components/answers/answer-rows";
import { AnswerTable } from "../../components/answers/AnswerTable";
import { SourceLine } from "../../components/answers/SourceLine";
import { BarChart } from "../../components/charts/BarChart";
import { chartRow, MOST_BARS } from "../../components/charts/chart-row";
import { findingOfOrder } from "../../components/charts/finding";
import { Actions } from "../../components/Actions";
import { Insert } from "../../components/Insert";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";

/** What a mineral is used for, by share; nothing where the dataset has no shares. */
export function Uses({ mineral }: { mineral: Mineral }) {
  const dataset = useDataset();
  const call = callOf("MINERAL.USES", { mineral: mineral.name, headers: true });
  const answer = answerRows(call, dataset);
  if (answer instanceof Fault) return null;
  const what = `Uses of ${mineral.name} in the EU`;
  const bars = answer.rows
    .slice(0, MOST_BARS)
    .map((row) => chartRow(textUnder(answer, row, "Application"), cellUnder(answer, row, "Share")));
  return (
    <Section title="Uses in the EU">
      <BarChart name={what} finding={findingOfOrder(bars)} rows={bars} />
      <SourceLine evidence={evidenceOf(call, dataset)} />
      <AnswerTable name={what} answer={answer} columns={[{ header: "Application" }, { header: "Share" }, { header: "Sector" }]} />
      <Actions>
        <Insert call={call} what={what} chart="bar" />
      </Actions>
    </Section>
  );
}
