import { keysIn, noteOpened, pinnedKeys, recentKeys, togglePinned } from "../../../src/taskpane/find/recent-and-pinned";

// Node has no storage here: what the pane meets where a web view forbids it.
beforeEach(() => {
  recentKeys.set([]);
  pinnedKeys.set([]);
});

test("what was opened last is first, once, and only so many are kept", () => {
  for (let number = 0; number < 40; number += 1) noteOpened(`mineral:m${number}`);
  noteOpened("mineral:m20");
  expect(recentKeys.get().slice(0, 2)).toEqual(["mineral:m20", "mineral:m39"]);
  expect(recentKeys.get()).toHaveLength(30);
});

test("pins and unpins", () => {
  expect(togglePinned("mineral:tin")).toBe(true);
  expect(togglePinned("country:KAZ")).toBe(true);
  expect(pinnedKeys.get()).toEqual(["country:KAZ", "mineral:tin"]);
  expect(togglePinned("mineral:tin")).toBe(false);
  expect(pinnedKeys.get()).toEqual(["country:KAZ"]);
});

test.each([
  ["nothing", undefined],
  ["a text", "mineral:tin"],
  ["an object", { 0: "mineral:tin" }],
  ["other things in a list", [1, null, {}, ["mineral:tin"], "x".repeat(10_000)]],
])("junk that is kept is no key: %s", (_, kept) => {
  expect(keysIn(kept)).toEqual([]);
});

test("keys among junk are kept, each once", () => {
  expect(keysIn(["mineral:tin", 7, "mineral:tin", "country:KAZ"])).toEqual(["mineral:tin", "country:KAZ"]);
});
