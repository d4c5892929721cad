import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type * as v from "valibot";
import { readCsv } from "./csv";
import { decodeUtf8, lineOfBadUtf8 } from "./decode";
import { readJson, type JsonFile } from "./json";
import { type Problems } from "./problems";
import { quoted, typingFault } from "./quoted";

/** One record of a CSV file of `data/` by column, with the line that it begins on. */
export interface CsvRecord {
  line: number;
  cells: Record<string, string>;
}

/**
 * Reads the files under `data/`. Every method reports what it cannot read and answers with nothing, so that the run goes on to the
 * next file.
 */
export class DataFolder {
  private readonly read = new Set<string>();
  /** What was read, so that a file that two parts need is checked and complained of once. */
  private readonly jsons = new Map<string, unknown>();

  constructor(
    readonly path: string,
    private readonly problems: Problems,
  ) {}

  /** How a file of the folder is called in messages. */
  nameOf(file: string): string {
    return `${basename(this.path)}/${file}`;
  }

  /** Reports that the folder is missing, which would make every file of it missing. */
  requireFolder(): boolean {
    if (isFolder(this.path)) return true;
    this.problems.add(
      basename(this.path),
      undefined,
      existsSync(this.path)
        ? `there is a file in the place of the folder (${this.path}).`
        : `there is no such folder (${this.path}). Run the command in a whole copy of the project.`,
    );
    return false;
  }

  /**
   * Whether nothing has been found wrong with a file. What several files say together is checked only where each of them is sound:
   * otherwise one fault would be told again as many others.
   */
  isSound(file: string): boolean {
    return !this.problems.isAbout(this.nameOf(file));
  }

  has(file: string): boolean {
    return existsSync(join(this.path, file));
  }

  /** Names of the files in a folder that end as asked, sorted; none if there is no such folder. */
  list(folder: string, ending: string): string[] {
    if (!this.has(folder)) return [];
    if (!isFolder(join(this.path, folder))) {
      this.read.add(folder);
      this.problems.add(this.nameOf(folder), undefined, "there is a file in the place of the folder.");
      return [];
    }
    return readdirSync(join(this.path, folder))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => `${folder}/${name}`);
  }

  /** Text of a file in UTF-8, without byte order mark. */
  text(file: string): string | undefined {
    this.read.add(file);
    const path = join(this.path, file);
    const fail = (line: number | undefined, reason: string): undefined => {
      this.problems.add(this.nameOf(file), line, reason);
      return undefined;
    };
    if (!existsSync(path)) return fail(undefined, "the file is missing.");
    if (!statSync(path).isFile()) return fail(undefined, "there is a folder in the place of the file.");
    const bytes = bytesOf(path);
    if (typeof bytes === "string") return fail(undefined, `the file cannot be read: ${bytes}.`);
    return decodeUtf8(bytes) ?? fail(lineOfBadUtf8(bytes), "the text is not in UTF-8. Save the file as UTF-8.");
  }

  /** @param schema shape that the file must have; always the same for one file */
  json<S extends v.GenericSchema>(file: string, schema: S): JsonFile<v.InferOutput<S>> | undefined {
    if (!this.jsons.has(file)) {
      const text = this.text(file);
      this.jsons.set(file, text === undefined ? undefined : readJson(text, this.nameOf(file), schema, this.problems));
    }
    return this.jsons.get(file) as JsonFile<v.InferOutput<S>> | undefined;
  }

  /** @param columns the header that the file must have, in this order */
  csv(file: string, columns: readonly string[]): CsvRecord[] {
    const text = this.text(file);
    const name = this.nameOf(file);
    const table = text === undefined ? undefined : readCsv(text, name, this.problems);
    if (!table) return [];
    if (table.header.join(",") !== columns.join(",")) {
      this.problems.add(name, 1, `the header is ${quoted(table.header.join(","))}; it must be "${columns.join(",")}".`);
      return [];
    }
    return table.rows.map(({ line, cells }) => {
      for (const [at, cell] of cells.entries()) {
        const fault = typingFault(cell);
        if (fault !== undefined) this.problems.add(name, line, `${columns[at]} ${fault}`);
      }
      return { line, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at]!])) };
    });
  }

  /** Leaves the files of a folder out of those that nothing has read: what says which of them are needed cannot be read itself. */
  passOver(folder: string): void {
    for (const file of this.list(folder, "")) this.read.add(file);
  }

  /** Reports files that nothing has read: one under a wrong name would be missing from the dataset without a word. */
  reportUnread(): void {
    for (const entry of readdirSync(this.path, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name)
        .slice(this.path.length + 1)
        .replaceAll("\\", "/");
      if (!entry.isFile() || this.read.has(file) || entry.name === "README.md" || entry.name.startsWith(".")) continue;
      this.problems.add(
        this.nameOf(file),
        undefined,
        "no part of the dataset reads this file. Give it the name that data/README.md says, or remove it.",
      );
    }
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** The bytes of a file, or what the system says of why there are none. */
function bytesOf(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return (error as Error).message;
  }
}
