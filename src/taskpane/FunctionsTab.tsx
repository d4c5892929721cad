import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { FunctionDetails } from "./FunctionDetails";
import type { FunctionReference } from "./function-reference";
import { search } from "./search";
import { SearchField } from "./SearchField";

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, display: "block", overflowWrap: "anywhere" },
  description: { color: tokens.colorNeutralForeground2, display: "block", fontSize: tokens.fontSizeBase200 },
  header: { textAlign: "start", paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
});

type Loaded = { functions: FunctionReference[] } | { error: string } | undefined;

/** Every worksheet function: search, and one that opens with its parameters and examples. */
export function FunctionsTab({ functionReference }: { functionReference: Promise<FunctionReference[]> }) {
  const styles = useStyles();
  const [loaded, setLoaded] = useState<Loaded>();
  const [text, setText] = useState("");
  useEffect(() => {
    let wanted = true;
    functionReference.then(
      (functions) => wanted && setLoaded({ functions }),
      (error: unknown) => wanted && setLoaded({ error: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [functionReference]);

  if (!loaded) return <Spinner label="Loading the functions" size="small" />;
  if ("error" in loaded)
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>The list of functions could not be loaded; the functions themselves work. {loaded.error}</MessageBarBody>
      </MessageBar>
    );
  const found = search(loaded.functions, text, (entry) => [
    entry.id,
    entry.description,
    ...entry.parameters.map(({ name }) => name),
  ]);
  return (
    <>
      <SearchField
        label="Search functions"
        text={text}
        onText={setText}
        found={found.length}
        total={loaded.functions.length}
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
