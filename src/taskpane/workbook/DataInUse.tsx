import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useState, type Ref } from "react";
import { workbookCount } from "../../actions/count-workbook";
import { dataState } from "../../actions/workbook-data/state";
import { workbookActions } from "../../actions/workbook-actions";
import { Actions } from "../components/Actions";
import { Facts } from "../components/Facts";
import { Section } from "../components/Section";
import { useDataset } from "../dataset-in-use";
import { useStore } from "../store-in-use";
import { start, started } from "./start";

const useStyles = makeStyles({ problem: { marginTop: tokens.spacingVerticalS } });

interface DataInUseProps {
  /** Whether a refresh is under way, during which no other one can be started. */
  isBusy: boolean;
  /** Gets the keyboard back when a refresh is put away. */
  refreshButton: Ref<HTMLButtonElement>;
}

/** Which dataset the workbook computes with, whether it keeps to it, and whether there is a newer one. */
export function DataInUse({ isBusy, refreshButton }: DataInUseProps) {
  const { version, released } = useDataset();
  const { remembered, problem, fetching, offered } = useStore(dataState);
  const count = useStore(workbookCount);
  const [didLoad, setLoaded] = useState(true);
  useEffect(() => {
    // Nobody has asked for it: where the feed cannot be asked, nothing is said.
    workbookActions.lookForNewer().catch(() => setLoaded(false));
  }, [version]);
  const isPinned = remembered?.isPinned === true;
  const saysNothing = remembered !== undefined && !remembered.dataset && !remembered.isUnreadable && hasFigures(count);
  // Nothing answers formulas in its place; what the pane shows is from the one that is here.
  const ownDataset =
    problem !== undefined || fetching !== undefined ? otherThan(version, remembered?.dataset?.version) : undefined;
  const isOffered = offered !== undefined && offered.version !== version;
  return (
    <Section title="Data">
      <Facts
        facts={[
          ["Dataset", ownDataset ? `${ownDataset}, which is not on this computer` : `${version}, released ${released}`],
          ["In this pane", ownDataset ? `${version}, released ${released}` : undefined],
          ["Newer", isOffered ? `Dataset ${offered.version} of ${offered.released} is there.` : undefined],
          [
            "Pinned",
            isPinned ? `Yes: to ${remembered.dataset?.version ?? version}, on every computer, until you unpin it.` : "No",
          ],
        ]}
      />
      {!didLoad && <DataProblem text={NOT_LOADED} onStarted={() => setLoaded(true)} />}
      {fetching !== undefined && <p role="status">{fetching}</p>}
      {problem !== undefined && <DataProblem text={problem} />}
      {saysNothing && (
        <p>
          This workbook does not say which dataset its figures are from. What is calculated comes from {version}, and the workbook
          remembers that from its next Orebook formula on. Refresh data lists saved figures that differ.
        </p>
      )}
      <Actions>
        <Button
          ref={refreshButton}
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => start(() => workbookActions.startRefresh())}
        >
          Refresh data
        </Button>
        <Button
          disabledFocusable={isBusy || remembered === undefined}
          onClick={() => start(isPinned ? workbookActions.unpin : workbookActions.pin)}
        >
          {isPinned ? "Unpin" : "Pin"}
        </Button>
      </Actions>
      <p>
        Refresh data looks for a newer dataset and shows what it would change before anything is written.{" "}
        {isPinned ? "Unpin lets it do so again." : "Pin keeps the workbook at the dataset that it has."}
      </p>
    </Section>
  );
}

function otherThan(inUse: string, own: string | undefined): string | undefined {
  return own === inUse ? undefined : own;
}

function hasFigures(count: ReturnType<typeof workbookCount.get>): boolean {
  return count?.kind === "counted" && count.count.formulas + count.count.tables.length > 0;
}

const NOT_LOADED =
  "The part of Orebook that puts the workbook's own dataset in use did not load: formulas answer from the one built with Orebook. Connect to the Internet and try again.";

interface DataProblemProps {
  text: string;
  onStarted?(): void;
}

/** Why the workbook's own dataset is not in use, and another try. */
function DataProblem({ text, onStarted }: DataProblemProps) {
  const styles = useStyles();
  const [isTrying, setTrying] = useState(false);
  const tryAgain = async () => {
    setTrying(true);
    if (await started(workbookActions.startData)) onStarted?.();
    setTrying(false);
  };
  return (
    <MessageBar className={styles.problem} intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isTrying} onClick={() => void tryAgain()}>
          Try again
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
