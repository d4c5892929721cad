import * as v from "valibot";
import { sentence } from "../../src/dataset/schema/check";
import { didYouMean } from "../../src/domain/name";
import { nearest } from "../../src/domain/near-miss";
import { type CsvRecord } from "./folder";
import { quoted } from "./quoted";

/** Ids that a record may name, and where they are declared. */
export class Vocabulary {
  /** @param where `data/minerals.json` */
  constructor(
    private readonly ids: ReadonlySet<string>,
    private readonly where: string,
  ) {}

  /**
   * Why an id may not be named, with the one that may be meant.
   * @param kind word for it in the message: `mineral`
   * @returns undefined for an id that is declared, and for every id where the vocabulary could not be read: that is reported already
   */
  faultOf(kind: string, id: string): string | undefined {
    if (this.ids.has(id) || this.ids.size === 0) return undefined;
    const near = nearest(
      id,
      [...this.ids].map((other) => ({ answer: other, spellings: [other] })),
    );
    return `unknown ${kind} ${quoted(id)}.${didYouMean(near)} Use one of ${this.where}, or add it there.`;
  }
}

/** Checks one CSV record and reports what is wrong with it. */
export class Row {
  private failed = false;

  /** @param report takes one reason; it knows the file */
  constructor(
    private readonly record: CsvRecord,
    private readonly report: (line: number, reason: string) => void,
  ) {}

  /** Whether something was found wrong with the record. */
  get isFaulty(): boolean {
    return this.failed;
  }

  get line(): number {
    return this.record.line;
  }

  fail(reason: string): void {
    this.failed = true;
    this.report(this.record.line, reason);
  }

  text(column: string): string {
    return this.record.cells[column] ?? "";
  }

  optional(column: string): string | undefined {
    return this.text(column) === "" ? undefined : this.text(column);
  }

  /** Texts separated by semicolons. */
  list(column: string): string[] {
    const text = this.text(column);
    return text === "" ? [] : text.split(";").map((item) => item.trim());
  }

  /** Digits with a point; undefined, with the reason reported, for anything else. */
  number(column: string): number | undefined {
    const number = readNumber(this.text(column));
    if (typeof number === "number") return number;
    this.fail(`${column} is ${quoted(this.text(column))}; ${number}`);
    return undefined;
  }

  id(column: string, vocabulary: Vocabulary): string {
    return this.known(column, this.text(column), vocabulary);
  }

  /** Ids separated by semicolons; none for a blank cell. */
  ids(column: string, vocabulary: Vocabulary): string[] {
    return this.list(column).map((id) => this.known(column, id, vocabulary));
  }

  /**
   * Checks what was read from the record against the statement of it. A record of which a fault is reported already is not checked
   * again: the same slip would be told twice.
   */
  checked<S extends v.GenericSchema>(schema: S, value: v.InferInput<S>): v.InferOutput<S> {
    const checked = v.safeParse(schema, value);
    if (!checked.success && !this.failed) for (const issue of checked.issues) this.fail(sentence(issue));
    return value as v.InferOutput<S>;
  }

  private known(column: string, id: string, vocabulary: Vocabulary): string {
    const fault = vocabulary.faultOf(column, id);
    if (fault !== undefined) this.fail(fault);
    return id;
  }
}

/** Digits that a spreadsheet keeps of a whole number. */
const WHOLE_DIGITS = 15;

/**
 * Reads a number as data/ writes it.
 * @returns the number, or what is wrong with the text
 */
export function readNumber(text: string): number | string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return "it must be a number: digits with a point and nothing else.";
  if (/^-?(0\d)/.test(text)) return "a number has no zero before its first digit.";
  if (text.replace(/^-|\..*$/g, "").length > WHOLE_DIGITS)
    return `a number may have ${WHOLE_DIGITS} digits before its point, which is what a spreadsheet keeps. Is a digit typed twice, or two numbers run together?`;
  return Number(text);
}
