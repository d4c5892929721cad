import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { RefreshPreview as Preview } from "../../actions/refresh/state";
import { workbookActions } from "../../actions/workbook-actions";
import { Actions } from "../components/Actions";
import { ChangeList } from "./ChangeList";
import { ErrorsAfter } from "./ErrorsAfter";
import { MovedRowsList } from "./MovedRowsList";
import { NeedRepair } from "./NeedRepair";
import { OpenCells } from "./OpenCells";
import { RefreshedTables } from "./RefreshedTables";
import { start } from "./start";
import { Warnings } from "./Warnings";

/** What a refresh would write, with the choice whether it does. The choice comes before the list, which may be long. */
export function RefreshPreview({ from, to, report, tables, willWrite, warnings, isPinned, back }: Preview) {
  const [changesSheet, setChangesSheet] = useState(false);
  const isOther = from.hash !== to.hash;
  const offersKeep = !isPinned && isOther && !back;
  return (
    <>
      <p>
        {isOther
          ? `From dataset ${from.version} (released ${from.released}) to ${to.version} (released ${to.released}). `
          : `The workbook has figures of other datasets; ${to.version} is in use. `}
        {willWrite}
      </p>
      <Warnings warnings={warnings} />
      {isPinned && isOther && (
        <p>
          This workbook is pinned to dataset {from.version}. {back ? "Going back" : "A refresh"} unpins it.
        </p>
      )}
      {back && (
        <p>
          {back.pins && `The workbook is pinned to dataset ${to.version} then, as it was. `}
          Rows that were new in tables are marked, not deleted.
        </p>
      )}
      <Checkbox
        label="Write the changes to a sheet"
        checked={changesSheet}
        onChange={(_, { checked }) => setChangesSheet(checked === true)}
      />
      <Actions>
        <Button size="small" appearance="primary" onClick={() => start(() => workbookActions.acceptRefresh({ changesSheet }))}>
          {back ? `Go back to ${to.version}` : isPinned && isOther ? "Unpin and refresh" : "Refresh"}
        </Button>
        {offersKeep && (
          <Button size="small" title="Pins the workbook to it" onClick={() => start(workbookActions.keepPinned)}>
            {`Keep ${from.version}`}
          </Button>
        )}
        <Button size="small" onClick={() => start(workbookActions.closeRefresh)}>
          Close
        </Button>
      </Actions>
      {offersKeep && <p>Keep {from.version} pins the workbook to it. Close changes nothing.</p>}
      <NeedRepair cells={report.inError} />
      <ErrorsAfter cells={report.inError} title="Newly in error after the refresh" />
      <RefreshedTables tables={tables} />
      <ChangeList changes={report.changes} tables={tables} />
      <MovedRowsList moved={report.moved} />
      <p>
        Formulas of your own that calculate with these cells are not listed. Which of them come to an error is looked at after the
        refresh.
      </p>
      <OpenCells cells={report.open} />
    </>
  );
}
