import type { Block, CellResult, CellValue } from "../../../src/domain/cell";
import { Fault, faultsAsResults } from "../../../src/domain/fault";
import { shownResult } from "../../../src/domain/shown";
import { dataset } from "../../../src/dataset/current";
import { previewOf } from "../../../src/taskpane/find/preview";
import { catalogueOf } from "../../../src/taskpane/find/search-catalogue";
import { answerOf, formulaOf } from "../../../src/workbook/worksheet-call";
import { functionById } from "../../functions/call";

const catalogue = catalogueOf(dataset());
const preview = (key: string) => previewOf(catalogue.get(key)!, dataset());
/** What a formula with these arguments answers. */
function call(id: string, ...cells: CellValue[]): Block<CellResult> {
  const answer = faultsAsResults(() =>
    functionById(id).evaluate(
      cells.map((cell) => [[cell]]),
      dataset(),
    ),
  );
  return answer instanceof Fault ? [[answer]] : answer;
}
const first = (id: string, ...cells: CellValue[]) => shownResult(call(id, ...cells)[0]![0]!);

test("a mineral shows the world's figure with unit and year, the largest country and the edition, as formulas answer them", () => {
  const { facts, inserts } = preview("mineral:antimony");
  const [, country, , share] = call("MINERAL.TOP", "antimony", 1)[0]!;
  expect(facts).toEqual([
    `World mine production 2025: ${first("MINERAL.PRODUCTION", "antimony", "World")} ${first("MINERAL.UNIT", "antimony")}`,
    `largest ${shownResult(country!)} ${shownResult(share!)}`,
    "USGS MCS 2026",
  ]);
  expect(formulaOf(inserts!)).toBe('=MINERAL.PRODUCTION("antimony","World")');
});

test("a mineral that is counted only as shares of the world says which year's, and inserts the largest", () => {
  const { facts, inserts } = preview("mineral:samarium");
  expect(facts).toEqual(["Extraction share 2020", expect.stringMatching(/^largest China \d+\.\d%$/), "EU CRM study 2023"]);
  expect(formulaOf(inserts!)).toBe('=MINERAL.TOP("samarium",1,"extraction share")');
});

test("a mineral without figures says so in words and inserts nothing", () => {
  expect(preview("mineral:coal")).toEqual({
    facts: ['No figures of coal by country. Counted by country: "metallurgical coal".'],
  });
  expect(preview("mineral:abrasives")).toEqual({
    facts: [
      'No figures of abrasives by country. There are 6 statistics of the United States and prices. Counted by country: "fused aluminum oxide" and "silicon carbide".',
    ],
  });
});

test("the world's figure of each mineral is that of MINERAL.VALUE, or words where it has none, never a number", () => {
  let wordsOnly = 0;
  for (const { key, kind, name } of catalogue.entries) {
    const [, measure, says] = /^World (.+) \d{4}: (.+)$/.exec(preview(key).facts[0]!) ?? [];
    if (kind !== "mineral" || measure === undefined) continue;
    const answer = call("MINERAL.VALUE", name, "World", measure)[0]![0]!;
    if (answer instanceof Fault) wordsOnly += 1;
    expect([name, says]).toEqual([
      name,
      answer instanceof Fault
        ? expect.stringMatching(/^(no total|published only|withheld|not |below)/)
        : `${shownResult(answer)} ${first("MINERAL.UNIT", name, measure)}`,
    ]);
  }
  expect(wordsOnly).toBeGreaterThan(5);
});

test("a country shows how many minerals it is listed for, its best rank with figure and edition, and its deals", () => {
  const rows = call("MINERAL.PROFILE", "Kazakhstan");
  const [mineral, value, unit, rank] = rows[0]!.map(shownResult);
  const { facts, inserts } = preview("country:KAZ");
  expect(facts[0]).toBe(`${rows.length} minerals`);
  const [, best, year] = /^(.*) in (\d{4})$/.exec(facts[1]!)!;
  expect(best).toBe(`best rank ${rank}: ${mineral}, ${value} ${unit}`);
  // With the year and edition that the figure rests on.
  const rests = call("MINERAL.CITE", shownResult(rows[0]![0]!), "Kazakhstan", null, Number(year))[0]![0]!;
  expect(shownResult(rests)).toContain(facts[2]);
  expect(facts[3]).toBe(`${call("DEAL.LIST", "Kazakhstan").length} deals`);
  expect(formulaOf(inserts!)).toBe('=MINERAL.PROFILE("Kazakhstan")');
});

test("a country without production says so", () => {
  expect(preview("country:GGY")).toEqual({ facts: ["No production of any mineral is listed", "no deals"] });
});

test("a group names its members", () => {
  expect(preview("country:CENTRAL-ASIA").facts[0]).toBe(
    "Group of 5: Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan",
  );
});

test("a deal shows its name, status with its day and source, and parties", () => {
  const { about, facts, inserts } = preview("deal:US-DRC");
  expect(about).toBe("US-DRC Strategic Partnership Agreement");
  expect(facts).toEqual([
    `${first("DEAL.STATUS", "US-DRC")} since 2025-12-04`,
    "Egmont Institute 2025-12-09",
    call("DEAL.PARTIES", "US-DRC")
      .map(([party]) => shownResult(party!))
      .join(", "),
  ]);
  expect(formulaOf(inserts!)).toBe('=DEAL.STATUS("US-DRC")');
});

test("a term counts the deals for which DEAL.TERM has an answer", () => {
  for (const { key, label } of dataset().deals.terms.slice(0, 20)) {
    const stating = dataset().deals.all.filter(({ id }) => !(call("DEAL.TERM", id, key)[0]![0] instanceof Fault)).length;
    const fact = stating === 0 ? "no deal states it" : `stated by ${stating} of ${dataset().deals.all.length} deals`;
    expect([label, preview(`term:${key}`).facts]).toEqual([label, [fact]]);
  }
});

test("a list, a source and a function say what they are", () => {
  expect(preview("list:eu critical")).toMatchObject({
    facts: ["34 entries", "in force from 2024-05-23", "Regulation (EU) 2024/1252"],
  });
  expect(preview("source:mcs2026")).toEqual({
    about: "Mineral Commodity Summaries 2026 Data Release",
    facts: ["U.S. Geological Survey", "2026-02-06", "statistics"],
  });
  expect(preview("function:MINERAL.RANK").facts).toEqual(["Rank of a country in a mineral, 1 being the largest."]);
});

test("every entry has a preview, and what it would insert has an answer", () => {
  for (const entry of catalogue.entries) {
    const { facts, inserts } = previewOf(entry, dataset());
    expect([entry.key, facts.length > 0 && facts.every((fact) => fact !== "")]).toEqual([entry.key, true]);
    if (inserts) expect([entry.key, answerOf(inserts, dataset())[0]![0] instanceof Fault]).toEqual([entry.key, false]);
    // Worked out once.
    expect(previewOf(entry, dataset()).facts).toBe(facts);
  }
});
