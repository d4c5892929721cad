import { IDBFactory } from "fake-indexeddb";
import { indexedDbStore } from "../../src/feed/indexed-db-store";
import { readKept, type KeptRelease } from "../../src/feed/release-store";
import { madeRelease } from "./a-feed";

const { announced: announcement, bytes } = madeRelease();
const release: KeptRelease = { announcement, bytes };

test("what is kept is there for another pane, to the byte", async () => {
  const factory = new IDBFactory();
  await indexedDbStore(() => factory).change((kept) => {
    expect(kept).toBeUndefined();
    return { put: release };
  });
  const kept = readKept(await indexedDbStore(() => factory).read())!;
  expect(kept.announcement).toEqual(announcement);
  expect(Buffer.from(kept.bytes).equals(bytes)).toBe(true);
});

test("each partition of Office has its own", async () => {
  const factory = new IDBFactory();
  await indexedDbStore(() => factory, "contoso").change(() => ({ put: release }));
  expect(await indexedDbStore(() => factory, "fabrikam").read()).toBeUndefined();
  expect(await indexedDbStore(() => factory, "contoso").read()).toBeDefined();
});

test("it is removed, or left as it is", async () => {
  const store = indexedDbStore(factoryOnce());
  await store.change(() => ({ put: release }));
  await store.change(() => "leave");
  expect(await store.read()).toBeDefined();
  await store.change(() => "remove");
  expect(await store.read()).toBeUndefined();
});

test("two panes at once: each sees what the other has written, and neither comes between", async () => {
  const factory = new IDBFactory();
  const seen: number[] = [];
  const count = (kept: unknown): number => (kept as { bytes: Uint8Array } | undefined)?.bytes.length ?? 0;
  await Promise.all(
    Array.from({ length: 20 }, () =>
      indexedDbStore(() => factory).change((kept) => {
        seen.push(count(kept));
        return { put: { announcement, bytes: new Uint8Array(count(kept) + 1) } };
      }),
    ),
  );
  expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

test("a decision that fails changes nothing", async () => {
  const store = indexedDbStore(factoryOnce());
  await store.change(() => ({ put: release }));
  await expect(
    store.change(() => {
      throw new Error("no decision");
    }),
  ).rejects.toThrow("no decision");
  expect(readKept(await store.read())).toBeDefined();
});

test("full: the error keeps its name, and what was kept before is still whole", async () => {
  const factory = new IDBFactory();
  const store = indexedDbStore(() => factory);
  await store.change(() => ({ put: release }));
  const full = indexedDbStore(() => withFullStores(factory));
  await expect(full.change(() => ({ put: { announcement, bytes: new Uint8Array(5) } }))).rejects.toMatchObject({
    name: "QuotaExceededError",
  });
  expect(readKept(await store.read())!.bytes).toHaveLength(bytes.length);
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
  await expect(indexedDbStore(factory).read()).rejects.toThrow();
  await expect(indexedDbStore(factory).change(() => "remove")).rejects.toThrow();
});

test("an IndexedDB that never answers is given up", async () => {
  const silent = { open: () => ({}) } as unknown as IDBFactory;
  await expect(indexedDbStore(() => silent, "", 50).read()).rejects.toThrow("does not answer");
});

function factoryOnce(): () => IDBFactory {
  const factory = new IDBFactory();
  return () => factory;
}

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
