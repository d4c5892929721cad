import { makeStyles, tokens } from "@fluentui/react-components";
import { CopyButton } from "../components/CopyButton";
import type { FunctionReference } from "../../functions/reference";

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  heading: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  list: { margin: 0 },
  meaning: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  examples: { listStyleType: "none", margin: 0, padding: 0 },
  example: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalXS },
  formula: { flexGrow: 1, minWidth: 0 },
  answer: { color: tokens.colorNeutralForeground2, display: "block", overflowWrap: "anywhere" },
});

/** How one function is typed, what each argument means, what it answers, and formulas to copy. */
export function FunctionDetails({ entry }: { entry: FunctionReference }) {
  const styles = useStyles();
  return (
    <>
      <code className={styles.code}>{entry.syntax}</code>
      {entry.parameters.length > 0 && (
        <>
          <h3 className={styles.heading}>Arguments</h3>
          <dl className={styles.list}>
            {entry.parameters.map(({ name, description, optional }) => (
              <div key={name}>
                <dt>
                  <code className={styles.code}>{name}</code>
                  {optional && " (optional)"}
                </dt>
                <dd className={styles.meaning}>{description}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3 className={styles.heading}>Answer</h3>
      <p className={styles.text}>{[entry.result, entry.remarks].filter((text) => text !== "").join(" ")}</p>
      <h3 className={styles.heading}>Examples</h3>
      <ul className={styles.examples}>
        {entry.examples.map(({ formula, answer }) => (
          <li key={formula} className={styles.example}>
            <span className={styles.formula}>
              <code className={styles.code}>{formula}</code>
              <span className={styles.answer}>{entry.shape === "spill" ? `first cell: ${answer}` : answer}</span>
            </span>
            <CopyButton text={formula} />
          </li>
        ))}
      </ul>
    </>
  );
}
