import { useState } from "react";
import { Fault } from "../../../domain/fault";
import type { Mineral } from "../../../dataset/schema";
import type { SeriesTable } from "../../../dataset/series-table";
import { evidenceOf } from "../../../workbook/worksheet-call";
import { answerRows, cellUnder, numberIn, textUnder, type AnswerRows } from "../../components/answers/answer-rows";
import { AnswerTable } from "../../components/answers/AnswerTable";
import { SourceLine } from "../../components/answers/SourceLine";
import { chartRow } from "../../components/charts/chart-row";
import { findingOfYears } from "../../components/charts/finding";
import { LineChart } from "../../components/charts/LineChart";
import { Chooser } from "../../components/Chooser";
import { Actions } from "../../components/Actions";
import { Insert } from "../../components/Insert";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";
import { isEstimate, placesListed, sectionChosen, seriesCall, tableChosen, type FigureChoice } from "./figures";

/** The figures of one place year by year, all from one edition; nothing where the edition has a single year. */
export function OverTheYears({ mineral, choice }: { mineral: Mineral; choice: FigureChoice }) {
  const dataset = useDataset();
  const [chosen, setChosen] = useState<string>();
  const table = tableChosen(dataset, mineral, choice);
  const places = placesListed(table, sectionChosen(dataset, mineral, choice));
  const place = places.find(({ id }) => id === chosen) ?? places[0]!;
  if (table.years.length < 2) return null;
  const call = seriesCall(dataset, mineral, choice, place);
  const answer = answerRows(call, dataset);
  if (answer instanceof Fault) return null;
  const what = `${mineral.name} ${choice.measure.id}, ${place.name}, year by year`;
  return (
    <Section title="Over the years">
      <Chooser
        label="Of"
        options={places.map(({ id, name }) => ({ value: id, text: name }))}
        value={place.id}
        onChange={setChosen}
      />
      <YearsChart name={what} answer={answer} table={table} placeId={place.id} />
      <SourceLine evidence={evidenceOf(call, dataset)}>{`In ${table.unit}`}</SourceLine>
      <AnswerTable name={what} answer={answer} columns={[{ header: "Year" }, { header: "Value", hint: table.unit }]} end="last" />
      <Actions>
        <Insert call={call} what={what} chart="line" />
      </Actions>
    </Section>
  );
}

interface YearsChartProps {
  name: string;
  answer: AnswerRows;
  table: SeriesTable;
  placeId: string;
}

/** Figures of a place year by year, the publisher's estimates as such. */
export function YearsChart({ name, answer, table, placeId }: YearsChartProps) {
  const rows = answer.rows.map((row) => {
    const section = table.section(numberIn(cellUnder(answer, row, "Year")) ?? 0);
    return chartRow(textUnder(answer, row, "Year"), cellUnder(answer, row, "Value"), {
      isEstimated: section !== undefined && isEstimate(section, placeId),
    });
  });
  return <LineChart name={name} finding={findingOfYears(rows, table.unit)} rows={rows} />;
}
