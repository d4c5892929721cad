import { auditPage } from "../../../scripts/docs/audit-page";
import { markdownTable } from "../../../scripts/docs/markdown-table";
import { sourcesPage } from "../../../scripts/docs/sources-page";
import { callWorksheet, shownText } from "../../../scripts/docs/worksheet-call";
import { dataset } from "../../../src/dataset/current";
import { notAvailable } from "../../../src/domain/fault";
import { moneyCell, percent, quantityCell } from "../../../src/domain/number-format";
import { builtFile } from "../../dataset/built-file";

test("bars and line breaks do not break a table", () => {
  expect(markdownTable(["a", "b"], [["x|y", "one\n two"]])).toBe("| a | b |\n|---|---|\n| x\\|y | one two |");
});

test("cells are shown as a sheet shows them", () => {
  expect(shownText(percent(0.5))).toBe("50%");
  expect(shownText({ kind: "formatted", number: 45777, format: "yyyy-mm-dd" })).toBe("2025-04-30");
  expect(shownText(12000000000)).toBe("12,000,000,000");
  expect(shownText(quantityCell(28.4))).toBe("28.4");
  expect(shownText(moneyCell(150_000_000, "USD"))).toBe("$150,000,000");
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

  test("has every claim about minerals and every commentary version of a deal term", () => {
    for (const claim of builtFile.claims) expect(page).toContain(`| ${claim.text} |`);
    const commentary = new Set(builtFile.sources.filter(({ tier }) => tier === "commentary").map(({ id }) => id));
    const versions = builtFile.deals
      .flatMap((deal) => Object.values(deal.terms).flat())
      .filter(({ source }) => commentary.has(source));
    expect(page.match(/`=DEAL\.SOURCES\(/g)).toHaveLength(versions.length);
  });

  test("shows money as money: no share is above a hundred per cent, and no percentage has a currency", () => {
    const shares = [...page.matchAll(/([\d,]+(?:\.\d+)?)%( [A-Z]{3}\b)?/g)];
    expect(shares.length).toBeGreaterThan(30);
    for (const [, number, currency] of shares) {
      expect(Number(number!.replaceAll(",", ""))).toBeLessThanOrEqual(100);
      expect(currency).toBeUndefined();
    }
    expect(page).toContain("US-Ukraine draft 2025-02, Value: $50,000,000,000");
  });

  test("years have their unit, and what no other source speaks of is not held against itself", () => {
    expect(page).toContain("TRIPP, Duration: 49 years");
    expect(page).toContain("| 49 years (1lurer 2026-01-14). |");
    expect(page).not.toContain("no source gives a value");
  });
});

test("docs/sources.md names every work once, with its licence", () => {
  const page = sourcesPage(dataset());
  for (const { id } of builtFile.sources) expect(page.split(`\n| ${id} | `)).toHaveLength(2);
});
