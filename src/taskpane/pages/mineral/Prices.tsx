import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Fault } from "../../../domain/fault";
import { periodText } from "../../../domain/period";
import type { Mineral } from "../../../dataset/schema";
import { evidenceOf } from "../../../workbook/worksheet-call";
import { answerRows, cellUnder, textUnder, type AnswerRows } from "../../components/answers/answer-rows";
import { AnswerTable } from "../../components/answers/AnswerTable";
import { FigureLine, FigureList } from "../../components/answers/FigureLine";
import { SourceLine } from "../../components/answers/SourceLine";
import { chartRow } from "../../components/charts/chart-row";
import { findingOfYears } from "../../components/charts/finding";
import { LineChart } from "../../components/charts/LineChart";
import { Actions } from "../../components/Actions";
import { BuildButton } from "../../components/BuildButton";
import { Chooser } from "../../components/Chooser";
import { Insert } from "../../components/Insert";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";
import { editionName } from "./figures";
import {
  basisName,
  newestPriceCall,
  priceEditionsOffered,
  pricesCall,
  pricesChosen,
  repriced,
  startsOffered,
  unitsOffered,
  type PriceChoice,
} from "./price-calls";

const useStyles = makeStyles({
  choosers: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  wide: { gridColumn: "1 / -1", minWidth: 0 },
});

/** Periods in the table at first: a year of months. */
const NEWEST_PERIODS = 12;

/** What a mineral cost, year by year or month by month; nothing where the dataset has no price of it. */
export function Prices({ mineral }: { mineral: Mineral }) {
  const dataset = useDataset();
  const [chosen, setChosen] = useState<PriceChoice>();
  const bases = dataset.prices.bases(mineral);
  const basis = bases.find(({ measure }) => measure.id === chosen?.basis.measure.id) ?? bases[0];
  if (!basis) return null;
  const choice = repriced(dataset, mineral, { ...chosen, basis });
  const call = pricesCall(dataset, mineral, choice);
  const answer = answerRows(call, dataset);
  if (answer instanceof Fault) return null;
  const unit = textUnder(answer, answer.rows[0]!, "Unit");
  const what = `${mineral.name} price, ${bases.length === 1 ? "" : `${basisName(basis)}, `}${basis.kind === "monthly" ? "by month" : "by year"}`;
  const newest = pricesChosen(dataset, mineral, choice).periods.at(-1)!;
  return (
    <Section title="Prices">
      <PriceChoosers mineral={mineral} choice={choice} onChange={(next) => setChosen(repriced(dataset, mineral, next))} />
      <PriceChart name={`${what}, in ${unit}`} answer={answer} unit={unit} />
      <SourceLine evidence={evidenceOf(call, dataset)}>{`In ${unit}`}</SourceLine>
      <AnswerTable
        name={what}
        answer={answer}
        columns={[{ header: "Period" }, { header: "Price", hint: unit }]}
        first={NEWEST_PERIODS}
        end="last"
      />
      <Actions>
        <Insert call={call} what={what} chart="line" />
        <BuildButton call={call} />
      </Actions>
      <FigureList label="Newest price">
        <FigureLine
          label={`Newest, ${periodText(newest)}`}
          call={newestPriceCall(dataset, mineral, choice)}
          what={`${mineral.name} price, ${basisName(basis)}, ${periodText(newest)}`}
          after={unit}
          meaning={basis.measure.description}
        />
      </FigureList>
    </Section>
  );
}

interface PriceChoosersProps {
  mineral: Mineral;
  choice: PriceChoice;
  onChange(choice: PriceChoice): void;
}

/** Which series, in which unit, from when and as which edition has it; each only where there is more than one. */
function PriceChoosers({ mineral, choice, onChange }: PriceChoosersProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const bases = dataset.prices.bases(mineral);
  const editions = priceEditionsOffered(dataset, mineral, choice.basis);
  const starts = startsOffered(dataset, mineral, choice);
  const units = unitsOffered(dataset, mineral, choice);
  const series = pricesChosen(dataset, mineral, choice);
  return (
    <div className={styles.choosers} role="group" aria-label="Prices shown">
      {bases.length > 1 && (
        <div className={styles.wide}>
          <Chooser
            label="Series"
            options={bases.map((basis) => ({ value: basis.measure.id, text: `${basisName(basis)}, ${basis.kind}` }))}
            value={choice.basis.measure.id}
            onChange={(id) => onChange({ ...choice, basis: bases.find(({ measure }) => measure.id === id)! })}
          />
        </div>
      )}
      {starts.length > 0 && (
        <Chooser
          label="From"
          options={[
            { value: undefined, text: `The first (${periodText(series.periods[0]!)})` },
            ...starts.map((start) => ({ value: start, text: start })),
          ]}
          value={choice.from}
          onChange={(from) => onChange({ ...choice, from })}
        />
      )}
      {units.length > 1 && (
        <Chooser
          label="Unit"
          options={units.map((unit) => ({ value: unit, text: unit === "as published" ? `as published (${series.unit})` : unit }))}
          value={choice.unit ?? units[0]!}
          onChange={(unit) => onChange({ ...choice, unit })}
        />
      )}
      {editions.length > 1 && (
        <div className={styles.wide}>
          <Chooser
            label="Edition of the prices"
            options={[
              { value: undefined, text: editionName(editions[0]!) },
              ...editions.map((edition, index) => ({
                value: edition.id,
                text: `${index === 0 ? "Only " : ""}${editionName(edition)}`,
              })),
            ]}
            value={choice.edition}
            onChange={(edition) => onChange({ ...choice, edition })}
          />
        </div>
      )}
    </div>
  );
}

function PriceChart({ name, answer, unit }: { name: string; answer: AnswerRows; unit: string }) {
  const rows = answer.rows.map((row) => chartRow(textUnder(answer, row, "Period"), cellUnder(answer, row, "Price")));
  return <LineChart name={name} finding={findingOfYears(rows, unit)} rows={rows} />;
}
