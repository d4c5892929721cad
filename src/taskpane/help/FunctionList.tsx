import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { hasWords } from "../../domain/name";
import { worksheetFunctions } from "../../functions";
import type { WorksheetFunction } from "../../functions/definition";
import { PageLink } from "../components/PageLink";

const useStyles = makeStyles({
  filter: { width: "100%", marginBottom: tokens.spacingVerticalXS },
  family: { fontSize: tokens.fontSizeBase300, margin: `${tokens.spacingVerticalS} 0 0` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: { marginTop: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  meaning: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Every function by family, with the way to its help. */
export function FunctionList() {
  const styles = useStyles();
  const [filter, setFilter] = useState("");
  const found = worksheetFunctions.filter((definition) => isMeant(definition, filter));
  const families = [...new Set(found.map(familyOf))];
  return (
    <>
      <Input
        className={styles.filter}
        size="small"
        type="search"
        aria-label="Filter the functions"
        placeholder="Filter the functions"
        value={filter}
        onChange={(_, { value }) => setFilter(value)}
      />
      <div role="status">{filter.trim() !== "" && `${found.length} of ${worksheetFunctions.length} functions`}</div>
      {families.map((family) => (
        <div key={family}>
          <h4 className={styles.family}>{family}</h4>
          <ul className={styles.list}>
            {found
              .filter((definition) => familyOf(definition) === family)
              .map(({ id, description }) => (
                <li key={id} className={styles.entry}>
                  <PageLink to={{ kind: "function", id }}>{id}</PageLink>
                  <span className={styles.meaning}>{description}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** `MINERAL` of `MINERAL.RANK`. */
function familyOf({ id }: WorksheetFunction): string {
  return id.slice(0, id.indexOf("."));
}

function isMeant({ id, description, returns, parameters }: WorksheetFunction, filter: string): boolean {
  return hasWords([id, description, returns, ...Object.keys(parameters)], filter);
}
