import { addressOf, workCitation } from "../../src/domain/citation";
import { grouped } from "../../src/domain/figure";
import type { DatasetFile, Source } from "../../src/dataset/schema";
import { TIERS } from "../../src/dataset/schema/vocabulary";
import { markdownTable } from "./markdown-table";
import { capitalized } from "../../src/domain/name";

const INTRODUCTION = `# Sources

Every work on which an answer rests, with its licence, its tier and what rests on it. Generated from the dataset by \`npm run docs\`; do not edit.

Tiers are the order of precedence for deal terms: primary text, official statement, professional or press, commentary. Statistical works
compete among themselves: a USGS edition answers before any other that has the mineral and the measure, and the newest first.`;

/** docs/sources.md */
export function sourcesPage(file: DatasetFile): string {
  const uses = usesOf(file);
  const sections = TIERS.map((tier) => {
    const works = file.sources.filter((source) => source.tier === tier);
    return [
      `## ${capitalized(tier)} (${works.length})`,
      "",
      markdownTable(
        ["id", "work", "licence", "what rests on it"],
        works.map((work) => rowOf(work, uses)),
      ),
    ].join("\n");
  });
  return `${INTRODUCTION}\n\n${sections.join("\n\n")}\n`;
}

function rowOf(source: Source, uses: ReadonlyMap<string, Map<string, number>>): string[] {
  const licence = source.licence.url ? `[${source.licence.name}](${source.licence.url})` : source.licence.name;
  const resting = [...(uses.get(source.id) ?? [])].map(([kind, count]) => `${kind}: ${grouped(count)}`);
  const address = addressOf(source);
  const citation = workCitation(address ? { ...source, url: `<${address}>`, doi: undefined } : source);
  return [
    source.id,
    [citation, source.note ?? ""].filter((text) => text !== "").join(" "),
    licence,
    resting.join(", ") || "named only",
  ];
}

/** How many records of each kind name a source. */
function usesOf(file: DatasetFile): Map<string, Map<string, number>> {
  const uses = new Map<string, Map<string, number>>();
  const add = (source: string, kind: string, count = 1): void => {
    const kinds = uses.get(source) ?? new Map<string, number>();
    uses.set(source, kinds.set(kind, (kinds.get(kind) ?? 0) + count));
  };
  for (const series of file.series) add(series.edition, "figures", series.observations.length);
  for (const list of file.lists) add(list.source, "list entries", list.entries.length);
  for (const control of file.controls) for (const phase of control.phases) add(phase.source, "phases of export controls");
  for (const heading of file.imports) add(heading.source, "import shares", heading.shares.length);
  for (const value of file.propertyValues) add(value.source, "properties");
  for (const claim of file.claims) {
    add(claim.source, "claims about minerals");
    for (const testimony of claim.testimony) add(testimony.source, "testimonies on claims");
  }
  for (const deal of file.deals) {
    for (const versions of Object.values(deal.terms))
      for (const version of versions) add(version.source, "versions of deal terms");
    for (const event of deal.timeline) add(event.source, "deal events");
    for (const party of deal.parties) add(party.source, "deal parties");
    for (const mineral of deal.minerals) add(mineral.source, "minerals of deals");
  }
  return uses;
}
