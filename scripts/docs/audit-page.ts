import { workCitation } from "../../src/domain/citation";
import type { Claim } from "../../src/domain/claim";
import { VERDICTS } from "../../src/domain/claim";
import type { Deal, Term, TermClaim } from "../../src/domain/deal";
import { claimCell } from "../../src/domain/deal-claim";
import type { Dataset } from "../../src/dataset/dataset";
import { dealsOf } from "../../src/dataset/deals";
import { assessment } from "../../src/dataset/mineral-records";
import type { Source } from "../../src/dataset/schema";
import { code, markdownTable } from "./markdown-table";
import { callWorksheet, shownText } from "./worksheet-call";

const INTRODUCTION = `# Audit of published commentary

Text by text, every assertion that the dataset holds, the formula that reaches it, what the formula answers for it, and what better sources
or the data say. Generated from the dataset by \`npm run docs\`, which evaluates every formula and fails if an assertion cannot be reached;
do not edit.

Verdicts on minerals are computed from the editions held where that is possible: \`agrees\` (holds in the newest), \`outdated\` (held in an older
one), \`contradicted\` (holds in none), \`disputed\` (sources differ), \`not verifiable\` (nothing held says). A version of a deal term never answers
\`DEAL.TERM\` while a better source's stands; \`DEAL.SOURCES\` shows both.`;

/** docs/audit.md */
export function auditPage(dataset: Dataset): string {
  const works = dataset.file.sources
    .filter(({ tier }) => tier === "commentary")
    .sort((a, b) => (a.published < b.published ? -1 : 1));
  const sections = works.map((work) => sectionOf(dataset, work));
  const counted = new Map(VERDICTS.map((verdict) => [verdict as string, 0]));
  for (const claim of dataset.file.claims) {
    const { verdict } = assessment(dataset, claim);
    counted.set(verdict, (counted.get(verdict) ?? 0) + 1);
  }
  const summary = `${dataset.file.claims.length} assertions about minerals: ${[...counted].map(([verdict, count]) => `${count} ${verdict}`).join(", ")}.`;
  return `${INTRODUCTION}\n\nDataset ${dataset.file.version} of ${dataset.file.released}. ${summary}\n\n${sections.join("\n\n")}\n`;
}

function sectionOf(dataset: Dataset, work: Source): string {
  const minerals = dataset.file.claims.filter((claim) => claim.source === work.id).map((claim) => mineralRow(dataset, claim));
  const deals = dataset.file.deals.flatMap((deal) => dealRows(dataset, deal, work));
  const parts = [
    `## ${work.title}`,
    workCitation(work),
    ...(minerals.length > 0
      ? [
          `### Minerals (${minerals.length})`,
          markdownTable(["place", "assertion", "formula", "verdict", "the data and better sources"], minerals),
        ]
      : []),
    ...(deals.length > 0
      ? [`### Deals (${deals.length})`, markdownTable(["place", "assertion", "formula", "answers", "better source"], deals)]
      : []),
  ];
  return parts.join("\n\n");
}

function mineralRow(dataset: Dataset, claim: Claim): string[] {
  const mineral = claim.minerals.length === 1 ? dataset.mineral(claim.minerals[0]!).name : "all";
  const place =
    claim.country &&
    (dataset.countries.get(claim.country)?.name ?? dataset.file.groups.find(({ id }) => id === claim.country)?.name);
  const { formula, answer } = callWorksheet(dataset, "MINERAL.CLAIMS", place === undefined ? [mineral] : [mineral, place]);
  const row = answer.find(([text, source]) => text === claim.text && source === dataset.sources.get(claim.source)?.short);
  if (!row) throw new Error(`data/claims.csv: ${formula} does not reach the claim "${claim.id}".`);
  return [
    claim.locator,
    claim.text,
    code(formula),
    shownText(row[4]!),
    [shownText(row[3]!), claim.note ?? ""].filter((text) => text !== "").join(" "),
  ];
}

/** Everything that a work says about a deal: terms, then events, parties and minerals. */
function dealRows(dataset: Dataset, deal: Deal, work: Source): string[][] {
  const book = dealsOf(dataset);
  const terms = book.terms.flatMap((term) =>
    book
      .claims(deal, term)
      .filter((claim) => claim.source === work.id)
      .map((claim) => termRow(dataset, deal, term, claim, work)),
  );
  const events = deal.timeline
    .filter((event) => event.source === work.id)
    .map((event) => {
      const { formula, answer } = callWorksheet(dataset, "DEAL.TIMELINE", [deal.id]);
      if (!answer.some(([, text, source]) => text === event.event && source === work.short))
        throw new Error(`${formula} does not reach the event "${event.event}".`);
      return [event.locator ?? "", `${deal.id}, event: ${event.event}`, code(formula), event.date, event.note ?? ""];
    });
  const parties = deal.parties
    .filter((party) => party.source === work.id)
    .map((party) => {
      const { formula, answer } = callWorksheet(dataset, "DEAL.PARTIES", [deal.id]);
      if (!answer.some(([name]) => name === party.name)) throw new Error(`${formula} does not reach the party "${party.name}".`);
      return ["", `${deal.id}, party: ${party.name}`, code(formula), party.role, ""];
    });
  const minerals = deal.minerals
    .filter((mineral) => mineral.source === work.id)
    .map((mineral) => {
      const { formula, answer } = callWorksheet(dataset, "DEAL.MINERALS", [deal.id]);
      if (!answer.some(([name]) => name === mineral.name))
        throw new Error(`${formula} does not reach the mineral "${mineral.name}".`);
      return ["", `${deal.id}, mineral: ${mineral.name}`, code(formula), mineral.name, ""];
    });
  return [...terms, ...events, ...parties, ...minerals];
}

function termRow(dataset: Dataset, deal: Deal, term: Term, claim: TermClaim, work: Source): string[] {
  const { formula, answer } = callWorksheet(dataset, "DEAL.SOURCES", [deal.id, term.key]);
  const asserted = shownText(claimCell(term, claim));
  const row = answer.find(([value, , source]) => source === work.short && shownText(value!) === asserted);
  if (!row) throw new Error(`${formula} does not reach what ${work.short} says.`);
  const value = claim.currency === undefined ? asserted : `${asserted} ${claim.currency}`;
  return [
    claim.locator ?? "",
    `${deal.id}, ${term.label}: ${value}`,
    code(formula),
    `${value} (${claim.status})`,
    betterAnswer(dataset, deal, term, claim),
  ];
}

/** What DEAL.TERM answers, where that is another source's version or none; the reason stands in the claim's note. */
function betterAnswer(dataset: Dataset, deal: Deal, term: Term, claim: TermClaim): string {
  const book = dealsOf(dataset);
  const reason = claim.note ?? "";
  const joined = (text: string): string => [text, reason].filter((part) => part !== "").join(" ");
  const answered = book.answer(deal, term, undefined);
  if (answered.kind === "answer" && answered.claim === claim) {
    const others = book.claims(deal, term).filter((other) => other.source !== claim.source);
    return joined(others.length === 0 ? "No other source held." : "This version answers.");
  }
  const cell = callWorksheet(dataset, "DEAL.TERM", [deal.id, term.key]).answer[0]![0]!;
  if (answered.kind !== "answer") return joined(shownText(cell));
  const currency = answered.claim.currency === undefined ? "" : ` ${answered.claim.currency}`;
  return joined(`${shownText(cell)}${currency} (${book.source(answered.claim.source).short}).`);
}
