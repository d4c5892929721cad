/** The workbook kept in this browser: one, with what it is called and whether a file holds it too. */
export interface KeptWorkbook {
  /** Without the ending of a file. */
  name: string;
  /** The engine's data. */
  data: object;
  /** Whether it was changed after it was last saved as a file or opened from one. */
  unsaved: boolean;
  /** When it was kept. */
  time: Date;
}

const DATABASE = "orebook-workbench";
const STORE = "workbooks";
const KEY = "open";
const UNREADABLE = "unreadable";
const LOCK = "orebook-workbench";
const FAILED = "the browser's storage failed";

/** Why a page keeps nothing. */
export type NotKept = "another tab has it" | "this browser keeps nothing";

/** How long the browser may take to answer, in milliseconds; the page waits for it. A large workbook takes longer to read. */
const TIME_TO_OPEN = 3000;
const TIME_TO_READ = 10_000;

export interface WorkbookStore {
  /** Nothing where this page keeps its workbook: of several pages, the one that was opened first does. */
  notKept: NotKept | undefined;
  /** What was kept when the page was opened. */
  kept: KeptWorkbook | undefined;
  write(workbook: KeptWorkbook): Promise<void>;
  /** Moves a workbook that cannot be shown out of the way; nothing deletes it. */
  setAside(workbook: KeptWorkbook): Promise<void>;
}

/** Keeps nothing: where the browser forbids it, as in some private windows, or fails to answer, the page works all the same. */
const keepsNothing = (notKept: NotKept): WorkbookStore => ({
  notKept,
  kept: undefined,
  write: async () => undefined,
  setAside: async () => undefined,
});

export async function openWorkbookStore(): Promise<WorkbookStore> {
  try {
    const database = await inTime(TIME_TO_OPEN, openDatabase());
    // A second page begins with a workbook of its own: both would write over the other's.
    if (!(await inTime(TIME_TO_OPEN, isFirstPage()))) return keepsNothing("another tab has it");
    return await inTime(TIME_TO_READ, readStore(database));
  } catch (error) {
    console.warn("This browser keeps no workbook:", error);
    return keepsNothing("this browser keeps nothing");
  }
}

async function readStore(database: IDBDatabase): Promise<WorkbookStore> {
  const write = (...changes: ((store: IDBObjectStore) => void)[]) => {
    const transaction = database.transaction(STORE, "readwrite");
    for (const change of changes) change(transaction.objectStore(STORE));
    // At once: a page that is being left no longer hears that its changes have arrived.
    transaction.commit();
    return completed(transaction);
  };
  return {
    notKept: undefined,
    kept: (await settled(database.transaction(STORE).objectStore(STORE).get(KEY))) as KeptWorkbook | undefined,
    write: (workbook) => write((store) => store.put(workbook, KEY)),
    setAside: (workbook) =>
      write(
        (store) => store.put(workbook, UNREADABLE),
        (store) => store.delete(KEY),
      ),
  };
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(FAILED));
  });
}

/** A full disk is told only at the end of a transaction, after each of its requests has gone well. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error(FAILED));
  });
}

/** The lock is held as long as the page is open. */
function isFirstPage(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(LOCK, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise(() => undefined);
      })
      .catch(reject);
  });
}

function inTime<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(FAILED)), milliseconds);
    answer.then(resolve, reject);
  });
}
