import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { showTab } from "../../actions/pane-place";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, margin: `${tokens.spacingVerticalS} 0 0` },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

const PARTS: readonly [title: string, text: string][] = [
  [
    "Editions and datasets",
    "A figure is from an edition of a work, such as a yearbook; a dataset is all the editions that Orebook holds, under one version. A newer dataset can bring new editions, revised figures and corrections, and keeps the older editions beside them.",
  ],
  [
    "Refresh",
    "A workbook keeps computing with the dataset that its figures are from: that of its first one, then that of its last refresh, also on other computers. Refresh data looks for a newer one and lists each figure that would change, with old, new, why and source. Nothing is written before you agree, and one Undo takes it back.",
  ],
  [
    "Pin",
    "A pinned workbook keeps to its dataset, on every computer and after every restart, whatever becomes the newest: for a report that has been published. Where the dataset of a workbook cannot be had, formulas that are calculated answer #N/A in place of another dataset's figures. Unpin to refresh it.",
  ],
  [
    "Colleagues without Orebook",
    "They see the figures that were saved, and can print and copy them. A formula that they edit, or that Excel calculates again, shows #NAME?. Send them a frozen copy where that may happen.",
  ],
  [
    "Freeze",
    "A copy of the sheet or of the selection with values in place of formulas, the source of each in a note, and a list of the works. It needs no add-in; the sheet that it was made from stays as it is.",
  ],
  [
    "Repair",
    "A formula that was entered where Orebook was not there shows #NAME?, also after Orebook has come. Repair formulas enters such formulas again, after it has said how many.",
  ],
];

/** How a workbook gets newer data, and what others see of it. */
export function Workbooks() {
  const styles = useStyles();
  return (
    <>
      {PARTS.map(([title, text]) => (
        <div key={title}>
          <h4 className={styles.heading}>{title}</h4>
          <p className={styles.text}>{text}</p>
        </div>
      ))}
      <Button size="small" onClick={() => showTab("workbook")}>
        Open Workbook
      </Button>
    </>
  );
}
