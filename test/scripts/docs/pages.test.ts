import { auditPage } from "../../../scripts/docs/audit-page";
import { markdownTable } from "../../../scripts/docs/markdown-table";
import { sourcesPage } from "../../../scripts/docs/sources-page";
import { callWorksheet, shownText } from "../../../scripts/docs/worksheet-call";
import { dataset } from "../../../src/dataset/current";
import { notAvailable } from "../../../src/domain/fault";
import { percent } from "../../../src/domain/cell";

test("bars and line breaks do not break a table", () => {
  expect(markdownTable(["a", "b"], [["x|y", "one\n two"]])).toBe("| a | b |\n|---|---|\n| x\\|y | one two |");
});

test("cells are shown as a sheet shows them", () => {
  expect(shownText(percent(0.5))).toBe("50%");
  expect(shownText({ kind: "formatted", number: 45777, format: "yyyy-mm-dd" })).toBe("2025-04-30");
  expect(shownText(12000000000)).toBe("12,000,000,000");
  expect(shownText(false)).toBe("no");
  expect(shownText(notAvailable("why"))).toBe("#N/A (why)");
});

test("a call is written as the formula that was evaluated", () => {
  const { formula, answer } = callWorksheet(dataset(), "MINERAL.RANK", [
    "antimony",
    "Tajikistan",
    undefined,
    undefined,
    "2025-12-31",
  ]);
  expect(formula).toBe('=MINERAL.RANK("antimony","Tajikistan",,,"2025-12-31")');
  expect(answer).toEqual([[2]]);
});

describe("docs/audit.md", () => {
  const page = auditPage(dataset());

  test("holds every assertion about minerals and every commentary version of a deal term", () => {
    for (const claim of dataset().file.claims) expect(page).toContain(`| ${claim.text} |`);
    const commentary = new Set(
      dataset()
        .file.sources.filter(({ tier }) => tier === "commentary")
        .map(({ id }) => id),
    );
    const versions = dataset()
      .file.deals.flatMap((deal) => Object.values(deal.terms).flat())
      .filter(({ source }) => commentary.has(source));
    expect(page.match(/`=DEAL\.SOURCES\(/g)).toHaveLength(versions.length);
  });
});

test("docs/sources.md names every work once, with its licence", () => {
  const page = sourcesPage(dataset());
  for (const { id } of dataset().file.sources) expect(page.split(`\n| ${id} | `)).toHaveLength(2);
});
