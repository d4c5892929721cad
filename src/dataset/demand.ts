import { lastDayOf, type Day } from "../domain/date";
import { evidence, type Evidence } from "../domain/evidence";
import { invalidValue, notAvailable, type Fault } from "../domain/fault";
import { quantity } from "../domain/figure";
import { fold, listOf } from "../domain/name";
import { quote } from "../domain/cell";
import type { Dataset } from "./dataset";
import { relativesInWords } from "./relatives";
import type { DemandOutlook, Mineral } from "./schema";

/** Demand for minerals in scenarios. */
export class Demand {
  private byMineral: ReadonlyMap<string, readonly DemandOutlook[]> | undefined;

  constructor(
    /** Every outlook: of one use of one mineral in one work. */
    readonly all: readonly DemandOutlook[],
    private readonly dataset: Dataset,
  ) {}

  /** The outlooks of a mineral, all its demand first. */
  of({ id }: Mineral): readonly DemandOutlook[] {
    this.byMineral ??= this.indexed();
    return this.byMineral.get(id) ?? [];
  }

  /** Names of the uses of all minerals, in alphabetical order. */
  get uses(): string[] {
    return [...new Set(this.all.map(({ use }) => use))].sort();
  }

  /**
   * The outlook of a use that was published by a day; the newest where there are several.
   * @throws Fault as `outlooks` does, and `#N/A` where none was out by then
   */
  outlook(mineral: Mineral, use: string, asOf: Day | undefined): DemandOutlook {
    const ofUse = this.outlooks(mineral, use);
    const known = ofUse.find((each) => asOf === undefined || this.publishedBy(each) <= asOf);
    if (known) return known;
    const first = this.dataset.source(ofUse.at(-1)!.source);
    throw notAvailable(
      `The dataset has no demand for ${mineral.name} published by ${asOf}: its first is in ${first.short}, published ${first.published}.`,
    );
  }

  /**
   * The outlooks of a use, newest first.
   * @throws Fault `#N/A` where there is none; `#VALUE!` for a use that the mineral does not have
   */
  outlooks(mineral: Mineral, use: string): readonly DemandOutlook[] {
    const all = this.of(mineral);
    if (all.length === 0) throw this.none(mineral);
    const ofUse = all.filter((each) => fold(each.use) === fold(use));
    if (ofUse.length > 0) return ofUse.sort((a, b) => (this.publishedBy(a) < this.publishedBy(b) ? 1 : -1));
    const uses = listOf([...new Set(all.map((each) => quote(each.use)))], "or");
    throw use === "all"
      ? notAvailable(`The whole demand for ${mineral.name} is not in the dataset, only that of some uses: give the use ${uses}.`)
      : invalidValue(`use ${quote(use)}: demand for ${mineral.name} is given for ${uses}.`);
  }

  /**
   * The quantity of a year, in the outlook's unit, exactly as published.
   * @throws Fault `#N/A` for a year that the outlook does not give: nothing is worked out between years
   */
  quantity(outlook: DemandOutlook, year: number, scenario: string): number {
    const { years, value } = outlook;
    if (year === outlook.year) return value;
    const values = outlook.scenarios[scenario];
    const at = years.indexOf(year);
    const found = at < 0 ? undefined : values?.[at];
    if (found !== undefined) return found;
    const has = listOf([outlook.year, ...years].map(String), "and");
    throw notAvailable(
      `No demand of ${year} for ${this.dataset.mineral(outlook.mineral).name}, ${outlook.use}, in ${scenario}: ${this.dataset.source(outlook.source).short} gives ${has}.`,
    );
  }

  /** The line of a quantity; nothing for a year that the outlook does not give. */
  evidence(outlook: DemandOutlook, year: number, scenario: string): Evidence[] {
    const { source, mineral, use, unit, locator, years } = outlook;
    if (year !== outlook.year && !years.includes(year)) return [];
    const isKnown = year === outlook.year;
    const place = [locator, ...(isKnown ? [] : [scenario]), String(year)].join(", ");
    const when = isKnown ? String(year) : `${year}, ${scenario}`;
    const says = `${this.dataset.mineral(mineral).name}, demand, ${use}, ${when}: ${quantity(this.quantity(outlook, year, scenario), unit)}`;
    return [evidence("figure", this.dataset.source(source), place, says)];
  }

  private publishedBy({ source }: DemandOutlook): Day {
    return lastDayOf(this.dataset.source(source).published);
  }

  private indexed(): Map<string, readonly DemandOutlook[]> {
    const byMineral = new Map<string, DemandOutlook[]>();
    for (const outlook of [...this.all].sort((a, b) => Number(b.use === "all") - Number(a.use === "all"))) {
      const own = byMineral.get(outlook.mineral);
      if (own) own.push(outlook);
      else byMineral.set(outlook.mineral, [outlook]);
    }
    return byMineral;
  }

  private none(mineral: Mineral): Fault {
    const others = relativesInWords(this.dataset, mineral, (each) => this.of(each).length > 0);
    const hint = others === undefined ? "" : ` It has some for ${others}.`;
    return notAvailable(`The dataset has no demand in scenarios for ${mineral.name}.${hint}`);
  }
}
