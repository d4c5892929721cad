import type { Block, CellValue } from "../../domain/cell";
import { textInQuotes } from "./text-literal";
import type { Token } from "./tokens";

/**
 * The value of tokens that are a constant: a number with its signs and percent, a text, TRUE or FALSE, DATE of numbers, an array of such,
 * each also in parentheses. Undefined for all else, errors among it: a function is not called with them.
 */
export function constantIn(tokens: readonly Token[], from: number, to: number): Block<CellValue> | undefined {
  return new ConstantReader(tokens, from, to).read();
}

/** Excel's serial number of 1970-01-01, of 1900-03-01 and of 9999-12-31. Before March 1900 Excel counts a day that never was. */
const SERIAL_OF_EPOCH = 25_569;
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;
const MS_PER_DAY = 86_400_000;

/** Reads on as long as the tokens can still be a constant, so that what is none costs nothing. */
class ConstantReader {
  constructor(
    private readonly tokens: readonly Token[],
    private index: number,
    private readonly end: number,
  ) {}

  read(): Block<CellValue> | undefined {
    let depth = 0;
    while (this.takes("(")) depth += 1;
    const block = this.takes("{") ? this.array() : this.single();
    while (depth > 0 && this.takes(")")) depth -= 1;
    return depth === 0 && this.peek() === undefined ? block : undefined;
  }

  private single(): Block<CellValue> | undefined {
    const value = this.called() ?? this.literal();
    return value === undefined ? undefined : [[value]];
  }

  /** Rows of an array, behind its brace; all of one length, as Excel wants them. */
  private array(): Block<CellValue> | undefined {
    const block: Block<CellValue> = [[]];
    for (;;) {
      const value = this.literal();
      if (value === undefined) return undefined;
      block[block.length - 1]!.push(value);
      if (this.takes(";")) block.push([]);
      else if (!this.takes(",")) break;
    }
    return this.takes("}") && block.every(({ length }) => length === block[0]!.length) ? block : undefined;
  }

  private literal(): CellValue | undefined {
    const token = this.peek();
    if (token?.kind !== "text" && token?.kind !== "boolean") return this.number();
    this.index += 1;
    return token.kind === "text" ? textInQuotes(token.text) : token.text.toUpperCase() === "TRUE";
  }

  private number(): number | undefined {
    let sign = 1;
    while (this.peek()?.text === "-" || this.peek()?.text === "+") if (this.tokens[this.index++]!.text === "-") sign = -sign;
    const token = this.peek();
    if (token?.kind !== "number") return undefined;
    this.index += 1;
    let value = sign * Number(token.text);
    while (this.takes("%")) value /= 100;
    return Number.isFinite(value) ? value : undefined;
  }

  /** TRUE(), FALSE() and DATE(2025,12,31), which are constants in all but form. */
  private called(): CellValue | undefined {
    const token = this.peek();
    if (token?.kind !== "function") return undefined;
    this.index += 1;
    const name = token.text.toUpperCase();
    if (!this.takes("(")) return undefined;
    if (name === "DATE") return this.date();
    if (name !== "TRUE" && name !== "FALSE") return undefined;
    return this.takes(")") ? name === "TRUE" : undefined;
  }

  /** The serial number of a date as Excel counts it: years before 1900 from 1900, months and days that run over, fractions cut off. */
  private date(): number | undefined {
    const parts: number[] = [];
    for (const separator of [",", ",", ")"]) {
      const part = this.number();
      if (part === undefined || !this.takes(separator)) return undefined;
      parts.push(Math.trunc(part));
    }
    const [year, month, day] = parts as [number, number, number];
    if (year < 0 || year > 9999) return undefined;
    const serial = Date.UTC(year < 1900 ? year + 1900 : year, month - 1, day) / MS_PER_DAY + SERIAL_OF_EPOCH;
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial : undefined;
  }

  private takes(operator: string): boolean {
    const token = this.peek();
    const isIt = token?.kind === "operator" && token.text === operator;
    if (isIt) this.index += 1;
    return isIt;
  }

  /** The next token that is no space. */
  private peek(): Token | undefined {
    while (this.index < this.end && this.tokens[this.index]!.kind === "space") this.index += 1;
    return this.index < this.end ? this.tokens[this.index] : undefined;
  }
}
