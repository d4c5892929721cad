import { invalidArgument } from "../wire/errors";
import { HostObject } from "./object";

/** The arguments of a call, read as the type that the documentation gives them. Left out and null are the same. */
export class MemberArguments {
  constructor(private readonly values: readonly unknown[]) {}

  any(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  has(index: number): boolean {
    return this.any(index) !== undefined;
  }

  /** @throws HostError InvalidArgument, as all of these. */
  text(index: number, otherwise?: string): string {
    const value = this.any(index) ?? otherwise;
    if (typeof value !== "string") throw this.wrong(index, "text");
    return value;
  }

  /** A key of a collection: text, or a number that stands for it. */
  key(index: number): string {
    const value = this.any(index);
    return typeof value === "number" ? String(value) : this.text(index);
  }

  integer(index: number, otherwise?: number): number {
    const value = this.any(index) ?? otherwise;
    if (typeof value !== "number" || !Number.isInteger(value)) throw this.wrong(index, "a whole number");
    return value;
  }

  flag(index: number, otherwise = false): boolean {
    const value = this.any(index) ?? otherwise;
    if (typeof value !== "boolean") throw this.wrong(index, "true or false");
    return value;
  }

  record(index: number): Record<string, unknown> {
    const value = this.any(index) ?? {};
    if (!isRecord(value)) throw this.wrong(index, "an object");
    return value;
  }

  list(index: number): unknown[] {
    const value = this.any(index);
    if (!Array.isArray(value)) throw this.wrong(index, "an array");
    return value;
  }

  /** One of the words of an enumeration, by its first letter in either case, as the library sends both. */
  oneOf<T extends string>(index: number, words: readonly T[], otherwise?: T): T {
    const text = this.text(index, otherwise).toLowerCase();
    const word = words.find((each) => each.toLowerCase() === text);
    if (!word) throw this.wrong(index, `one of ${words.join(", ")}`);
    return word;
  }

  private wrong(index: number, expected: string): Error {
    return invalidArgument(`Argument ${index + 1} must be ${expected}, not ${describe(this.any(index))}.`);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  return value instanceof HostObject ? "an object" : JSON.stringify(value).slice(0, 60);
}

/** @throws HostError InvalidArgument when the value of a property is of another type. */
export function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument(`The property takes text, not ${describe(value)}.`);
  return value;
}

export function flagOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`The property takes true or false, not ${describe(value)}.`);
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== "number") throw invalidArgument(`The property takes a number, not ${describe(value)}.`);
  return value;
}
