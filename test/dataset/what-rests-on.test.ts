import { dataset } from "../../src/dataset/current";
import type { DatasetFile } from "../../src/dataset/schema";
import { countsOf, whatRestsOn } from "../../src/dataset/what-rests-on";
import { builtFile } from "./built-file";

/** How many records of each kind of the file name a work, by walking over the records and not over the works. */
function countedInFile(file: DatasetFile): Map<string, Record<string, number>> {
  const uses = new Map<string, Record<string, number>>();
  const add = (source: string, kind: string, count = 1): void => {
    const kinds = uses.get(source) ?? {};
    uses.set(source, { ...kinds, [kind]: (kinds[kind] ?? 0) + count });
  };
  for (const series of file.series) add(series.edition, "figures", series.observations.length);
  for (const series of file.monthly) add(series.edition, "monthly prices", series.values.filter((each) => each !== null).length);
  for (const uses of file.uses) add(uses.source, "shares of uses", uses.applications.length);
  for (const { source, scenarios } of file.demand)
    add(source, "quantities of demand", 1 + Object.values(scenarios).flat().length);
  for (const list of file.lists) add(list.source, "list entries", list.entries.length);
  for (const control of file.controls) for (const phase of control.phases) add(phase.source, "phases of export controls");
  for (const heading of file.imports) add(heading.source, "import shares", heading.shares.length);
  for (const value of file.propertyValues) add(value.source, "properties");
  for (const claim of file.claims) {
    add(claim.source, "claims about minerals");
    for (const testimony of claim.testimony) add(testimony.source, "testimonies on claims");
  }
  for (const deal of file.deals) {
    for (const version of Object.values(deal.terms).flat()) add(version.source, "versions of deal terms");
    for (const event of deal.timeline) add(event.source, "deal events");
    for (const party of deal.parties) add(party.source, "deal parties");
    for (const mineral of deal.minerals) add(mineral.source, "minerals of deals");
  }
  return uses;
}

test("every record of the file rests on its work, and nothing else does", () => {
  const counted = countedInFile(builtFile);
  for (const source of dataset().sources)
    expect([source.id, Object.fromEntries(countsOf(whatRestsOn(source, dataset()), source))]).toEqual([
      source.id,
      counted.get(source.id) ?? {},
    ]);
  expect([...counted.keys()].filter((id) => !dataset().sources.some((source) => source.id === id))).toEqual([]);
});

test("names the terms, claims and tables themselves", () => {
  const text = whatRestsOn(dataset().source("kyiv-independent-2025-05-01"), dataset());
  expect(text.deals[0]?.deal.id).toBe("US-Ukraine");
  expect(text.deals[0]?.terms.map(({ key }) => key)).toContain("revenue_share");
  const edition = dataset().source("mcs2026");
  const { tables } = whatRestsOn(edition, dataset());
  expect(tables).toContain(dataset().table(dataset().findMineral("antimony"), dataset().measureWords.production, undefined));
  expect(new Set(tables.map((table) => table.edition))).toEqual(new Set([edition]));
});
