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

export interface WorkbookStore {
  /** Whether this page keeps its workbook: of several pages, the one that was opened first. */
  keeps: boolean;
  read(): Promise<KeptWorkbook | undefined>;
  write(workbook: KeptWorkbook): Promise<void>;
  /** Moves a workbook that cannot be shown out of the way; nothing deletes it. */
  setAside(workbook: KeptWorkbook): Promise<void>;
}

/** Where the browser lets this page keep nothing, as in some private windows. */
export const NO_STORE: WorkbookStore = {
  keeps: false,
  read: async () => undefined,
  write: async () => undefined,
  setAside: async () => undefined,
};

/** @throws when the browser lets this page keep nothing. */
export async function openWorkbookStore(): Promise<WorkbookStore> {
  const database = await settled(upgraded(indexedDB.open(DATABASE, 1)));
  const store = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE);
  const keeps = await isFirstPage();
  return {
    keeps,
    // A second page begins with a workbook of its own: both would write over the other's.
    read: async () => (keeps ? ((await settled(store("readonly").get(KEY))) as KeptWorkbook | undefined) : undefined),
    write: async (workbook) => void (keeps && (await settled(store("readwrite").put(workbook, KEY)))),
    setAside: async (workbook) => {
      await settled(store("readwrite").put(workbook, UNREADABLE));
      await settled(store("readwrite").delete(KEY));
    },
  };
}

function upgraded(request: IDBOpenDBRequest): IDBOpenDBRequest {
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return request;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's storage failed"));
  });
}

/** The lock is held as long as the page is open. */
function isFirstPage(): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock && new Promise(() => undefined);
    });
  });
}
