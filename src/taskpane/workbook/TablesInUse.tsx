import type { WorkbookCount } from "../../actions/count-workbook";
import { Section } from "../components/Section";

/** The Orebook tables, with the dataset that their rows are from. */
export function TablesInUse({ tables }: Pick<WorkbookCount, "tables">) {
  return (
    <Section title="Orebook tables">
      <ul>
        {tables.map(({ name, sheet, formula, dataset }) => (
          <li key={name}>
            {name} on {sheet}: {formula}, dataset {dataset}
          </li>
        ))}
      </ul>
    </Section>
  );
}
