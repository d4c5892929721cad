import { makeStyles, tokens } from "@fluentui/react-components";
import type { Measure, Mineral } from "../../../dataset/schema";
import { Chooser } from "../../components/Chooser";
import { useDataset } from "../../dataset-in-use";
import { editionName, editionsOffered, tableChosen, type FigureChoice } from "./figures";

const useStyles = makeStyles({
  switches: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  wide: { gridColumn: "1 / -1", minWidth: 0 },
});

interface FigureSwitchesProps {
  mineral: Mineral;
  measures: readonly Measure[];
  choice: FigureChoice;
  onChange(choice: FigureChoice): void;
}

/** What is counted, in which year, and as which edition has it. */
export function FigureSwitches({ mineral, measures, choice, onChange }: FigureSwitchesProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const editions = editionsOffered(dataset, mineral, choice.measure);
  const table = tableChosen(dataset, mineral, choice);
  return (
    <div className={styles.switches} role="group" aria-label="Figures shown">
      <Chooser
        label="Measure"
        options={measures.map(({ id }) => ({ value: id, text: id }))}
        value={choice.measure.id}
        onChange={(id) => onChange({ ...choice, measure: measures.find((measure) => measure.id === id)! })}
      />
      <Chooser
        label="Year"
        options={[
          { value: undefined, text: `Newest (${table.newestYear})` },
          ...[...table.years].reverse().map((year) => ({ value: year, text: String(year) })),
        ]}
        value={choice.year}
        onChange={(year) => onChange({ ...choice, year })}
      />
      <div className={styles.wide}>
        <Chooser
          label="Edition"
          options={[
            // Newer ones take its place when they come; the others stay what they are.
            { value: undefined, text: editionName(editions[0]!.edition) },
            ...editions.map(({ edition }, index) => ({
              value: edition.id,
              text: `${index === 0 ? "Only " : ""}${editionName(edition)}`,
            })),
          ]}
          value={choice.edition}
          onChange={(edition) => onChange({ ...choice, edition })}
        />
      </div>
    </div>
  );
}
