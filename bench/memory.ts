/** Memory that stays taken after texts without end were typed. */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { MemoryAnswer, MemoryRequest } from "./memory-process";
import { against, shown, type Section } from "./section";

const LONGEST_SECONDS = 60;

/** What any row may keep: some few thousand remembered names and answers, whatever was typed. */
const MOST_MEGABYTES = 16;

const ROWS: { name: string; spelling: MemoryRequest["spelling"]; calls: number }[] = [
  { name: "“china” with 32,762 spaces around it", spelling: "longPadding", calls: 3_000 },
  { name: "“china” after spaces of four kinds", spelling: "shortPadding", calls: 3_000 },
  { name: "“china” after spaces of four kinds", spelling: "shortPadding", calls: 300_000 },
  { name: "words that are no name, in eight kinds of argument", spelling: "junk", calls: 3_000 },
  { name: "words that are no name, in eight kinds of argument", spelling: "junk", calls: 300_000 },
  { name: "moments as as_of", spelling: "moments", calls: 300_000 },
];

export async function measureMemory(script: string): Promise<Section> {
  const folder = mkdtempSync(path.join(tmpdir(), "orebook-bench-"));
  try {
    const file = path.join(folder, "functions.js");
    writeFileSync(file, script);
    const section: Section = {
      title: "Memory",
      prose: [
        `Heap that is still taken, all garbage collected, after different texts were typed, each row in a process of its own. A row stops after ${LONGEST_SECONDS} s and says how many calls it made. Whatever is typed, at most ${MOST_MEGABYTES} MB may stay.`,
      ],
      tables: [{ header: ["typed", "different texts", "stays taken", "goal", ""], rows: [] }],
      goals: [],
    };
    for (const { name, ...row } of ROWS) {
      const answer = await inProcess({ script: file, longestMilliseconds: LONGEST_SECONDS * 1000, ...row });
      const megabytes = answer ? answer.retained / 1e6 : Infinity;
      const goal = against(`${name}, ${row.calls.toLocaleString("en-US")}`, megabytes, MOST_MEGABYTES, " MB");
      const calls = row.calls.toLocaleString("en-US");
      const made = answer && answer.calls < row.calls ? `${calls}, stopped at ${answer.calls.toLocaleString("en-US")}` : calls;
      section.tables[0]!.rows.push([name, made, answer ? `${shown(megabytes)} MB` : "out of memory", ...goal.cells]);
      section.goals.push(...goal.goals);
    }
    return section;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns undefined where the process ended without an answer, as it does when it is out of memory */
function inProcess(request: MemoryRequest): Promise<MemoryAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(__dirname, "memory-process.ts"), {
      execArgv: [...process.execArgv, "--expose-gc"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    let answer: MemoryAnswer | undefined;
    child.once("message", (message: MemoryAnswer) => (answer = message));
    child.once("error", reject);
    child.once("exit", () => resolve(answer));
    child.send(request);
  });
}
