import { useMemo } from "react";
import { Fault } from "../../../domain/fault";
import type { Place } from "../../../dataset/place";
import { callOf } from "../../../workbook/worksheet-call";
import { answerCell, cellText } from "../../components/answers/answer-rows";
import { FigureLine, FigureList } from "../../components/answers/FigureLine";
import { Actions } from "../../components/Actions";
import { Insert } from "../../components/Insert";
import { PageLink } from "../../components/PageLink";
import { Section } from "../../components/Section";
import { useFirst } from "../../components/ShowAll";
import { useDataset } from "../../dataset-in-use";
import { useStatementStyles } from "../sections/statement-styles";
import { groupFigures, type GroupFigure } from "./calls";

/** Figures shown at first. */
const FIRST = 12;

/** What the members of a group produce together; nothing where no edition lists any of them. */
export function GroupProduction({ place }: { place: Place }) {
  const dataset = useDataset();
  const figures = useMemo(() => groupFigures(dataset, place), [dataset, place]);
  return figures.length === 0 ? null : <Figures place={place} figures={figures} />;
}

function Figures({ place, figures }: { place: Place; figures: GroupFigure[] }) {
  const { shown, button } = useFirst(figures, FIRST, "minerals");
  return (
    <Section title="What its members produce together">
      <FigureList label="What its members produce together">
        {shown.map((figure) => (
          <GroupLine key={figure.mineral.id} place={place} figure={figure} />
        ))}
      </FigureList>
      {button}
    </Section>
  );
}

function GroupLine({ place, figure: { mineral, unit, call } }: { place: Place; figure: GroupFigure }) {
  const styles = useStatementStyles();
  const dataset = useDataset();
  const shareCall = callOf("MINERAL.SHARE", call.given);
  const share = answerCell(shareCall, dataset);
  return (
    <FigureLine label={mineral.name} call={call} what={`production of ${mineral.name} of ${place.name}`} after={unit}>
      <p className={styles.line}>
        {share instanceof Fault ? share.message : `Share of the world: ${cellText(share)}`}.{" "}
        <PageLink to={{ kind: "mineral", id: mineral.id }}>{`About ${mineral.name}`}</PageLink>
      </p>
      <Actions>
        <Insert call={shareCall} what={`share of ${place.name} in ${mineral.name} production`} />
      </Actions>
    </FigureLine>
  );
}
