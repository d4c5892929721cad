/** What is wrong with a file, and where: enough to mend it without reading the program. */
export interface Problem {
  /** As people call the file: `data/series/mcs2026.csv`, or the name of a publisher's file. */
  file: string;
  /** Line in the file, counting from 1, where it is known. */
  line?: number;
  /** What came, what is allowed, what to do. */
  reason: string;
}

/** Collects problems, so that one run reports all of them. Every reader, the build and the import report here. */
export class Problems {
  readonly list: Problem[] = [];

  add(file: string, line: number | undefined, reason: string): void {
    this.list.push(line === undefined ? { file, reason } : { file, line, reason });
  }

  /** Whether something is wrong with a file, by the name that it has in messages. */
  isAbout(file: string): boolean {
    return this.list.some((problem) => problem.file === file);
  }

  get any(): boolean {
    return this.list.length > 0;
  }

  /** @throws DataError if there is any problem */
  throwIfAny(): void {
    if (this.any) throw new DataError(this.list);
  }
}

/** Stops a build or an import. Its message has one line for each problem, `file:line: reason`, and one that counts them. */
export class DataError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    super(`${problems.map(problemText).join("\n")}\n\n${count}.`);
    this.name = "DataError";
  }
}

export function problemText({ file, line, reason }: Problem): string {
  return line === undefined ? `${file}: ${reason}` : `${file}:${line}: ${reason}`;
}
