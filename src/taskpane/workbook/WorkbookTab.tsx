import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { countWorkbook, workbookCount, type WorkbookCount } from "../../actions/count-workbook";
import { refreshState } from "../../actions/refresh/state";
import { hasWorkbook } from "../../excel/workbook";
import { counted } from "../../workbook/insert/report";
import { Section } from "../components/Section";
import { useDataset } from "../dataset-in-use";
import { useStore } from "../store-in-use";
import { CellsInError } from "./CellsInError";
import { DataInUse } from "./DataInUse";
import { isRunning } from "./progress-words";
import { RefreshPanel } from "./RefreshPanel";
import { ShareAndRepair } from "./ShareAndRepair";
import { SheetTable } from "./SheetTable";
import { SourcesInUse } from "./SourcesInUse";
import { TablesInUse } from "./TablesInUse";

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  subheading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  numbers: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  number: {
    display: "flex",
    flexDirection: "column-reverse",
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  figure: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  what: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Which data this workbook computes with, what can be done about that, and what it has of Orebook: numbers first, then where they are. */
export default function WorkbookTab() {
  const styles = useStyles();
  const { hash } = useDataset();
  const refresh = useStore(refreshState);
  const state = useStore(workbookCount);
  const refreshButton = useRef<HTMLButtonElement>(null);
  const canCount = hasWorkbook();
  const isRefreshed = refresh?.kind === "done";
  const isBusy = isRunning(refresh);
  // A refresh changes what is counted: sources, errors, and the datasets of tables.
  useEffect(() => {
    if (canCount) void countWorkbook();
  }, [canCount, hash, isRefreshed]);
  const isCounting = state?.kind === "counting";
  return (
    <article className={styles.page} aria-label="Workbook">
      <h2 className={styles.heading}>Workbook</h2>
      <DataInUse isBusy={isBusy} refreshButton={refreshButton} />
      <RefreshPanel refreshButton={refreshButton} />
      {canCount && <ShareAndRepair unknownFunctions={unknownFunctions(state)} isBusy={isBusy} />}
      <h3 className={styles.subheading}>What it has of Orebook</h3>
      {canCount && (
        <div className={styles.bar}>
          <Button size="small" disabledFocusable={isCounting} onClick={() => void countWorkbook()}>
            Count again
          </Button>
          <span role="status">{summary(state)}</span>
        </div>
      )}
      {state?.kind === "failed" && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>The workbook could not be counted. {state.reason}</MessageBarBody>
        </MessageBar>
      )}
      {state?.kind === "counted" && <Count {...state.count} />}
    </article>
  );
}

function unknownFunctions(state: ReturnType<typeof workbookCount.get>): number | undefined {
  return state?.kind === "counted" ? state.count.inError.filter(({ error }) => error === "#NAME?").length : undefined;
}

function summary(state: ReturnType<typeof workbookCount.get>): string {
  if (state?.kind === "counting") return "Counting…";
  return state?.kind === "counted" ? `${counted(state.count.formulas, "Orebook formula")} counted` : "";
}

function Count({ sheets, formulas, inError, tables, tablesProblem, sources, callsWithReferences, tooLarge }: WorkbookCount) {
  const styles = useStyles();
  const numbers: [number, string][] = [
    [formulas, formulas === 1 ? "Orebook formula" : "Orebook formulas"],
    [tables.length, tables.length === 1 ? "Orebook table" : "Orebook tables"],
    [inError.length, inError.length === 1 ? "formula in error" : "formulas in error"],
    [sources.length, sources.length === 1 ? "source" : "sources"],
  ];
  return (
    <>
      <div className={styles.numbers}>
        {numbers.map(([figure, what]) => (
          <dl key={what} className={styles.number}>
            <dt className={styles.what}>{what}</dt>
            <dd className={styles.figure}>{figure.toLocaleString("en-US")}</dd>
          </dl>
        ))}
      </div>
      {tooLarge.length > 0 && (
        <p>
          Not counted, because the filled part of the sheet is too large to be read: {tooLarge.join(", ")}. A stray cell far down
          or to the right makes it so: Ctrl+End shows it.
        </p>
      )}
      {formulas === 0 && tables.length === 0 && (
        <p>There is nothing of Orebook in this workbook yet. Find inserts figures and tables.</p>
      )}
      {inError.length > 0 && <CellsInError cells={inError} />}
      {sheets.length > 0 && (
        <Section title="By sheet">
          <SheetTable sheets={sheets} />
        </Section>
      )}
      {tablesProblem !== undefined && <p>{tablesProblem}</p>}
      {tables.length > 0 && <TablesInUse tables={tables} />}
      {(sources.length > 0 || callsWithReferences > 0) && (
        <SourcesInUse sources={sources} callsWithReferences={callsWithReferences} />
      )}
    </>
  );
}
