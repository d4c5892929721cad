import { panePlace } from "../../actions/pane-place";
import { FindPage } from "../pages/FindPage";
import { useStore } from "../store-in-use";
import { Search } from "./Search";

/** The search, and over it the page in sight. The search stays in the page, so that its words and place are still there on coming back. */
export function FindTab() {
  const { pages } = useStore(panePlace);
  const page = pages[pages.length - 1];
  return (
    <>
      <div hidden={page !== undefined}>
        <Search />
      </div>
      {page && <FindPage key={pages.length} page={page} />}
    </>
  );
}
