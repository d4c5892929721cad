import { workCitation } from "../../src/domain/citation";
import { VERDICTS } from "../../src/dataset/claims/verdict";
import type { Dataset } from "../../src/dataset/dataset";
import type { Version } from "../../src/dataset/deals/term-version";
import type { Claim, Deal, Source } from "../../src/dataset/schema";
import { code, markdownTable } from "./markdown-table";
import { callWorksheet, shownText } from "./worksheet-call";

const INTRODUCTION = `# Audit of published commentary

Text by text, every claim in the dataset, the formula that reaches it, what the formula answers for it, and what the data
or better sources say. Generated from the dataset by \`npm run docs\`, which evaluates every formula and fails if a claim cannot be reached;
do not edit.

Verdicts on minerals are computed from the editions where that is possible: \`agrees\` (the newest bears the claim out), \`outdated\` (only an older one
does), \`contradicted\` (none does), \`disputed\` (sources differ, or some shares lie below and others above what is claimed of all together),
\`not verifiable\` (nothing in the dataset says). What commentary says of a deal term never answers \`DEAL.TERM\` where a better source says something;
\`DEAL.SOURCES\` shows both.`;

/** docs/audit.md */
export function auditPage(dataset: Dataset): string {
  const works = [...dataset.sources]
    .filter(({ tier }) => tier === "commentary")
    .sort((a, b) => (a.published < b.published ? -1 : 1));
  const sections = works.map((work) => sectionOf(dataset, work));
  const counted = new Map(VERDICTS.map((verdict) => [verdict as string, 0]));
  for (const claim of dataset.claims.all) {
    const { verdict } = dataset.claims.assess(claim);
    counted.set(verdict, (counted.get(verdict) ?? 0) + 1);
  }
  const summary = `${dataset.claims.all.length} claims about minerals: ${[...counted].map(([verdict, count]) => `${count} ${verdict}`).join(", ")}.`;
  return `${INTRODUCTION}\n\nDataset ${dataset.version} of ${dataset.released}. ${summary}\n\n${sections.join("\n\n")}\n`;
}

function sectionOf(dataset: Dataset, work: Source): string {
  const minerals = dataset.claims.all.filter((claim) => claim.source === work.id).map((claim) => mineralRow(dataset, claim));
  const deals = dataset.deals.all.flatMap((deal) => dealRows(dataset, deal, work));
  const parts = [
    `## ${work.title}`,
    workCitation(work),
    ...(minerals.length > 0
      ? [
          `### Minerals (${minerals.length})`,
          markdownTable(["place", "claim", "formula", "verdict", "the data and better sources"], minerals),
        ]
      : []),
    ...(deals.length > 0
      ? [`### Deals (${deals.length})`, markdownTable(["place", "what it says", "formula", "answers", "better source"], deals)]
      : []),
  ];
  return parts.join("\n\n");
}

function mineralRow(dataset: Dataset, claim: Claim): string[] {
  const mineral = claim.minerals.length === 1 ? dataset.mineral(claim.minerals[0]!).name : "all";
  const place = claim.country && dataset.placeName(claim.country);
  const { formula, answer } = callWorksheet(dataset, "MINERAL.CLAIMS", place === undefined ? [mineral] : [mineral, place]);
  const row = answer.find(([text, source]) => text === claim.text && source === dataset.source(claim.source).short);
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
  const terms = dataset.deals.terms.flatMap((term) =>
    dataset.deals
      .versions(deal, term)
      .filter(({ source }) => source === work)
      .map((version) => termRow(dataset, deal, version)),
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

function termRow(dataset: Dataset, deal: Deal, version: Version): string[] {
  const { term, said, source } = version;
  const { formula, answer } = callWorksheet(dataset, "DEAL.SOURCES", [deal.id, term.key]);
  const says = shownText(version.cell);
  const row = answer.find(([value, , work]) => work === source.short && shownText(value!) === says);
  if (!row) throw new Error(`${formula} does not reach what ${source.short} says.`);
  return [
    said.locator ?? "",
    `${deal.id}, ${term.label}: ${withUnit(says, version)}`,
    code(formula),
    `${withUnit(says, version)} (${said.status})`,
    betterAnswer(dataset, deal, version),
  ];
}

/** A number with the unit that does not show in its format: `49 years`. */
function withUnit(shown: string, { term, unit }: Version): string {
  return (term.type === "duration" || term.type === "count") && /^[\d.,]+$/.test(shown) ? `${shown} ${unit}` : shown;
}

/** What DEAL.TERM answers, where that is another source's version or none; the reason stands in the version's note. */
function betterAnswer(dataset: Dataset, deal: Deal, version: Version): string {
  const { term, said } = version;
  const joined = (text: string): string => [text, said.note ?? ""].filter((part) => part !== "").join(" ");
  const answered = dataset.deals.answer(deal, term, undefined);
  // What would quote this version alone says nothing better.
  if (dataset.deals.versions(deal, term).length === 1) return joined("No other source in the dataset speaks of it.");
  if (answered.kind === "answer" && answered.version === version) return joined("This version answers.");
  if (answered.kind === "words")
    return joined(
      answered.version === version
        ? "No other source gives a value."
        : `In words: ${answered.version.words} (${answered.version.source.short}).`,
    );
  const cell = callWorksheet(dataset, "DEAL.TERM", [deal.id, term.key]).answer[0]![0]!;
  return joined(
    answered.kind === "answer"
      ? `${withUnit(shownText(cell), answered.version)} (${answered.version.source.short}).`
      : shownText(cell),
  );
}
