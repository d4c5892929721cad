import type { Source } from "../../../src/dataset/schema";
import { inOrderOfTier } from "../../../src/taskpane/pages/source-order";

const source = (title: string, tier: Source["tier"], published: Source["published"]) => ({ title, tier, published }) as Source;

test("statistics first, commentary last, and the newest of a tier first", () => {
  const given = [
    source("An article", "commentary", "2026-03-01"),
    source("Old statistics", "statistics", "2025-01-31"),
    source("Another article", "commentary", "2026-03-01"),
    source("A press report", "professional or press", "2026-05"),
    source("New statistics", "statistics", "2026-02-06"),
    source("A treaty", "primary text", "2020"),
  ];
  expect(inOrderOfTier(given).map(({ title }) => title)).toEqual([
    "New statistics",
    "Old statistics",
    "A treaty",
    "A press report",
    "An article",
    "Another article",
  ]);
  expect(given[0]?.title).toBe("An article");
});
