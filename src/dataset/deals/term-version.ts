import type { CellResult } from "../../domain/cell";
import { lastDayOf, publishedCell, type Day } from "../../domain/date";
import { grouped } from "../../domain/figure";
import { fold } from "../../domain/name";
import { moneyCell, publishedPercent, quantityCell } from "../../domain/number-format";
import type { Source, Term, TermVersion } from "../schema";
import { TIERS } from "../schema/vocabulary";

/** What one work says about a term of a deal, with the work and the term: how it is shown, and what the rules need to know of it. */
export class Version {
  /** The day by which the work was out for certain. */
  readonly publishedBy: Day;
  /** Place of the work's tier in the order of precedence; the lowest goes first. */
  readonly tier: number;
  private shown: CellResult | undefined;
  private searched: string | undefined;

  constructor(
    readonly term: Term,
    readonly said: TermVersion,
    readonly source: Source,
  ) {
    this.publishedBy = lastDayOf(source.published);
    this.tier = TIERS.indexOf(source.tier);
  }

  /** The status on a day: what was replaced or ended later stood until then. */
  statusOn(day: Day | undefined): string {
    const { status, was } = this.said;
    return was !== undefined && day !== undefined && day < was.until ? was.status : status;
  }

  /** As a cell: a number in its format, a date as an Excel date, a list as text, an exclusion as `none`. */
  get cell(): CellResult {
    this.shown ??= cellOf(this.term, this.said);
    return this.shown;
  }

  /** `%`, a currency code, `years`, `minerals`, `date`, `text`. */
  get unit(): string {
    if (this.said.kind !== "value") return "text";
    return this.term.type === "money" ? (this.said.currency ?? this.term.unit) : this.term.unit;
  }

  /** In words, for citations and messages: `50%`, `150,000,000 USD`, `2025-04-30`. */
  get words(): string {
    if (this.said.kind !== "value") return wordsWithoutValue(this.said);
    const { value, qualifier } = this.said;
    if (typeof value === "number") {
      const amount =
        this.term.type === "percent" ? `${Number((value * 100).toPrecision(12))}%` : `${grouped(value)} ${this.unit}`;
      return qualifier === undefined ? amount : `${qualifier} ${amount}`;
    }
    if (typeof value === "boolean") return value ? "yes" : "no";
    return typeof value === "string" ? value : value.join(", ");
  }

  /** What the work says in words of its own, and our note on it; a number says none. */
  get spoken(): string {
    const speaks = this.said.kind === "words" || (this.said.kind === "value" && typeof this.said.value !== "number");
    return `${speaks ? this.words : ""}; ${this.said.note ?? ""}`;
  }

  /** What is spoken, as names are compared, with a space before and after each word. */
  get searchable(): string {
    this.searched ??= ` ${fold(this.spoken).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
    return this.searched;
  }

  /** Whether another version says the same: the same value, or for the same reason none. */
  saysTheSame({ said }: Version): boolean {
    if (this.said.kind === "value")
      return said.kind === "value" && said.currency === this.said.currency && sameValue(said.value, this.said.value);
    if (this.said.kind === "words") return said.kind === "words" && said.says === this.said.says;
    return said.kind === this.said.kind;
  }
}

type Value = Extract<TermVersion, { kind: "value" }>["value"];

function sameValue(a: Value, b: Value): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function cellOf(term: Term, said: TermVersion): CellResult {
  if (said.kind !== "value") return wordsWithoutValue(said);
  const { value, currency } = said;
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "number") {
    if (term.type === "percent") return publishedPercent(Number((value * 100).toPrecision(15)));
    if (term.type !== "money") return value;
    return currency === undefined ? quantityCell(value) : moneyCell(value, currency);
  }
  return term.type === "date" && typeof value === "string" ? publishedCell(value) : value;
}

function wordsWithoutValue(said: Exclude<TermVersion, { kind: "value" }>): string {
  if (said.kind === "words") return said.says;
  return said.kind === "excluded" ? "none" : said.kind;
}
