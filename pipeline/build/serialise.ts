import { type WrittenFile } from "../../src/dataset/written-file";

/**
 * Writes an object as JSON with one line for each element of its lists, so that a change shows as the lines that changed.
 * The order of keys is that of the object.
 */
export function serialise(file: object): string {
  const keys = Object.entries(file).map(([key, value]) => `${JSON.stringify(key)}:${lines(value)}`);
  return `{\n${keys.join(",\n")}\n}\n`;
}

function lines(value: unknown): string {
  if (Array.isArray(value) && value.length > 0) return `[\n${value.map((element) => JSON.stringify(element)).join(",\n")}\n]`;
  return JSON.stringify(value);
}

/** Writes a dataset as JSON with one line for each of its parts, so that a change shows which parts changed. */
export function serialiseWritten({ columns, ...head }: WrittenFile): string {
  const { records } = columns as { records: object };
  const parts = Object.entries(records).map(([key, column]) => `${JSON.stringify(key)}:${JSON.stringify(column)}`);
  return `${JSON.stringify(head).slice(0, -1)},\n"columns":{"records":{\n${parts.join(",\n")}\n}}}\n`;
}

/** Orders texts by code point: the same on every machine, whatever its language. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
