import type { Measure, Mineral } from "../../../dataset/schema";
import { Fault } from "../../../domain/fault";
import { callOf, type WorksheetCall } from "../../../workbook/worksheet-call";
import { answerRows } from "../../components/answers/answer-rows";
import { AnswerTable } from "../../components/answers/AnswerTable";
import { FigureLine, FigureList } from "../../components/answers/FigureLine";
import { Actions } from "../../components/Actions";
import { Insert } from "../../components/Insert";
import { Section } from "../../components/Section";
import { useFirst } from "../../components/ShowAll";
import { useDataset } from "../../dataset-in-use";
import { Disagreements } from "./EditionsDisagree";
import { nationalMeasures } from "./national-measures";
import { YearsChart } from "./OverTheYears";

/** Statistics shown at first. */
const FIRST = 10;

/** What is counted of a mineral for the United States alone: trade, consumption, stocks; nothing where the dataset has none of it. */
export function UnitedStates({ mineral }: { mineral: Mineral }) {
  const dataset = useDataset();
  const measures = nationalMeasures(dataset, mineral);
  const { shown, button } = useFirst(measures, FIRST, "statistics");
  if (measures.length === 0) return null;
  return (
    <Section title="United States statistics">
      <FigureList label="United States statistics">
        {shown.map((measure) => (
          <Statistic key={measure.id} mineral={mineral} measure={measure} />
        ))}
      </FigureList>
      {button}
    </Section>
  );
}

/** The newest figure in a line, which opens for the years of its edition and for what other editions say. */
function Statistic({ mineral, measure }: { mineral: Mineral; measure: Measure }) {
  const dataset = useDataset();
  const { unit, newestYear } = dataset.tablesOf(mineral, measure)[0]!;
  return (
    <FigureLine
      label={measure.id}
      call={nationalCall("MINERAL.VALUE", mineral, measure)}
      what={`${mineral.name}, ${measure.id}, United States, ${newestYear}`}
      before={`${newestYear}: `}
      after={unit}
      meaning={measure.description}
    >
      <StatisticYears mineral={mineral} measure={measure} />
      <Disagreements mineral={mineral} measure={measure} />
    </FigureLine>
  );
}

function StatisticYears({ mineral, measure }: { mineral: Mineral; measure: Measure }) {
  const dataset = useDataset();
  const table = dataset.tablesOf(mineral, measure)[0]!;
  const call = nationalCall("MINERAL.SERIES", mineral, measure);
  const answer = answerRows(call, dataset);
  if (table.years.length < 2 || answer instanceof Fault) return null;
  const what = `${mineral.name}, ${measure.id}, United States, year by year`;
  return (
    <>
      <YearsChart name={what} answer={answer} table={table} placeId="USA" />
      <AnswerTable name={what} answer={answer} columns={[{ header: "Year" }, { header: "Value", hint: table.unit }]} end="last" />
      <Actions>
        <Insert call={call} what={what} chart="line" />
      </Actions>
    </>
  );
}

function nationalCall(id: "MINERAL.VALUE" | "MINERAL.SERIES", mineral: Mineral, measure: Measure): WorksheetCall {
  const given = { mineral: mineral.name, country: "United States", measure: measure.id };
  return callOf(id, id === "MINERAL.SERIES" ? { ...given, headers: true } : given);
}
