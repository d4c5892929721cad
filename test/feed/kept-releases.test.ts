import { keep, keptDataset, keptReleases, markUsed, MOST_KEPT } from "../../src/feed/kept-releases";
import { inventedFile } from "../dataset/invented-dataset";
import { madeRelease, memoryStore, offlineFeed, smallStore, type MadeRelease, type MemoryStore } from "./a-feed";

const release = (version: string): MadeRelease => madeRelease({ version });
const kept = (store: MemoryStore, { announced, bytes }: MadeRelease) => keep(offlineFeed(store), announced, bytes);

/** What is listed is there to the byte, and nothing else. */
async function whole(store: MemoryStore): Promise<string[]> {
  const feed = offlineFeed(store);
  const announcements = await keptReleases(feed);
  for (const announced of announcements) expect((await keptDataset(feed, announced)).hash).toBe(announced.sha256);
  expect(store.content.size).toBe(announcements.length);
  return store.versions();
}

describe("the newest and four others are kept", () => {
  test("those that were the newest before, in their order", async () => {
    const store = memoryStore();
    for (let number = 2; number <= 8; number += 1) await kept(store, release(`2030.${number}`));
    expect(await whole(store)).toEqual(["2030.8", "2030.7", "2030.6", "2030.5", "2030.4"]);
    expect(MOST_KEPT).toBe(5);
  });

  test("those that workbooks asked for last, whichever came first", async () => {
    const store = memoryStore(...["2030.6", "2030.5", "2030.4", "2030.3", "2030.2"].map(release));
    await markUsed(offlineFeed(store), release("2030.2").announced);
    expect(store.versions()).toEqual(["2030.2", "2030.6", "2030.5", "2030.4", "2030.3"]);
    await kept(store, release("2029.1"));
    expect(await whole(store)).toEqual(["2029.1", "2030.6", "2030.2", "2030.5", "2030.4"]);
  });

  test("the newest stays, however long nobody asked for it, and is the first of the others once it is overtaken", async () => {
    const store = memoryStore(...["2029.1", "2029.2", "2029.3", "2029.4", "2030.9"].map(release));
    await kept(store, release("2029.5"));
    expect(await whole(store)).toEqual(["2029.5", "2030.9", "2029.1", "2029.2", "2029.3"]);
    for (const version of ["2029.6", "2029.7", "2029.8"]) await kept(store, release(version));
    await kept(store, release("2030.10"));
    expect((await whole(store)).slice(0, 3)).toEqual(["2030.10", "2030.9", "2029.8"]);
  });

  test("one that is kept already is not there twice", async () => {
    const store = memoryStore(release("2030.2"), release("2030.3"));
    await kept(store, release("2030.3"));
    expect(await whole(store)).toEqual(["2030.3", "2030.2"]);
  });
});

describe("where there is no room", () => {
  const size = release("2030.2").bytes.length;
  const four = ["2030.5", "2030.4", "2030.3", "2030.2"].map(release);

  test("the one that was not asked for longest makes it", async () => {
    const store = smallStore(4.5 * size, ...four);
    await kept(store, release("2030.6"));
    expect(await whole(store)).toEqual(["2030.6", "2030.5", "2030.4", "2030.3"]);
  });

  test("so do several, if a larger one needs it", async () => {
    const store = smallStore(4.5 * size, ...four);
    const large = madeRelease({ version: "2030.6", notes: [...inventedFile.notes, "x".repeat(2.2 * size)] });
    await kept(store, large);
    expect(await whole(store)).toEqual(["2030.6", "2030.5"]);
  });

  test("where even that is not enough, it is told, and all is as before", async () => {
    const store = smallStore(4.5 * size, ...four);
    const large = madeRelease({ version: "2030.6", notes: [...inventedFile.notes, "x".repeat(5 * size)] });
    await expect(kept(store, large)).rejects.toMatchObject({ code: "storage full", came: expect.stringContaining("no room") });
    expect(await whole(store)).toEqual(["2030.5", "2030.4", "2030.3", "2030.2"]);
  });

  test("the newest never makes room", async () => {
    const store = smallStore(1.5 * size, release("2030.5"));
    await expect(kept(store, release("2030.6"))).rejects.toMatchObject({ code: "storage full" });
    await expect(kept(store, release("2030.4"))).rejects.toMatchObject({ code: "storage full" });
    expect(await whole(store)).toEqual(["2030.5"]);
  });
});

test("that something cannot be marked as used does no harm", async () => {
  const store = memoryStore(release("2030.3"), release("2030.2"));
  store.change = () => Promise.reject(new Error("denied"));
  await markUsed(offlineFeed(store), release("2030.2").announced);
  expect(store.versions()).toEqual(["2030.3", "2030.2"]);
});
