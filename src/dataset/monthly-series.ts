import { notAvailable, type Fault } from "../domain/fault";
import { lastDayOf, type Day } from "../domain/date";
import { evidence, type Evidence } from "../domain/evidence";
import { monthAfter, monthsBetween, type Month } from "../domain/month";
import { quantity } from "../domain/figure";
import type { Measure, Mineral, MonthlyPrices, Source } from "./schema";

/** Monthly prices of one edition for one mineral. */
export class MonthlySeries {
  /** Day by which the edition was out for certain. */
  readonly publishedBy: Day;
  readonly from: Month;
  readonly to: Month;
  readonly unit: string;
  /** What exactly is priced; empty where the publisher does not say. */
  readonly note: string;

  constructor(
    readonly edition: Source,
    readonly mineral: Mineral,
    readonly measure: Measure,
    private readonly series: MonthlyPrices,
  ) {
    this.publishedBy = lastDayOf(edition.published);
    this.from = series.from;
    this.to = monthAfter(series.from, series.values.length - 1);
    this.unit = series.unit;
    this.note = series.note ?? "";
  }

  /** Months that have a price. */
  get count(): number {
    return this.series.values.filter((value) => value !== null).length;
  }

  /**
   * The price of a month, in the series' unit, as published.
   * @returns a Fault `#N/A` where the series does not reach the month, or none is printed for it
   */
  price(month: Month): number | Fault {
    if (month < this.from || month > this.to)
      return notAvailable(`No ${this.describe()} for ${month}: it goes from ${this.from} to ${this.to}.`, "no price");
    const value = this.series.values[monthsBetween(this.from, month)];
    return (
      value ?? notAvailable(`No ${this.describe()} for ${month}: the publisher prints none (${this.locator(month)}).`, "no price")
    );
  }

  /** Place of a month's price in the work: `Monthly Prices, BM407`. */
  locator(month: Month): string {
    const { sheet, column, row } = this.series;
    return `${sheet}, ${column}${row + monthsBetween(this.from, month)}`;
  }

  /** The price of a month with its place; nothing where the series does not reach it. */
  evidence(month: Month): Evidence[] {
    if (month < this.from || month > this.to) return [];
    const price = this.price(month);
    const says = typeof price === "number" ? quantity(price, this.unit) : "no price is printed";
    return [
      {
        ...evidence("figure", this.edition, this.locator(month), `${this.mineral.name} ${this.measure.id}, ${month}: ${says}`),
        note: this.note,
      },
    ];
  }

  /** `copper price, World Bank in World Bank Pink Sheet 2026-06` */
  describe(): string {
    return `${this.mineral.name} ${this.measure.id} in ${this.edition.short}`;
  }
}
