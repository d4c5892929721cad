import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Ajv, { type AnySchema, type ErrorObject } from "ajv";
import { readCsvLines } from "../csv-records";
import { type Problems } from "./problems";

/** One record of a CSV file, with the line that it begins on. */
export interface CsvRecord {
  line: number;
  cells: Record<string, string>;
}

export interface JsonFile<T> {
  /** As it is named in messages: `data/minerals.json`. */
  file: string;
  value: T;
  /** Line on which the entry with this id stands, for messages. */
  lineOf(id: string): number | undefined;
}

/**
 * Reads the files under `data/`. Every reader reports what it cannot read to `problems` and answers with nothing, so
 * that the run goes on to the next file.
 */
export class DataFolder {
  private readonly ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

  constructor(
    readonly path: string,
    private readonly problems: Problems,
  ) {}

  /** How a file of the folder is called in messages. */
  nameOf(file: string): string {
    return `${basename(this.path)}/${file}`;
  }

  has(file: string): boolean {
    return existsSync(join(this.path, file));
  }

  /** Names of the files in a folder that end as asked, sorted; none if there is no such folder. */
  list(folder: string, ending: string): string[] {
    if (!this.has(folder)) return [];
    return readdirSync(join(this.path, folder))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => `${folder}/${name}`);
  }

  text(file: string): string | undefined {
    if (!this.has(file)) {
      this.problems.add(this.nameOf(file), undefined, "the file is missing.");
      return undefined;
    }
    return readFileSync(join(this.path, file), "utf8");
  }

  /** @param schema JSON Schema that the file must satisfy */
  json<T>(file: string, schema: AnySchema): JsonFile<T> | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    const name = this.nameOf(file);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      this.problems.add(name, undefined, `not valid JSON: ${(error as Error).message}`);
      return undefined;
    }
    const lines = text.split("\n");
    const lineOf = (id: string): number | undefined => {
      const at = lines.findIndex(
        (line) => line.includes(`"id": ${JSON.stringify(id)}`) || line.includes(`"id":${JSON.stringify(id)}`),
      );
      return at < 0 ? undefined : at + 1;
    };
    const check = this.ajv.compile(schema);
    if (!check(value)) {
      for (const error of check.errors ?? []) {
        // "if" only says that the branch it chose has failed, which is reported by itself.
        if (error.keyword === "if") continue;
        const id = idAt(value, error.instancePath);
        const where = [
          id === undefined ? "the file" : `"${id}"`,
          ...(error.instancePath === "" ? [] : [`at ${error.instancePath}`]),
        ].join(" ");
        this.problems.add(
          name,
          id === undefined ? undefined : lineOf(id),
          `${where} ${shapeFault(error, valueAt(value, error.instancePath))}`,
        );
      }
      return undefined;
    }
    return { file: name, value: value as T, lineOf };
  }

  /** @param columns the header that the file must have, in this order */
  csv(file: string, columns: readonly string[]): CsvRecord[] {
    const text = this.text(file);
    if (text === undefined) return [];
    const name = this.nameOf(file);
    try {
      const [header, ...rows] = readCsvLines(text);
      const found = header?.cells ?? [];
      if (found.join(",") !== columns.join(",")) {
        this.problems.add(name, 1, `the header is "${found.join(",")}"; it must be "${columns.join(",")}".`);
        return [];
      }
      const records: CsvRecord[] = [];
      for (const { line, cells } of rows) {
        if (cells.length !== columns.length) {
          this.problems.add(
            name,
            line,
            `the record has ${cells.length} cells; it must have ${columns.length} (${columns.join(",")}).`,
          );
          continue;
        }
        records.push({ line, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) });
      }
      return records;
    } catch (error) {
      this.problems.add(name, undefined, `not valid CSV: ${(error as Error).message}`);
      return [];
    }
  }
}

/** What a fault of shape is, in the words of the file and not of the schema. */
function shapeFault({ keyword, params, message }: ErrorObject, value: unknown): string {
  const given = params as Record<string, unknown>;
  switch (keyword) {
    case "required":
      return `lacks "${String(given.missingProperty)}".`;
    case "additionalProperties":
      return `has the unknown key "${String(given.additionalProperty)}".`;
    case "enum":
      return `is ${JSON.stringify(value)}; allowed are ${(given.allowedValues as unknown[]).join(", ")}.`;
    case "pattern":
      return `is ${JSON.stringify(value)}; it must match ${String(given.pattern)}.`;
    default:
      return `${message ?? "is not as it should be"}, but is ${JSON.stringify(value)?.slice(0, 80)}.`;
  }
}

/** What a JSON pointer leads to. */
function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (at, step) => (at as Record<string, unknown> | undefined)?.[step.replaceAll("~1", "/").replaceAll("~0", "~")],
      value,
    );
}

/** The id of the innermost entry that a JSON pointer leads through. */
function idAt(value: unknown, pointer: string): string | undefined {
  let id: string | undefined;
  let at = value;
  for (const step of pointer.split("/").slice(1)) {
    if (at === null || typeof at !== "object") break;
    at = (at as Record<string, unknown>)[step];
    if (at !== null && typeof at === "object" && typeof (at as { id?: unknown }).id === "string") id = (at as { id: string }).id;
  }
  return id;
}
