import { IDBFactory } from "fake-indexeddb";
import { indexedDbStore } from "../../src/feed/indexed-db-store";
import { readList } from "../../src/feed/release-store";
import { madeRelease, type MadeRelease } from "./a-feed";

const one = madeRelease();
const two = madeRelease({ version: "2030.3" });

/** What a store has after a release came beside nothing. */
const only = ({ announced, bytes }: MadeRelease) => ({
  list: [announced],
  bytes: { sha256: announced.sha256, content: bytes },
});

test("what is kept is there for another pane, to the byte", async () => {
  const factory = new IDBFactory();
  await indexedDbStore(() => factory).change((list) => {
    expect(list).toBeUndefined();
    return only(one);
  });
  const store = indexedDbStore(() => factory);
  expect(readList(await store.list())).toEqual([one.announced]);
  expect(Buffer.from((await store.bytes(one.announced.sha256)) as Uint8Array).equals(one.bytes)).toBe(true);
});

test("each partition of Office has its own", async () => {
  const factory = new IDBFactory();
  const [contoso, fabrikam] = ["contoso", "fabrikam"].map((partition) => indexedDbStore(() => factory, partition));
  await contoso!.change(() => only(one));
  expect(await fabrikam!.list()).toBeUndefined();
  await fabrikam!.change(() => ({ list: [] }));
  expect(await contoso!.bytes(one.announced.sha256)).toBeDefined();
});

test("what is not in the list goes with its bytes, and so does what a form of before left", async () => {
  const factory = new IDBFactory();
  const store = indexedDbStore(() => factory);
  await store.change(() => only(one));
  await everything(
    factory,
    (releases) => void releases.put({ announcement: one.announced, bytes: one.bytes }, "orebook.release"),
  );
  await everything(factory, (releases) => void releases.put("of another program", "another.key"));
  await store.change((list) => ({ ...only(two), list: [two.announced, ...readList(list)] }));
  await store.change(() => "leave");
  expect(await keysIn(factory)).toEqual([
    "another.key",
    ...[one, two].map(({ announced }) => `orebook.release.${announced.sha256}`).sort(),
    "orebook.releases",
  ]);
  await store.change(() => ({ list: [two.announced] }));
  expect(await store.bytes(one.announced.sha256)).toBeUndefined();
  expect(await store.bytes(two.announced.sha256)).toBeDefined();
  await store.change(() => ({ list: [] }));
  expect(await keysIn(factory)).toEqual(["another.key", "orebook.releases"]);
});

test("two panes at once: each sees what the other has written, and neither comes between", async () => {
  const factory = new IDBFactory();
  const seen: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      indexedDbStore(() => factory).change((list) => {
        seen.push(readList(list).length);
        return { list: [madeRelease({ version: `2031.${index}` }).announced, ...readList(list)] };
      }),
    ),
  );
  expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

test("a decision that fails changes nothing", async () => {
  const store = indexedDbStore(factoryOnce());
  await store.change(() => only(one));
  await expect(
    store.change(() => {
      throw new Error("no decision");
    }),
  ).rejects.toThrow("no decision");
  expect(await store.bytes(one.announced.sha256)).toBeDefined();
});

test("full: the error keeps its name, and what was kept before is still whole", async () => {
  const factory = new IDBFactory();
  const store = indexedDbStore(() => factory);
  await store.change(() => only(one));
  const full = indexedDbStore(() => withFullStores(factory));
  await expect(full.change(() => only(two))).rejects.toMatchObject({
    name: "QuotaExceededError",
  });
  expect(readList(await store.list())).toEqual([one.announced]);
  expect(await store.bytes(one.announced.sha256)).toHaveLength(one.bytes.length);
});

test.each<[string, () => IDBFactory | undefined]>([
  ["is not there", () => undefined],
  [
    "may not be named",
    () => {
      throw new DOMException("denied", "SecurityError");
    },
  ],
  [
    "may not be opened",
    () =>
      ({
        open: () => {
          throw new DOMException("denied", "SecurityError");
        },
      }) as unknown as IDBFactory,
  ],
])("an IndexedDB that %s is an error, at once", async (_, factory) => {
  await expect(indexedDbStore(factory).list()).rejects.toThrow();
  await expect(indexedDbStore(factory).change(() => "leave")).rejects.toThrow();
});

test("an IndexedDB that never answers is given up", async () => {
  const silent = { open: () => ({}) } as unknown as IDBFactory;
  await expect(indexedDbStore(() => silent, "", 50).list()).rejects.toThrow("does not answer");
});

test("a connection that is lost, or asked to make way for another form, is opened anew", async () => {
  const factory = new IDBFactory();
  const opened: IDBDatabase[] = [];
  const counting = {
    open: (name: string, version: number) => {
      const request = factory.open(name, version);
      request.addEventListener("success", () => opened.push(request.result));
      return request;
    },
  } as unknown as IDBFactory;
  const store = indexedDbStore(() => counting);
  await store.change(() => only(one));
  await store.list();
  expect(opened).toHaveLength(1);
  // Lost without a word: the one who finds out is told, the next one has another.
  opened[0]!.close();
  await expect(store.list()).rejects.toThrow();
  expect(readList(await store.list())).toEqual([one.announced]);
  await new Promise((resolve, reject) => {
    const removing = factory.deleteDatabase("orebook-feed");
    removing.onsuccess = resolve;
    removing.onerror = removing.onblocked = reject;
  });
  expect(await store.list()).toBeUndefined();
  expect(opened).toHaveLength(3);
});

function factoryOnce(): () => IDBFactory {
  const factory = new IDBFactory();
  return () => factory;
}

/** One transaction past the store, with the object store that it uses. */
async function everything<T>(
  factory: IDBFactory,
  work: (releases: IDBObjectStore) => IDBRequest<T> | void,
): Promise<T | undefined> {
  const opening = factory.open("orebook-feed", 1);
  await new Promise((done) => (opening.onsuccess = done));
  const transaction = opening.result.transaction("releases", "readwrite");
  const request = work(transaction.objectStore("releases"));
  await new Promise((done) => (transaction.oncomplete = done));
  opening.result.close();
  return request ? request.result : undefined;
}

const keysIn = (factory: IDBFactory) => everything(factory, (releases) => releases.getAllKeys());

/** A disk that is full: writing ends the transaction, as browsers do it. */
function withFullStores(factory: IDBFactory): IDBFactory {
  return {
    open: (name: string, version: number) => {
      const request = factory.open(name, version);
      request.addEventListener("success", () => {
        const database = request.result;
        const begin = database.transaction.bind(database);
        database.transaction = (...args: Parameters<IDBDatabase["transaction"]>) => {
          const transaction = begin(...args);
          const objectStore = transaction.objectStore.bind(transaction);
          transaction.objectStore = (store: string) => {
            const releases = objectStore(store);
            releases.put = () => {
              throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
            };
            return releases;
          };
          return transaction;
        };
      });
      return request;
    },
  } as unknown as IDBFactory;
}
