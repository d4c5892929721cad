import type { WorkbookCount } from "../../actions/count-workbook";
import { compareVersions } from "../../feed/version-order";
import { Section } from "../components/Section";
import { useDataset } from "../dataset-in-use";

/** The Orebook tables, with the dataset that their rows are from. */
export function TablesInUse({ tables }: Pick<WorkbookCount, "tables">) {
  const { version } = useDataset();
  const isOlder = (dataset: string) => compareVersions(dataset, version) < 0;
  return (
    <Section title="Orebook tables">
      <ul>
        {tables.map(({ name, sheet, formula, dataset }) => (
          <li key={name}>
            {name} on {sheet}: {formula}, dataset {dataset}
            {isOlder(dataset) && `, older than ${version}, which formulas answer from`}
          </li>
        ))}
      </ul>
      {tables.some(({ dataset }) => isOlder(dataset)) && <p>Refresh data brings older tables to the dataset of the formulas.</p>}
    </Section>
  );
}
