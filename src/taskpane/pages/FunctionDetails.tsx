import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { insert } from "../../actions/insert";
import { openPage } from "../../actions/pane-place";
import type { FunctionReference } from "../../functions/reference";
import { wholeCall } from "../../workbook/formula";
import { CopyButton } from "../components/CopyButton";
import { Section } from "../components/Section";

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  syntax: { display: "block", marginTop: tokens.spacingVerticalM },
  list: { margin: 0 },
  meaning: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  examples: { listStyleType: "none", margin: 0, padding: 0 },
  example: { paddingBottom: tokens.spacingVerticalM },
  answer: { color: tokens.colorNeutralForeground2, display: "block", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXXS },
});

/** How one function is typed, what each argument means, what it answers, and formulas to insert, copy and build on. */
export function FunctionDetails({ entry }: { entry: FunctionReference }) {
  const styles = useStyles();
  return (
    <>
      <code className={mergeClasses(styles.code, styles.syntax)}>{entry.syntax}</code>
      {entry.parameters.length > 0 && (
        <Section title="Arguments">
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
        </Section>
      )}
      <Section title="Answer">
        <p className={styles.text}>{entry.result}</p>
        {entry.remarks !== "" && <p className={styles.text}>{entry.remarks}</p>}
      </Section>
      <Section title="Examples">
        <ul className={styles.examples}>
          {entry.examples.map(({ formula, answer }) => (
            <li key={formula} className={styles.example}>
              <code className={styles.code}>{formula}</code>
              <span className={styles.answer}>{entry.shape === "spill" ? `first cell: ${answer}` : answer}</span>
              <div className={styles.buttons} role="group" aria-label={formula}>
                <Button size="small" appearance="primary" onClick={() => void insert({ kind: "text", formula })}>
                  Insert
                </Button>
                <Button size="small" onClick={() => build(entry.id, formula)}>
                  Build
                </Button>
                <CopyButton text={formula} />
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Opens the form with the arguments of an example. */
function build(id: string, formula: string): void {
  const args = wholeCall(formula)?.args ?? [];
  const given = Object.fromEntries(args.flatMap(({ parameter, text }) => (parameter === undefined ? [] : [[parameter, text]])));
  openPage({ kind: "build", id, given });
}
