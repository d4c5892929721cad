import { lastMessage, tell } from "../../src/actions/messages";
import { goBack, openPage, panePlace, showSearch } from "../../src/actions/pane-place";

afterEach(() => {
  lastMessage.set(undefined);
  showSearch();
});

test("what was told of one page is not shown over the next", () => {
  openPage({ kind: "mineral", id: "tungsten" });
  tell("problem", "Excel refused.");
  openPage({ kind: "source", id: "mcs2026" });
  expect(lastMessage.get()).toBeUndefined();
});

test("what an action tells stays where it closes its own page", () => {
  openPage({ kind: "build", id: "MINERAL.RANK" });
  tell("done", "Wrote MINERAL.RANK");
  goBack();
  expect([panePlace.get().pages, lastMessage.get()?.text]).toEqual([[], "Wrote MINERAL.RANK"]);
});
