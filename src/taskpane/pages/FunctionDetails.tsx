import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FunctionReference } from "../../functions/reference";
import { callInFormula } from "../../workbook/worksheet-call";
import { Actions } from "../components/Actions";
import { BuildButton } from "../components/BuildButton";
import { CopyButton } from "../components/CopyButton";
import { Insert } from "../components/Insert";
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
              <ExampleActions formula={formula} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** An example is a call of constants, so all that can be done with a call can be done with it. */
function ExampleActions({ formula }: { formula: string }) {
  const call = callInFormula(formula);
  if (!call) return <CopyButton text={formula} />;
  return (
    <Actions>
      <Insert call={call} what={formula} />
      <BuildButton call={call} />
    </Actions>
  );
}
