/** A newer dataset that cannot be kept on this computer: the workbook stays as it is, and the person may use it all the same. */
import { useFeed } from "../../../src/actions/workbook-data/the-feed";
import { startRefresh } from "../../../src/actions/refresh/refresh";
import { refreshState } from "../../../src/actions/refresh/state";
import { dataset } from "../../../src/dataset/current";
import { invented } from "../../dataset/invented-dataset";
import { aFeed, failingStore, smallStore, type MemoryStore } from "../../feed/a-feed";
import { fill } from "../../workbench/host/open-excel";
import { accepted, changesOf, filesOf, NEXT, refreshingForEachTest, serving, wholeOf } from "./refreshing";

const book = refreshingForEachTest();
const FORMULA = '=MINERAL.VALUE("barium blue","Alphaland")';

describe.each<[string, () => MemoryStore, RegExp]>([
  [
    "full",
    () => smallStore(NEXT.bytes.length - 1),
    /no room to keep its .*Free space on the disk and try again, or use the new dataset until you close Excel\./,
  ],
  [
    "forbidden",
    () => failingStore("SecurityError", ["list", "bytes", "change"]),
    /does not let Orebook keep it.*Allow storage for this site.*or use the new dataset until you close Excel\./,
  ],
])("IndexedDB is %s", (_, store, reason) => {
  beforeEach(async () => {
    book.feed = aFeed("https://feed.test/data/latest.json", { fetch: serving(filesOf(NEXT)), inUse: dataset, store: store() });
    useFeed(book.feed);
    await fill(book.current, "A1", [[FORMULA, "mine"]]);
  });

  test("nothing is written, the message says what to do, and the person may go on without keeping it", async () => {
    const whole = wholeOf(book.current);
    await startRefresh();
    const state = refreshState.get();
    expect(state).toMatchObject({ kind: "problem", canUseUnkept: true });
    expect(state?.kind === "problem" && state.text).toMatch(reason);
    expect(state?.kind === "problem" && state.text).toContain("Dataset 2030.1 stays in use");
    expect(dataset()).toBe(invented);
    expect(wholeOf(book.current)).toEqual(whole);
    expect(await book.current.values("A1:B1")).toEqual([[30, "mine"]]);
  });

  test("used without being kept, it refreshes the workbook, and the preview says that it is fetched again after Excel is closed", async () => {
    await startRefresh({ evenIfNotKept: true });
    const state = refreshState.get();
    expect(state?.kind === "preview" && state.preview.warnings).toEqual([
      expect.stringMatching(/^The newer dataset cannot be kept on this computer: after Excel is closed/),
    ]);
    const outcome = await accepted();
    expect(changesOf(outcome)).toEqual([["Sheet1!A1", 30, 31, "revision"]]);
    expect(outcome.warnings).toEqual(state?.kind === "preview" ? state.preview.warnings : []);
    expect(dataset().version).toBe("2031.1");
    expect(await book.current.values("A1:B1")).toEqual([[31, "mine"]]);
    expect(book.feed.store.content.size).toBe(0);
  });
});
