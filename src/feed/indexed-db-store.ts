import type { Decision, ReleaseStore } from "./release-store";

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
  const key = `${partition}orebook.release`;
  return {
    read: () =>
      transact(factory, "readonly", patience, (releases, answer) => {
        const request = releases.get(key);
        request.onsuccess = () => answer(request.result as unknown);
      }),
    async change(decide) {
      // Reading and writing in one transaction: those of other panes wait until it is complete.
      await transact(factory, "readwrite", patience, (releases, answer, fail) => {
        const request = releases.get(key);
        request.onsuccess = () => {
          try {
            apply(releases, key, decide(request.result as unknown));
            answer(undefined);
          } catch (error) {
            fail(error);
          }
        };
      });
    },
  };
}

function apply(releases: IDBObjectStore, key: string, decision: Decision): void {
  if (decision === "remove") releases.delete(key);
  else if (decision !== "leave") releases.put(decision.put, key);
}

/** Runs one transaction; what it answers counts when all of it is written. */
async function transact(
  factory: () => IDBFactory | undefined,
  mode: IDBTransactionMode,
  patience: number,
  work: (releases: IDBObjectStore, answer: (value: unknown) => void, fail: (error: unknown) => void) => void,
): Promise<unknown> {
  const database = await open(factory, patience);
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(RELEASES, mode);
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
  } finally {
    database.close();
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
