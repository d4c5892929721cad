import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { readSparesRecipients, sparesRecipients, spareRecipients } from "../../actions/recipients";
import { workbookActions } from "../../actions/workbook-actions";
import { counted } from "../../workbook/insert/report";
import { Section } from "../components/Section";
import { useStore } from "../store-in-use";
import { useListStyles } from "./list-styles";
import { start } from "./start";

const useStyles = makeStyles({
  // As a line of text: the switch begins where the buttons above it begin.
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface ShareAndRepairProps {
  /** Cells that show #NAME?; undefined where they were not counted. */
  unknownFunctions: number | undefined;
  isBusy: boolean;
}

/** What can be done for a workbook that others open. Each line says what the action writes; each asks or says so before it writes. */
export function ShareAndRepair({ unknownFunctions = 0, isBusy }: ShareAndRepairProps) {
  const styles = useListStyles();
  const actions: { name: string; does: string; action: () => Promise<unknown>; isMain?: boolean }[] = [
    {
      name: "Repair formulas",
      does:
        unknownFunctions > 0
          ? `${counted(unknownFunctions, "cell shows", "cells show")} #NAME?: enters their formulas again.`
          : "Enters formulas again that show #NAME?, and nothing else.",
      action: workbookActions.repair,
      isMain: unknownFunctions > 0,
    },
    {
      name: "Freeze a copy of this sheet",
      does: "Writes a new sheet with values in place of formulas and a list of sources. This sheet stays as it is.",
      action: workbookActions.freezeSheet,
    },
    {
      name: "Freeze a copy of the selection",
      does: "The same, of the selected cells alone.",
      action: workbookActions.freezeSelection,
    },
    {
      name: "Write the sources to a sheet",
      does: "Writes the sheet Orebook sources: every work that the workbook uses, and the cells that use it.",
      action: workbookActions.writeSources,
    },
  ];
  return (
    <Section title="Share and repair">
      <ul className={styles.list}>
        {actions.map(({ name, does, action, isMain }) => (
          <li key={name} className={styles.item}>
            <Button
              size="small"
              appearance={isMain ? "primary" : "secondary"}
              disabledFocusable={isBusy}
              onClick={() => start(action)}
            >
              {name}
            </Button>
            <span className={styles.small}>{does}</span>
          </li>
        ))}
        <li className={styles.item}>
          <Recipients />
        </li>
      </ul>
    </Section>
  );
}

/** The switch that keeps Excel from asking people who open the workbook. */
function Recipients() {
  const styles = useStyles();
  const list = useListStyles();
  const isOn = useStore(sparesRecipients);
  useEffect(() => {
    // Where it cannot be read, the switch stays out of use.
    readSparesRecipients().catch(() => undefined);
  }, []);
  return (
    <>
      <Switch
        className={styles.switch}
        label="People without Orebook are not asked to install it"
        checked={isOn === true}
        disabled={isOn === undefined}
        onChange={(_, { checked }) => start(() => spareRecipients(checked))}
      />
      <span className={list.small}>
        Writes one setting of the workbook, which Excel on Windows and Mac follows. They see the figures that were saved; a
        formula that they change shows #NAME?.
      </span>
    </>
  );
}
