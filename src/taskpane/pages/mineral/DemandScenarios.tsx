import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Mineral } from "../../../dataset/schema";
import { SCENARIOS } from "../../../functions/demand-parameters";
import { callOf } from "../../../workbook/worksheet-call";
import { FigureLine, FigureList } from "../../components/answers/FigureLine";
import { Chooser } from "../../components/Chooser";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";

const useStyles = makeStyles({
  choosers: { display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)", gap: tokens.spacingHorizontalS },
});

/** Demand for a mineral by use in the years of a scenario; nothing where the dataset has none. */
export function DemandScenarios({ mineral }: { mineral: Mineral }) {
  const styles = useStyles();
  const dataset = useDataset();
  const uses = [...new Set(dataset.demand.of(mineral).map(({ use }) => use))];
  const [chosenUse, setUse] = useState<string>();
  const [scenario, setScenario] = useState<(typeof SCENARIOS)[number]>(SCENARIOS[0]);
  const use = uses.find((each) => each === chosenUse) ?? uses[0];
  if (use === undefined) return null;
  const outlook = dataset.demand.outlook(mineral, use, undefined);
  return (
    <Section title="Demand in scenarios">
      <div className={styles.choosers} role="group" aria-label="Demand shown">
        <Chooser label="Use" options={uses.map((each) => ({ value: each, text: each }))} value={use} onChange={setUse} />
        <Chooser
          label="Scenario"
          options={SCENARIOS.map((each) => ({ value: each, text: each }))}
          value={scenario}
          onChange={setScenario}
        />
      </div>
      <FigureList label={`Demand for ${mineral.name}, ${use}, ${scenario}`}>
        {[outlook.year, ...outlook.years].map((year) => (
          <FigureLine
            key={year}
            label={String(year)}
            call={callOf("MINERAL.DEMAND", {
              mineral: mineral.name,
              year,
              scenario: scenario === SCENARIOS[0] ? undefined : scenario,
              use: use === "all" ? undefined : use,
            })}
            what={`demand for ${mineral.name}, ${use}, ${year}, ${scenario}`}
            after={outlook.unit}
          />
        ))}
      </FigureList>
    </Section>
  );
}
