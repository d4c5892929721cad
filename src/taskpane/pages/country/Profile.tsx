import { useMemo, useState } from "react";
import { Fault } from "../../../domain/fault";
import type { Place } from "../../../dataset/place";
import { evidenceOf } from "../../../workbook/worksheet-call";
import { answerRows, cellText, cellUnder, numberIn, textUnder, type AnswerRows } from "../../components/answers/answer-rows";
import { AnswerTable } from "../../components/answers/AnswerTable";
import { SourceLine } from "../../components/answers/SourceLine";
import { BarChart } from "../../components/charts/BarChart";
import type { ChartRow } from "../../components/charts/chart-row";
import { Chooser } from "../../components/Chooser";
import { Actions } from "../../components/Actions";
import { Insert } from "../../components/Insert";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";
import { measuresListed, profileCall } from "./calls";

/** Bars of the chart. */
const BARS = 10;
/** Rows of the table at first. */
const FIRST = 10;

/** What a country is listed for, with its rank and share; nothing where no edition in force lists it. */
export function Profile({ place }: { place: Place }) {
  const dataset = useDataset();
  const measures = useMemo(() => measuresListed(dataset, place), [dataset, place]);
  const [chosen, setChosen] = useState<string>();
  const measure = measures.find((each) => each === chosen) ?? measures[0];
  if (measure === undefined) return null;
  const call = profileCall(place, measure);
  const answer = answerRows(call, dataset);
  if (answer instanceof Fault) return null;
  const what = `what ${place.name} ranks for, ${measure}`;
  const bars = shareBars(answer);
  return (
    <Section title="What it ranks for">
      <Chooser
        label="Measure"
        options={measures.map((each) => ({ value: each, text: each }))}
        value={measure}
        onChange={setChosen}
      />
      {bars.length > 0 && (
        <BarChart name={`${place.name}, shares of world ${measure}`} finding={findingOfProfile(answer)} rows={bars} />
      )}
      <AnswerTable
        name={what}
        answer={answer}
        columns={[
          { header: "Rank" },
          { header: "Mineral", page: "mineral" },
          { header: "Value" },
          { header: "Unit" },
          { header: "Share" },
        ]}
        rowHeader="Mineral"
        first={FIRST}
      />
      <SourceLine evidence={worksOf(evidenceOf(call, dataset))} />
      <Actions>
        <Insert call={call} what={what} />
      </Actions>
    </Section>
  );
}

/** The largest shares of the world among the rows of a profile. */
function shareBars(answer: AnswerRows): ChartRow[] {
  return answer.rows
    .flatMap((row) => {
      const share = cellUnder(answer, row, "Share");
      const value = numberIn(share);
      return value === undefined ? [] : [{ label: textUnder(answer, row, "Mineral"), value, shown: cellText(share) }];
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, BARS);
}

/** `First in the world for antimony, bismuth and 27 others, of 72 minerals` */
export function findingOfProfile(answer: AnswerRows): string {
  const firsts = answer.rows.filter((row) => numberIn(cellUnder(answer, row, "Rank")) === 1);
  const names = (firsts.length > 0 ? firsts : answer.rows.slice(0, 1)).map((row) => textUnder(answer, row, "Mineral"));
  const listed = `listed for ${answer.rows.length} ${answer.rows.length === 1 ? "mineral" : "minerals"}`;
  if (firsts.length === 0) {
    const best = answer.rows[0]!;
    const rank = numberIn(cellUnder(answer, best, "Rank"));
    return rank === undefined ? capitalised(listed) : `Best rank ${rank}, ${names[0]}; ${listed}`;
  }
  const shown = names.slice(0, 3).join(", ");
  const more = names.length - 3;
  return `First in the world for ${shown}${more > 0 ? ` and ${more} more` : ""}; ${listed}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Works without their many places: a profile rests on hundreds of lines. */
function worksOf(evidence: ReturnType<typeof evidenceOf>): ReturnType<typeof evidenceOf> {
  return evidence.map((each) => ({ ...each, locator: "" }));
}
