import { keepForUser, keptForUser } from "../../src/excel/user-storage";

/** The pane's surroundings, as far as storage is concerned. */
const surroundings = globalThis as unknown as { localStorage?: unknown; Office?: unknown };
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    value: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text) },
  });
});
afterEach(() => {
  delete surroundings.localStorage;
  delete surroundings.Office;
});

test("what is kept is read again", () => {
  expect(keptForUser("pinned")).toBeUndefined();
  expect(keepForUser("pinned", ["mineral:tin"])).toBe(true);
  expect(keptForUser("pinned")).toEqual(["mineral:tin"]);
});

test("Office on the web keeps the documents of several owners apart by its partition key", () => {
  keepForUser("pinned", ["mineral:tin"]);
  surroundings.Office = { context: { partitionKey: "tenant1" } };
  expect(keptForUser("pinned")).toBeUndefined();
  keepForUser("pinned", ["mineral:gold"]);
  expect([...kept.keys()]).toEqual(["orebook.pinned", "tenant1orebook.pinned"]);
});

test("junk counts as nothing", () => {
  kept.set("orebook.pinned", "{not json");
  expect(keptForUser("pinned")).toBeUndefined();
});

test("where storage is forbidden nothing is kept, and nothing fails", () => {
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get() {
      throw new Error("SecurityError");
    },
  });
  expect(keepForUser("pinned", [])).toBe(false);
  expect(keptForUser("pinned")).toBeUndefined();
});
