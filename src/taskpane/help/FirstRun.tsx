import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { showTab } from "../../actions/pane-place";

const useStyles = makeStyles({
  welcome: { padding: tokens.spacingHorizontalM },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

/** For who opens the pane for the first time: what to do, and the way to Help. It computes nothing: it stands in the first view. */
export function FirstRun() {
  const styles = useStyles();
  return (
    <div className={styles.welcome} role="note" aria-label="Welcome">
      <p className={styles.text}>
        Orebook puts critical-minerals data and the terms of mineral deals into cells, each with its source. Type a mineral,
        country or deal above, or begin with three formulas that are ready to insert.
      </p>
      <Button size="small" onClick={() => showTab("help")}>
        Show me how to begin
      </Button>
    </div>
  );
}
