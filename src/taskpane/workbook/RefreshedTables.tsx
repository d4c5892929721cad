import type { RefreshedTable } from "../../workbook/refresh";
import { tableWords } from "../../workbook/refresh/changes-sheet";
import { Section } from "../components/Section";
import { useListStyles } from "./list-styles";

/** What becomes of each Orebook table: cells, new rows, rows that the data no longer have, and why one is left as it is. */
export function RefreshedTables({ tables }: { tables: readonly RefreshedTable[] }) {
  const styles = useListStyles();
  if (tables.length === 0) return null;
  return (
    <Section level={4} title="By table">
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={table.name} className={styles.item}>
            {tableWords(table)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
