import { makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { panePlace } from "../../actions/pane-place";
import { FindPage } from "../pages/FindPage";
import { useStore } from "../store-in-use";
import { keyOf } from "./catalogue";
import { noteOpened } from "./recent-and-pinned";
import { Search } from "./Search";

const useStyles = makeStyles({ search: { height: "100%" }, hidden: { display: "none" } });

/** The search, and over it the page in sight. The search stays in the page, so that its words and place are still there on coming back. */
export function FindTab() {
  const styles = useStyles();
  const { pages } = useStore(panePlace);
  const page = pages[pages.length - 1];
  const key = page && keyOf(page);
  useEffect(() => {
    if (key !== undefined) noteOpened(key);
  }, [key]);
  return (
    <>
      <div className={page ? styles.hidden : styles.search}>
        <Search />
      </div>
      {page && <FindPage key={pages.length} page={page} />}
    </>
  );
}
