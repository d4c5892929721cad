import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FindPage } from "../../actions/pane-place";
import { keyOf } from "../find/catalogue";
import { pinnedKeys, togglePinned } from "../find/recent-and-pinned";
import { useStore } from "../store-in-use";

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

/** Pins what a page is about, so that Find lists it under Pinned; nothing for a page that is about several, or a form. */
export function PinButton({ page }: { page: FindPage }) {
  const key = keyOf(page);
  return key === undefined ? null : <PinToggle entryKey={key} />;
}

/** @param entryKey of an entry of the catalogue */
export function PinToggle({ entryKey }: { entryKey: string }) {
  const styles = useStyles();
  const isPinned = useStore(pinnedKeys).includes(entryKey);
  return (
    <Button size="small" className={styles.button} onClick={() => togglePinned(entryKey)}>
      {isPinned ? "Unpin" : "Pin"}
    </Button>
  );
}
