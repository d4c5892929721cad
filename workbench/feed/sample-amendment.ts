/** An invented amendment of a deal: new versions of its terms with a work of their own, and an event. */
import type { DatasetFile, Deal, Source, TermVersion } from "../../src/dataset/schema";
import { SAMPLE, SAMPLE_LICENCE, SAMPLE_PUBLISHER, SAMPLE_WORK } from "./sample";

const DEAL = "US-Ukraine";
const WORK = "workbench-sample-amendment";

/** Text that a spreadsheet would take for a formula is among them: the text of data must stay text in every sheet. */
const TERMS: Record<string, { value: number | string; currency?: string }> = {
  revenue_share: { value: 0.6 },
  minimum_investment: { value: 250_000_000, currency: "USD" },
  revenue_base: { value: "=60% of state receipts from new licences" },
  contribution_schedule: { value: "+25 million USD a year and side from 2027" },
  tax: { value: "-5 points for projects that process in Ukraine" },
  past_payback: { value: "@par: none is owed" },
};

/** @throws Error where the dataset no longer has the deal: the amendment is then to be mended */
export function amended(file: DatasetFile, published: string): { source: Source; deals: Deal[] } {
  if (!file.deals.some(({ id }) => id === DEAL)) throw new Error(`The dataset has no deal ${DEAL}.`);
  const source: Source = {
    id: WORK,
    title: `=${SAMPLE_WORK}: an invented amendment of the agreement`,
    short: "=Sample amendment",
    publisher: SAMPLE_PUBLISHER,
    author: "@workbench",
    published,
    licence: SAMPLE_LICENCE,
    tier: "primary text",
    note: SAMPLE,
  };
  const order = file.dealVocabulary.terms.map(({ key }) => key);
  const deals = file.deals.map((deal) => (deal.id === DEAL ? amendedDeal(deal, order, published) : deal));
  return { source, deals };
}

function amendedDeal(deal: Deal, order: readonly string[], published: string): Deal {
  const terms = { ...deal.terms };
  for (const [key, said] of Object.entries(TERMS)) {
    const version: TermVersion = { kind: "value", ...said, status: "agreed", source: WORK, locator: "Article 1", note: SAMPLE };
    terms[key] = [...(terms[key] ?? []), version];
  }
  const inOrder = Object.entries(terms).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const event = { date: published, event: "Amendment invented by the workbench", source: WORK, note: SAMPLE };
  return { ...deal, terms: Object.fromEntries(inOrder), timeline: [...deal.timeline, event] };
}
