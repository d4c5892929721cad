import { FluentProvider, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, type ReactNode } from "react";
import { moveOn } from "../actions/messages";
import { panePlace, showTab, TABS, type Tab as TabId } from "../actions/pane-place";
import { FindTab } from "./find/FindTab";
import { Messages } from "./components/Messages";
import { LoadFailure } from "./components/LoadFailure";
import { OutOfReach } from "./components/OutOfReach";
import { useStore } from "./store-in-use";
import { useTheme } from "./theme";

const CellTab = lazy(() => import(/* webpackChunkName: "cell" */ "./cell/CellTab"));
const WorkbookTab = lazy(() => import(/* webpackChunkName: "workbook" */ "./workbook/WorkbookTab"));
const HelpTab = lazy(() => import(/* webpackChunkName: "help" */ "./help/HelpTab"));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
  title: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)" },
  // Office draws its own menu over the top right corner.
  bar: { flexShrink: 0, paddingRight: "34px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // As high as the rest leaves it: messages are never squeezed.
  // What is placed out of sight in a page stays in it, or it would make the whole pane scroll.
  panel: { flex: "1 1 0", minHeight: 0, overflowY: "auto", position: "relative" },
});

const LABELS: Record<TabId, string> = { find: "Find", cell: "Cell", workbook: "Workbook", help: "Help" };
const CONTENTS: Record<TabId, () => ReactNode> = {
  find: () => <FindTab />,
  cell: () => <CellTab />,
  workbook: () => <WorkbookTab />,
  help: () => <HelpTab />,
};

/** The four tabs of the pane, and what actions tell and ask. */
export function Taskpane() {
  const styles = useStyles();
  const { tab } = useStore(panePlace);
  const before = useRef(tab);
  useEffect(() => {
    if (tab !== before.current) keepKeyboard(tab);
    before.current = tab;
  }, [tab]);
  return (
    <FluentProvider theme={useTheme()}>
      <main className={styles.root}>
        <h1 className={styles.title}>Orebook</h1>
        <TabList
          className={styles.bar}
          size="small"
          selectedValue={tab}
          onTabSelect={(_, { value }) => {
            moveOn();
            showTab(value as TabId);
          }}
          aria-label="Orebook"
        >
          {TABS.map((id) => (
            <Tab key={id} value={id} id={`tab-${id}`} aria-controls={`panel-${id}`}>
              {LABELS[id]}
            </Tab>
          ))}
        </TabList>
        <OutOfReach />
        {TABS.map((id) => (
          <TabPanel key={id} id={id} isShown={tab === id} className={styles.panel} />
        ))}
        <Messages />
      </main>
    </FluentProvider>
  );
}

/** Where a command has changed the tab while the keyboard was in another, it would be nowhere: it goes to the name of the tab in sight. */
function keepKeyboard(tab: TabId): void {
  const { activeElement } = document;
  const isLost = activeElement === document.body || activeElement?.closest("[hidden]") != null;
  if (document.hasFocus() && isLost) document.getElementById(`tab-${tab}`)?.focus();
}

interface TabPanelProps {
  id: TabId;
  isShown: boolean;
  className: string;
}

/** Find stays in the page, so that a search is still there on coming back to it; the others are made anew. */
function TabPanel({ id, isShown, className }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      id={`panel-${id}`}
      aria-labelledby={`tab-${id}`}
      hidden={!isShown}
      className={isShown ? className : undefined}
    >
      {(isShown || id === "find") && (
        <LoadFailure>
          <Suspense fallback={null}>{CONTENTS[id]()}</Suspense>
        </LoadFailure>
      )}
    </div>
  );
}
