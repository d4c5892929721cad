import { didYouMean } from "../../src/domain/name";
import { nearest } from "../../src/domain/near-miss";
import { type CsvRecord } from "./data-folder";
import { type PartInput } from "./part";

/** Ids that records may name, from the parts built before. */
export interface KnownIds {
  minerals: ReadonlySet<string>;
  countries: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

export function knownIds({ draft }: Pick<PartInput, "draft">): KnownIds {
  const ids = (entries: readonly { id: string }[] | undefined): Set<string> => new Set((entries ?? []).map(({ id }) => id));
  return {
    minerals: ids(draft.minerals),
    countries: new Set([...ids(draft.countries), ...ids(draft.groups)]),
    sources: ids(draft.sources),
  };
}

/** Checks the cells of one CSV record and reports what is wrong with file and line. */
export class RecordCheck {
  constructor(
    private readonly record: CsvRecord,
    private readonly report: (line: number, reason: string) => void,
    private readonly known: KnownIds,
  ) {}

  fail(reason: string): void {
    this.report(this.record.line, reason);
  }

  text(column: string): string {
    return this.record.cells[column] ?? "";
  }

  optional(column: string): string | undefined {
    return this.text(column) === "" ? undefined : this.text(column);
  }

  /** A cell that must not be blank. */
  required(column: string): string {
    const text = this.text(column);
    if (text === "") this.fail(`${column} is blank. Fill it in.`);
    return text;
  }

  oneOf<T extends string>(column: string, allowed: readonly T[]): T {
    const text = this.text(column);
    if (!(allowed as readonly string[]).includes(text)) this.fail(`${column} is "${text}"; use ${allowed.join(", ")}.`);
    return text as T;
  }

  mineral(column: string): string {
    return this.id(column, this.text(column), this.known.minerals, "data/minerals.json");
  }

  /** Ids separated by semicolons; none for a blank cell. */
  minerals(column: string): string[] {
    return this.list(column).map((id) => this.id(column, id, this.known.minerals, "data/minerals.json"));
  }

  country(column: string): string {
    return this.id(column, this.text(column), this.known.countries, "data/countries.json");
  }

  source(column: string): string {
    return this.id(column, this.text(column), this.known.sources, "data/sources/");
  }

  /** Texts separated by semicolons. */
  list(column: string): string[] {
    const text = this.text(column);
    return text === "" ? [] : text.split(";").map((item) => item.trim());
  }

  number(column: string): number {
    const text = this.text(column);
    if (!/^-?\d+(\.\d+)?$/.test(text))
      this.fail(`${column} is "${text}"; it must be a number, digits with a point and nothing else.`);
    return Number(text);
  }

  /** A day, month or year. */
  date(column: string): string {
    const text = this.text(column);
    if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) || Number.isNaN(Date.parse(text)))
      this.fail(`${column} is "${text}"; use a day, month or year such as 2025-06-04, 2025-06 or 2025.`);
    return text;
  }

  private id(column: string, id: string, known: ReadonlySet<string>, where: string): string {
    if (!known.has(id)) {
      const near = nearest(
        id,
        [...known].map((other) => ({ answer: other, spellings: [other] })),
      );
      this.fail(`unknown ${column} "${id}".${didYouMean(near)} Use an id of ${where}, or add one there.`);
    }
    return id;
  }
}
