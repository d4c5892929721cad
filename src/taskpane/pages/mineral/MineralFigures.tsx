import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Mineral } from "../../../dataset/schema";
import { useDataset } from "../../dataset-in-use";
import { ByCountry } from "./ByCountry";
import { EditionsDisagree } from "./EditionsDisagree";
import { FigureSwitches } from "./FigureSwitches";
import { measuresOffered, rechosen, type FigureChoice } from "./figures";
import { OverTheYears } from "./OverTheYears";
import { withoutCountries } from "./without-countries";

const useStyles = makeStyles({
  without: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: `${tokens.spacingVerticalS} 0` },
});

/** The figures of a mineral by country and over the years, for the measure, year and edition that a person chooses. */
export function MineralFigures({ mineral }: { mineral: Mineral }) {
  const styles = useStyles();
  const dataset = useDataset();
  const measures = measuresOffered(dataset, mineral);
  const [chosen, setChosen] = useState<FigureChoice>();
  const measure = measures.find((each) => each.id === chosen?.measure.id) ?? measures[0];
  if (!measure) return <p className={styles.without}>{withoutCountries(dataset, mineral)}</p>;
  const choice = rechosen(dataset, mineral, { ...chosen, measure });
  return (
    <>
      <FigureSwitches
        mineral={mineral}
        measures={measures}
        choice={choice}
        onChange={(next) => setChosen(rechosen(dataset, mineral, next))}
      />
      <ByCountry mineral={mineral} choice={choice} />
      <OverTheYears mineral={mineral} choice={choice} />
      <EditionsDisagree mineral={mineral} measure={measure} />
    </>
  );
}
