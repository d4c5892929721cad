import { Button } from "@fluentui/react-components";
import type { RefreshOutcome } from "../../actions/refresh/state";
import { workbookActions } from "../../actions/workbook-actions";
import { counted } from "../../workbook/insert/report";
import { Actions } from "../components/Actions";
import { useDataset } from "../dataset-in-use";
import { CellsAsBefore } from "./CellsAsBefore";
import { ChangeList } from "./ChangeList";
import { ErrorsAfter } from "./ErrorsAfter";
import { FollowersInError } from "./FollowersInError";
import { MovedRowsList } from "./MovedRowsList";
import { NeedRepair } from "./NeedRepair";
import { OpenCells } from "./OpenCells";
import { RefreshedTables } from "./RefreshedTables";
import { start } from "./start";
import { Warnings } from "./Warnings";

const NOT_LISTED =
  "Formulas of your own that calculate with these cells are not listed, unless they are in error since. Those that calculate with Orebook tables are not looked at.";

/** What a refresh has done, as the cells showed it afterwards, and the ways back. */
export function RefreshReport({ from, to, report, tables, changesSheet, warnings }: RefreshOutcome) {
  const changed = report.changes.length + tables.reduce((sum, { changes }) => sum + changes.length, 0);
  const inUse = useDataset();
  // By Undo, or by Go back: the add-in follows what the workbook remembers.
  const isTakenBack = inUse.hash !== to.hash;
  return (
    <>
      <p>
        {counted(changed, "cell")} changed.{" "}
        {isTakenBack
          ? `It was taken back: the workbook computes with dataset ${inUse.version}.`
          : "Undo in Excel takes it back, in one step where your Excel can."}
        {changesSheet !== undefined && !isTakenBack && ` The changes were written to the sheet ${changesSheet}.`}
      </p>
      <Warnings warnings={warnings} />
      <Actions>
        <Button size="small" appearance="primary" onClick={() => start(workbookActions.closeRefresh)}>
          Close
        </Button>
        {!isTakenBack && (
          <Button size="small" onClick={() => start(workbookActions.writeChanges)}>
            {changesSheet === undefined ? "Write changes to a sheet" : "Write the sheet again"}
          </Button>
        )}
        {!isTakenBack && from.hash !== to.hash && (
          <Button size="small" onClick={() => start(workbookActions.goBack)}>{`Go back to ${from.version}`}</Button>
        )}
      </Actions>
      <NeedRepair cells={report.inError} />
      <ErrorsAfter cells={report.inError} title="Newly in error" />
      <FollowersInError cells={report.followers} />
      <CellsAsBefore cells={report.asBefore} />
      <RefreshedTables tables={tables} />
      <ChangeList changes={report.changes} tables={tables} />
      <MovedRowsList moved={report.moved} />
      <p>{NOT_LISTED}</p>
      <OpenCells cells={report.open} />
    </>
  );
}
