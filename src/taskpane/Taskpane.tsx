import { FluentProvider, makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FunctionReference } from "../functions/reference";
import { useDataset } from "./dataset-in-use";
import { FunctionsTab } from "./FunctionsTab";
import { OutsideLink } from "./OutsideLink";
import { SourcesTab } from "./SourcesTab";
import { useTheme } from "./theme";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
  header: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  dataset: { color: tokens.colorNeutralForeground2, display: "block" },
  bar: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  panel: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM },
});

const TABS = [
  { id: "functions", label: "Functions" },
  { id: "sources", label: "Sources" },
] as const;
type TabId = (typeof TABS)[number]["id"];

export function Taskpane({ functions }: { functions: readonly FunctionReference[] }) {
  const styles = useStyles();
  const [tab, setTab] = useState<TabId>("functions");
  const dataset = useDataset();
  const { version, released } = dataset;
  return (
    <FluentProvider theme={useTheme()} className={styles.root}>
      <header className={styles.header}>
        <h1 className={styles.title}>Orebook</h1>
        <Text size={200} className={styles.dataset}>
          Dataset {version}, released {released}
        </Text>
        <div className={styles.bar}>
          <TabList selectedValue={tab} onTabSelect={(_, { value }) => setTab(value as TabId)} aria-label="Orebook">
            {TABS.map(({ id, label }) => (
              <Tab key={id} value={id} id={`tab-${id}`} aria-controls={`panel-${id}`}>
                {label}
              </Tab>
            ))}
          </TabList>
          <OutsideLink address="support.html">Help</OutsideLink>
        </div>
      </header>
      {TABS.map(({ id }) => (
        // Both stay in the page, so that a search is still there on coming back to its tab.
        <main
          key={id}
          role="tabpanel"
          id={`panel-${id}`}
          aria-labelledby={`tab-${id}`}
          hidden={tab !== id}
          className={tab === id ? styles.panel : undefined}
        >
          {id === "functions" ? <FunctionsTab functions={functions} /> : <SourcesTab dataset={dataset} />}
        </main>
      ))}
    </FluentProvider>
  );
}
