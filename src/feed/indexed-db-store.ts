import type { Change, ReleaseStore } from "./release-store";

const DATABASE = "orebook-feed";
const RELEASES = "releases";

/** Milliseconds after which storage that does not answer counts as forbidden: some web views never answer (WebKit bug 226547). */
const PATIENCE = 10_000;

/**
 * The store of the page's origin.
 * @param factory asked for at each use, because reading `indexedDB` throws where it is forbidden
 * @param partition `Office.context.partitionKey`: Office on the web shares storage between documents of several owners
 */
export function indexedDbStore(factory: () => IDBFactory | undefined, partition = "", patience = PATIENCE): ReleaseStore {
  // All keys of the feed begin with this, those of forms of before too: what is not kept any more is found by it.
  const database = connection(factory, patience);
  const own = `${partition}orebook.release`;
  const listKey = `${own}s`;
  const bytesKey = (sha256: string): string => `${own}.${sha256}`;
  const read = (key: string): Promise<unknown> =>
    transact(database, "readonly", patience, (releases, answer) => {
      const request = releases.get(key);
      request.onsuccess = () => answer(request.result as unknown);
    });

  function apply(releases: IDBObjectStore, keys: readonly IDBValidKey[], { list, bytes }: Change): void {
    const kept = new Set<IDBValidKey>(list.map(({ sha256 }) => bytesKey(sha256)));
    for (const key of keys) if (typeof key === "string" && key.startsWith(own) && !kept.has(key)) releases.delete(key);
    releases.put(list, listKey);
    if (bytes) releases.put(bytes.content, bytesKey(bytes.sha256));
  }

  return {
    list: () => read(listKey),
    bytes: (sha256) => read(bytesKey(sha256)),
    async change(decide) {
      // Reading and writing in one transaction: those of other panes wait until it is complete.
      await transact(database, "readwrite", patience, (releases, _, fail) => {
        const keys = releases.getAllKeys();
        // Requests are answered in order: the keys are there by now.
        const list = releases.get(listKey);
        list.onsuccess = () => {
          try {
            const change = decide(list.result as unknown);
            if (change !== "leave") apply(releases, keys.result, change);
          } catch (error) {
            fail(error);
          }
        };
      });
    },
  };
}

interface Connection {
  open(): Promise<IDBDatabase>;
  /** It is of no use any more: the next one who asks opens another. */
  drop(): void;
}

/**
 * Opened when it is first asked for, and kept open: what is removed gives its room back sooner to the connection that removed it than
 * to another one (Chromium).
 */
function connection(factory: () => IDBFactory | undefined, patience: number): Connection {
  let opening: Promise<IDBDatabase> | undefined;
  const drop = (): void => {
    // Whoever waits for it is told by its own request.
    opening?.then((database) => database.close()).catch(() => undefined);
    opening = undefined;
  };
  return {
    async open() {
      const mine = (opening ??= open(factory, patience));
      try {
        const database = await mine;
        // Another pane replaces the database, or the web view has lost it.
        database.onversionchange = database.onclose = drop;
        return database;
      } catch (error) {
        if (opening === mine) opening = undefined;
        throw error;
      }
    },
    drop,
  };
}

/** Runs one transaction; what it answers counts when all of it is written. */
async function transact(
  database: Connection,
  mode: IDBTransactionMode,
  patience: number,
  work: (releases: IDBObjectStore, answer: (value: unknown) => void, fail: (error: unknown) => void) => void,
): Promise<unknown> {
  const opened = await database.open();
  return new Promise((resolve, reject) => {
    const transaction = begun(database, opened, mode);
    let answered: unknown;
    let failure: unknown;
    const abort = (error: unknown): void => {
      failure = error;
      try {
        transaction.abort();
      } catch {
        // It has ended by itself, and said so.
      }
    };
    const timer = setTimeout(() => {
      abort(noAnswer());
      database.drop();
      reject(noAnswer());
    }, patience);
    transaction.oncomplete = () => {
      clearTimeout(timer);
      resolve(answered);
    };
    transaction.onabort = () => {
      clearTimeout(timer);
      reject(failure ?? transaction.error ?? noAnswer());
    };
    work(transaction.objectStore(RELEASES), (value) => (answered = value), abort);
  });
}

function begun(database: Connection, opened: IDBDatabase, mode: IDBTransactionMode): IDBTransaction {
  try {
    return opened.transaction(RELEASES, mode);
  } catch (error) {
    // Some web views lose a connection without a word.
    database.drop();
    throw error;
  }
}

function open(factory: () => IDBFactory | undefined, patience: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const given = factory();
    if (!given) throw new Error("This web view has no IndexedDB.");
    const request = given.open(DATABASE, 1);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(noAnswer());
    }, patience);
    request.onupgradeneeded = () => request.result.createObjectStore(RELEASES);
    request.onsuccess = () => {
      clearTimeout(timer);
      if (isLate) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? noAnswer());
    };
  });
}

function noAnswer(): Error {
  return new Error("The web view's storage does not answer.");
}
