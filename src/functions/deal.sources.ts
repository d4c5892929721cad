import { addressOf } from "../domain/citation";
import type { CellResult } from "../domain/cell";
import { publishedCell } from "../domain/date";
import { versionsEvidence } from "../dataset/deals/deal-evidence";
import type { Version } from "../dataset/deals/term-version";
import { deal, term } from "./deal-parameters";
import { answerRow, withHeaders } from "./definition";
import { headers, optional } from "./parameters";
import { spillFunction } from "./spill-function";

const COLUMNS = ["Value", "Status", "Source", "Publisher", "Published", "Tier", "Link", "Note"];

export const dealSources = spillFunction({
  id: "DEAL.SOURCES",
  description: "Every source's version of a term, side by side, so that disagreement shows.",
  returns:
    "Rows of value, status, source, publisher, published, tier, link and note. The version that answers DEAL.TERM comes first, contradicted ones last. Without a term, every term, with its key in front of each row.",
  remarks: "The note starts with the place in the work. Where a better source contradicts a version, it gives the reason.",
  parameters: { deal, term: optional(term, "Term by key or label; by default every term of the deal."), headers },
  examples: [{ formula: `=DEAL.SOURCES("US-Ukraine","revenue_share")`, answer: "50.0%" }],
  compute({ deal, term, headers }, { deals }) {
    if (term === undefined) {
      const rows = [...deals.termsOf(deal)].flatMap((each) =>
        deals.versions(deal, each).map((version) => [each.key, ...rowOf(version)]),
      );
      return withHeaders(headers, ["Key", ...COLUMNS], rows);
    }
    return withHeaders(headers, COLUMNS, deals.requireVersions(deal, term).map(rowOf));
  },
  rows({ deal, term }, dataset) {
    const terms = term === undefined ? [...dataset.deals.termsOf(deal)] : [term];
    return terms.flatMap((each) => {
      const evidence = versionsEvidence(dataset, deal, each);
      return dataset.deals
        .versions(deal, each)
        .map(({ source }, index) => answerRow(`${each.key} ${source.id}`, () => [evidence[index]!]));
    });
  },
});

function rowOf({ cell, said, source }: Version): CellResult[] {
  const qualifier = said.kind === "value" ? said.qualifier : undefined;
  return [
    cell,
    said.status,
    source.short,
    source.publisher,
    publishedCell(source.published),
    source.tier,
    addressOf(source) ?? "",
    [said.locator, qualifier, said.note].filter((part) => part !== undefined).join(": "),
  ];
}
