import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FunctionReference } from "../functions/reference";
import { FunctionDetails } from "./FunctionDetails";
import { search } from "./search";
import { SearchField } from "./SearchField";

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, display: "block", overflowWrap: "anywhere" },
  description: { color: tokens.colorNeutralForeground2, display: "block", fontSize: tokens.fontSizeBase200 },
  header: { textAlign: "start", paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
});

/** Every worksheet function: search, and one that opens with its parameters and examples. */
export function FunctionsTab({ functions }: { functions: readonly FunctionReference[] }) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const found = search(functions, text, (entry) => [entry.id, entry.description, ...entry.parameters.map(({ name }) => name)]);
  return (
    <>
      <SearchField
        label="Search functions"
        text={text}
        onText={setText}
        found={found.length}
        total={functions.length}
        kind="functions"
      />
      <Accordion collapsible multiple>
        {found.map((entry) => (
          <AccordionItem key={entry.id} value={entry.id}>
            <AccordionHeader as="h2" button={{ className: styles.header }}>
              <span>
                <span className={styles.name}>{entry.id}</span>
                <span className={styles.description}>{entry.description}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <FunctionDetails entry={entry} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </>
  );
}
