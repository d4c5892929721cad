import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Measure, Mineral } from "../../../dataset/schema";
import { AnswerTable } from "../../components/answers/AnswerTable";
import { FigureList, OpeningLine } from "../../components/answers/FigureLine";
import { Actions } from "../../components/Actions";
import { Insert } from "../../components/Insert";
import { Section } from "../../components/Section";
import { useFirst } from "../../components/ShowAll";
import { useDataset } from "../../dataset-in-use";
import { disagreements, editionFigure, type Disagreement } from "./disagreement";

const useStyles = makeStyles({
  said: { display: "block" },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Figures shown at first. */
const FIRST = 5;

/** The figures of a measure on which editions and publishers disagree, side by side; nothing where there are none. */
export function EditionsDisagree({ mineral, measure }: { mineral: Mineral; measure: Measure }) {
  const dataset = useDataset();
  const found = useMemo(() => disagreements(dataset, mineral, measure), [dataset, mineral, measure]);
  if (found.length === 0) return null;
  return (
    <Section title="Where sources disagree">
      <Found found={found} mineral={mineral} measure={measure} />
    </Section>
  );
}

/** The same inside of what a line opens; nothing where there are none. */
export function Disagreements({ mineral, measure }: { mineral: Mineral; measure: Measure }) {
  const dataset = useDataset();
  const found = useMemo(() => disagreements(dataset, mineral, measure), [dataset, mineral, measure]);
  return found.length === 0 ? null : <Found found={found} mineral={mineral} measure={measure} />;
}

function Found({ found, mineral, measure }: { found: Disagreement[]; mineral: Mineral; measure: Measure }) {
  const styles = useStyles();
  const { shown, button } = useFirst(found, FIRST, "disagreements");
  return (
    <>
      <p className={styles.text}>
        {found.length === 1 ? "One figure differs" : `${found.length} figures differ`} between editions or publishers. The first
        of each is the one that formulas answer.
      </p>
      <FigureList label="Where sources disagree">
        {shown.map((each) => (
          <OpeningLine
            key={`${each.place.id} ${each.year}`}
            label={`${each.place.name}, ${each.year}`}
            value={each.answer.rows.map((row, index) => (
              <span key={index} className={styles.said}>
                {editionFigure(each.answer, row)}
              </span>
            ))}
            kind="number"
          >
            {() => <Sides {...each} what={`${mineral.name} ${measure.id} of ${each.place.name} in ${each.year}, by edition`} />}
          </OpeningLine>
        ))}
      </FigureList>
      {button}
    </>
  );
}

function Sides({ answer, call, what }: Disagreement & { what: string }) {
  return (
    <>
      <AnswerTable
        name={what}
        answer={answer}
        columns={[
          { header: "Edition", page: "source" },
          { header: "Value" },
          { header: "Unit" },
          { header: "Rank" },
          { header: "Qualifier" },
        ]}
      />
      <Actions>
        <Insert call={call} what={what} />
      </Actions>
    </>
  );
}
