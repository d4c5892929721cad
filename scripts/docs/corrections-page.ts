import type { Dataset } from "../../src/dataset/dataset";
import { grouped } from "../../src/domain/figure";
import type { DeclaredSlip } from "../../pipeline/build/crosswalks";
import type { Correction } from "../../pipeline/build/corrections";
import type { Discrepancy } from "../../pipeline/build/discrepancies";
import { markdownTable } from "./markdown-table";

const INTRODUCTION = `# Errors of publishers

What is wrong in the publishers' files, as far as it is known, and what was done about it. Generated from data/corrections.json and
data/known-discrepancies.json by \`npm run docs\`; do not edit.

## Corrected

Each correction names the figures and the exact text that it expects in the publisher's file; the import fails once the publisher has mended
it. Every corrected figure carries a note that says what was printed.`;

const NAMES = `## Names of columns

Columns whose name says another unit or less than what they hold, found by comparison with the edition of the next year. The figures
are as published; their unit and measure are those that are meant. Generated from data/crosswalk/.`;

const WORLD_TOTALS = `## Kept as published: world totals

World totals that the publisher's own countries do not add up to, where the evidence does not say which of the two is wrong. Shares are
taken of the published total, or of the countries' sum where that is larger than a total printed as "more than".`;

const BALANCES = `## Kept as published: consumption and reliance

The publisher says of each apparent consumption, and of each reliance on imports, what it is computed from. Where the parts that it prints give
another figure than it prints itself, by more than rounding, both stand here. data/balances.json has the definitions.`;

/** docs/corrections.md */
export function correctionsPage(
  dataset: Dataset,
  { declared, known, slips }: { declared: readonly Correction[]; known: readonly Discrepancy[]; slips: readonly DeclaredSlip[] },
): string {
  const short = (edition: string): string => dataset.source(edition).short;
  const corrected = declared.map(({ id, edition, figures, original, reason }) => [
    id,
    short(edition),
    String(figures),
    original,
    reason,
  ]);
  const kept = (isOfWorld: boolean): string[][] =>
    known
      .filter(({ measure }) => (dataset.measure(measure).of === undefined) === isOfWorld)
      .map(({ edition, mineral, measure, year, total, sum, reason }) => [
        short(edition),
        dataset.mineral(mineral).name,
        `${measure}, ${year}`,
        grouped(total),
        grouped(sum),
        reason,
      ]);
  return [
    INTRODUCTION,
    markdownTable(["correction", "edition", "figures", "the file had", "why it is wrong"], corrected),
    NAMES,
    markdownTable(
      ["edition", "commodity", "column", "what is wrong with its name"],
      slips.map(({ edition, commodity, column, slip }) => [short(edition), commodity, `\`${column}\``, slip]),
    ),
    WORLD_TOTALS,
    markdownTable(["edition", "mineral", "measure", "total", "sum of countries", "what is known"], kept(true)),
    BALANCES,
    markdownTable(["edition", "mineral", "measure", "printed", "from its parts", "what is known"], kept(false)),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}
