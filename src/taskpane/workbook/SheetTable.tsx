import { makeStyles, tokens } from "@fluentui/react-components";
import type { SheetCount } from "../../workbook/scan/workbook-scan";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  name: {
    textAlign: "start",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  number: { textAlign: "end", width: "80px", fontVariantNumeric: "tabular-nums" },
});

/** Formulas and errors of each sheet. */
export function SheetTable({ sheets }: { sheets: readonly SheetCount[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            Sheet
          </th>
          <th scope="col" className={styles.number}>
            Formulas
          </th>
          <th scope="col" className={styles.number}>
            In error
          </th>
        </tr>
      </thead>
      <tbody>
        {sheets.map(({ name, formulas, errors }) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.number}>{formulas.toLocaleString("en-US")}</td>
            <td className={styles.number}>{errors.toLocaleString("en-US")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
