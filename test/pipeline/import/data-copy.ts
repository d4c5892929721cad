import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { importFiles, type ImportResult } from "../../../pipeline/import/import";
import { problemText } from "../../../pipeline/read/problems";

const repository = join(__dirname, "../../../data");

/** What of data/ an import reads, in a folder of its own that a test may change. */
export class DataCopy {
  private readonly root = mkdtempSync(join(tmpdir(), "orebook-"));
  readonly path = join(this.root, "data");

  constructor() {
    mkdirSync(this.path);
    for (const name of [
      "crosswalk",
      "sources",
      "countries.json",
      "minerals.json",
      "measures.json",
      "measure-forms.csv",
      "units.json",
      "properties.json",
    ])
      cpSync(join(repository, name), join(this.path, name), { recursive: true });
    this.write("corrections.json", "[]");
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), "utf8");
  }

  write(file: string, content: unknown): void {
    const path = join(this.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, undefined, 2));
  }

  delete(file: string): void {
    rmSync(join(this.path, file));
  }

  import(edition: string, fileName: string, bytes: Uint8Array | string): ImportResult {
    return this.importAll(edition, { [fileName]: bytes });
  }

  importAll(edition: string, files: Record<string, Uint8Array | string>): ImportResult {
    return importFiles({
      edition,
      files: Object.entries(files).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) })),
      dataPath: this.path,
    });
  }

  /** What stops an import, one line each. */
  problemsOf(edition: string, fileName: string, bytes: Uint8Array | string): string {
    const { problems, files } = this.import(edition, fileName, bytes);
    // Nothing but a crosswalk to fill in is written where the import stops.
    if (problems.length > 0 && files.some(({ path }) => !path.startsWith("crosswalk/"))) return "a file would be written";
    return problems.map(problemText).join("\n");
  }
}

/** The text of a file that an import gives. */
export function textOf({ files, problems }: ImportResult, path: string): string {
  return files.find((file) => file.path === path)?.text ?? `no ${path}:\n${problems.map(problemText).join("\n")}`;
}
