import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Fault } from "../../../domain/fault";
import type { Mineral } from "../../../dataset/schema";
import type { CrossSection } from "../../../dataset/section";
import { answerRows, cellText, cellUnder, textUnder, type AnswerRows } from "../../components/answers/answer-rows";
import { AnswerTable } from "../../components/answers/AnswerTable";
import { FigureLine, FigureList } from "../../components/answers/FigureLine";
import { SourceLine } from "../../components/answers/SourceLine";
import { BarChart } from "../../components/charts/BarChart";
import { chartRow, type ChartRow } from "../../components/charts/chart-row";
import { findingOfOrder } from "../../components/charts/finding";
import { Actions } from "../../components/Actions";
import { BuildButton } from "../../components/BuildButton";
import { Insert } from "../../components/Insert";
import { Section } from "../../components/Section";
import { ShowAll, useFirst } from "../../components/ShowAll";
import { useDataset } from "../../dataset-in-use";
import {
  concentrationCall,
  FIRST_COUNTRIES,
  isEstimate,
  sectionChosen,
  topCall,
  unrankedPlaces,
  valueCall,
  type FigureChoice,
} from "./figures";

const useStyles = makeStyles({
  heading: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 2px`,
  },
  message: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: `${tokens.spacingVerticalXS} 0` },
  space: { marginTop: tokens.spacingVerticalM },
});

interface ByCountryProps {
  mineral: Mineral;
  choice: FigureChoice;
}

/** Who has how much: chart and table from one list, the places without a rank in words, the total and the concentration. */
export function ByCountry({ mineral, choice }: ByCountryProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const [isWhole, setWhole] = useState(false);
  const section = sectionChosen(dataset, mineral, choice);
  const all = section.ranking.length;
  const call = topCall(dataset, mineral, choice, isWhole && all > FIRST_COUNTRIES);
  const answer = answerRows(call, dataset);
  const what = `${mineral.name} ${choice.measure.id} by country, ${section.year}`;
  return (
    <Section title={`${capitalised(choice.measure.id)} by country, ${section.year}`}>
      {answer instanceof Fault ? (
        <p className={styles.message}>{answer.message}</p>
      ) : (
        <>
          <CountryChart name={capitalised(what)} answer={answer} section={section} />
          <SourceLine evidence={[section.tableEvidence()]}>{`In ${unitInWords(section.unit)}`}</SourceLine>
          <AnswerTable
            name={capitalised(what)}
            answer={answer}
            columns={[
              { header: "Rank" },
              { header: "Country", page: "country" },
              { header: "Value", hint: section.unit },
              { header: "Share" },
            ]}
            rowHeader="Country"
            first={answer.rows.length}
          />
          {all > FIRST_COUNTRIES && (
            <ShowAll isWhole={isWhole} all={all} first={FIRST_COUNTRIES} what="countries" onChange={setWhole} />
          )}
          <Actions>
            <Insert call={call} what={what} chart="bar" />
            <BuildButton call={call} />
          </Actions>
        </>
      )}
      <Unranked mineral={mineral} choice={choice} section={section} />
      <div className={styles.space}>
        <FigureList label="Of the whole table">
          <FigureLine
            label="World total"
            call={valueCall(dataset, mineral, choice, dataset.country("WORLD"))}
            what={`world ${mineral.name} ${choice.measure.id}, ${section.year}`}
            after={section.unit}
          />
          <FigureLine
            label="Concentration (HHI)"
            call={concentrationCall(dataset, mineral, choice)}
            what={`concentration of ${mineral.name} ${choice.measure.id}, ${section.year}`}
            meaning="Herfindahl-Hirschman index: the sum of the squared percentage shares, 0 to 10,000. Above 2,500 is commonly called highly concentrated."
          />
        </FigureList>
      </div>
    </Section>
  );
}

/** The first rows of the table as bars. */
function CountryChart({ name, answer, section }: { name: string; answer: AnswerRows; section: CrossSection }) {
  const rows = countryBars(answer, section);
  return <BarChart name={name} finding={findingOfOrder(rows, section.unit)} rows={rows} />;
}

/** Each row of the table as a bar, up to the first ten. */
function countryBars(answer: AnswerRows, section: CrossSection): ChartRow[] {
  const places = new Map(section.observations.map(({ country }) => [country.name, country.id]));
  return answer.rows.slice(0, FIRST_COUNTRIES).map((row) => {
    const country = textUnder(answer, row, "Country");
    const share = cellUnder(answer, row, "Share");
    return chartRow(country, cellUnder(answer, row, "Value"), {
      share: share instanceof Fault ? undefined : cellText(share),
      isEstimated: isEstimate(section, places.get(country) ?? ""),
    });
  });
}

/** What the table lists and does not rank, each with its own figure or the word that stands for it. */
function Unranked({ mineral, choice, section }: ByCountryProps & { section: CrossSection }) {
  const styles = useStyles();
  const dataset = useDataset();
  const places = unrankedPlaces(section);
  const { shown, button } = useFirst(places, FIRST_COUNTRIES, "places without a rank");
  if (places.length === 0) return null;
  return (
    <>
      <h4 className={styles.heading}>Listed without a rank</h4>
      <FigureList label="Listed without a rank">
        {shown.map((place) => (
          <FigureLine
            key={place.id}
            label={place.name}
            call={valueCall(dataset, mineral, choice, place)}
            what={`${mineral.name} ${choice.measure.id} of ${place.name}, ${section.year}`}
            after={section.unit}
          />
        ))}
      </FigureList>
      {button}
    </>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function unitInWords(unit: string): string {
  return unit === "%" ? "per cent of the world" : unit;
}
