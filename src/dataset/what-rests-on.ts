import type { Dataset } from "./dataset";
import type { MonthlySeries } from "./monthly-series";
import type { SeriesTable } from "./series-table";
import type {
  Claim,
  Deal,
  DealEvent,
  DealMineral,
  DealParty,
  DemandOutlook,
  ExportControl,
  ImportHeading,
  MineralList,
  MineralProperty,
  MineralUses,
  Source,
  Term,
} from "./schema";

/** Everything in the dataset that names one work as its source, in the order in which it is shown. */
export interface RestingOn {
  /** Tables of figures by country. */
  tables: readonly SeriesTable[];
  lists: readonly MineralList[];
  /** Export controls, with how many of their phases the work is the source of. */
  controls: readonly { control: ExportControl; phases: number }[];
  /** Prices month by month. */
  monthly: readonly MonthlySeries[];
  /** What minerals are used for. */
  uses: readonly MineralUses[];
  /** Demand in scenarios. */
  demand: readonly DemandOutlook[];
  /** Sources of the imports of the United States, and of the supply of the EU. */
  imports: readonly ImportHeading[];
  /** Properties of minerals, with how many minerals have theirs from the work. */
  properties: readonly { property: MineralProperty; values: number }[];
  /** Claims that the work makes. */
  claims: readonly Claim[];
  /** Claims of others on which the work testifies. */
  testimonies: readonly Claim[];
  deals: readonly RestingOfDeal[];
}

/** What of one deal rests on a work. */
export interface RestingOfDeal {
  deal: Deal;
  /** Terms of which the work gives a version, in the order of the vocabulary. */
  terms: readonly Term[];
  events: readonly DealEvent[];
  parties: readonly DealParty[];
  minerals: readonly DealMineral[];
}

/** What rests on a work. */
export function whatRestsOn(source: Source, dataset: Dataset): RestingOn {
  const isOf = (record: { source: string }): boolean => record.source === source.id;
  return {
    tables: dataset.seriesTables.filter(({ edition }) => edition === source),
    lists: dataset.lists.all.filter(isOf),
    controls: dataset.controls.all
      .map((control) => ({ control, phases: control.phases.filter(isOf).length }))
      .filter(({ phases }) => phases > 0),
    monthly: dataset.prices.monthlySeries.filter(({ edition }) => edition === source),
    uses: dataset.uses.all.filter(isOf),
    demand: dataset.demand.all.filter(isOf),
    imports: dataset.imports.headings.filter(isOf),
    properties: dataset.properties.all
      .map((property) => ({
        property,
        values: dataset.properties.values.filter((value) => isOf(value) && value.property === property.id).length,
      }))
      .filter(({ values }) => values > 0),
    claims: dataset.claims.all.filter(isOf),
    testimonies: dataset.claims.all.filter(({ testimony }) => testimony.some(isOf)),
    deals: dataset.deals.all
      .map((deal) => ({
        deal,
        terms: dataset.deals.terms.filter(({ key }) => deal.terms[key]?.some(isOf)),
        events: deal.timeline.filter(isOf),
        parties: deal.parties.filter(isOf),
        minerals: deal.minerals.filter(isOf),
      }))
      .filter(({ terms, events, parties, minerals }) => terms.length + events.length + parties.length + minerals.length > 0),
  };
}

/** How many records of each kind rest on a work, without the kinds of which none does: `figures: 6,812`. */
export function countsOf(resting: RestingOn, source: Source): [kind: string, count: number][] {
  const sum = <T>(entries: readonly T[], count: (entry: T) => number): number =>
    entries.reduce((total, entry) => total + count(entry), 0);
  const isOf = (record: { source: string }): boolean => record.source === source.id;
  const counts: [string, number][] = [
    ["figures", sum(resting.tables, ({ figureCount }) => figureCount)],
    ["list entries", sum(resting.lists, ({ entries }) => entries.length)],
    ["phases of export controls", sum(resting.controls, ({ phases }) => phases)],
    ["monthly prices", sum(resting.monthly, ({ count }) => count)],
    ["shares of uses", sum(resting.uses, ({ applications }) => applications.length)],
    ["quantities of demand", sum(resting.demand, ({ scenarios }) => 1 + sum(Object.values(scenarios), ({ length }) => length))],
    ["import shares", sum(resting.imports, ({ shares }) => shares.length)],
    ["properties", sum(resting.properties, ({ values }) => values)],
    ["claims about minerals", resting.claims.length],
    ["testimonies on claims", sum(resting.testimonies, ({ testimony }) => testimony.filter(isOf).length)],
    [
      "versions of deal terms",
      sum(resting.deals, ({ deal, terms }) => sum(terms, ({ key }) => deal.terms[key]!.filter(isOf).length)),
    ],
    ["deal events", sum(resting.deals, ({ events }) => events.length)],
    ["deal parties", sum(resting.deals, ({ parties }) => parties.length)],
    ["minerals of deals", sum(resting.deals, ({ minerals }) => minerals.length)],
  ];
  return counts.filter(([, count]) => count > 0);
}
