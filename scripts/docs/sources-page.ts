import { addressOf, workCitation } from "../../src/domain/citation";
import { grouped } from "../../src/domain/figure";
import type { Dataset } from "../../src/dataset/dataset";
import type { Source } from "../../src/dataset/schema";
import { TIERS } from "../../src/dataset/schema/vocabulary";
import { countsOf, whatRestsOn } from "../../src/dataset/what-rests-on";
import { markdownTable } from "./markdown-table";
import { capitalized } from "../../src/domain/name";

const INTRODUCTION = `# Sources

Every work on which an answer rests, with its licence, its tier and what rests on it. Generated from the dataset by \`npm run docs\`; do not edit.

Tiers are the order of precedence for deal terms: primary text, official statement, professional or press, commentary. Statistical works
compete among themselves: a USGS edition answers before any other that has the mineral and the measure, and the newest first.`;

/** docs/sources.md */
export function sourcesPage(dataset: Dataset): string {
  const sections = TIERS.map((tier) => {
    const works = dataset.sources.filter((source) => source.tier === tier);
    return [
      `## ${capitalized(tier)} (${works.length})`,
      "",
      markdownTable(
        ["id", "work", "licence", "what rests on it"],
        works.map((work) => rowOf(work, dataset)),
      ),
    ].join("\n");
  });
  return `${INTRODUCTION}\n\n${sections.join("\n\n")}\n`;
}

function rowOf(source: Source, dataset: Dataset): string[] {
  const licence = source.licence.url ? `[${source.licence.name}](${source.licence.url})` : source.licence.name;
  const resting = countsOf(whatRestsOn(source, dataset), source).map(([kind, count]) => `${kind}: ${grouped(count)}`);
  const address = addressOf(source);
  const citation = workCitation(address ? { ...source, url: `<${address}>`, doi: undefined } : source);
  return [
    source.id,
    [citation, source.note ?? ""].filter((text) => text !== "").join(" "),
    licence,
    resting.join(", ") || "named only",
  ];
}
