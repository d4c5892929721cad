/** What is wrong with the data, and where: enough to mend it without reading the program. */
export interface Problem {
  /** Path from the root of the project, such as `data/series/mcs2026.csv`. */
  file: string;
  /** Line in the file, counting from 1, where it is known. */
  line?: number;
  /** What came, what is allowed, what to do. */
  reason: string;
}

/** Collects problems, so that one run reports all of them. */
export class Problems {
  readonly list: Problem[] = [];

  add(file: string, line: number | undefined, reason: string): void {
    this.list.push(line === undefined ? { file, reason } : { file, line, reason });
  }

  /** @throws DataError if there is any problem */
  throwIfAny(): void {
    if (this.list.length > 0) throw new DataError(this.list);
  }
}

/** Stops a build or an import. Its message has one line for each problem: `file:line: reason`. */
export class DataError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(problemText).join("\n"));
    this.name = "DataError";
  }
}

export function problemText({ file, line, reason }: Problem): string {
  return line === undefined ? `${file}: ${reason}` : `${file}:${line}: ${reason}`;
}
