import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  first: { width: "38%" },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
});

interface TwoColumnsProps {
  headings: readonly [string, string];
  rows: readonly (readonly [string, string])[];
}

/** A table of two columns of text, whose first names what the second is about. */
export function TwoColumns({ headings, rows }: TwoColumnsProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.heading, styles.first)}>
            {headings[0]}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.heading)}>
            {headings[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, text]) => (
          <tr key={name}>
            <th scope="row" className={styles.cell}>
              {name}
            </th>
            <td className={styles.cell}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
