/** A process of its own, whose heap holds functions.js and nothing else that grows; started by memory.ts with `--expose-gc`. */
import { readFileSync } from "node:fs";
import { Addin, answerOf, argumentsOf } from "./addin";
import { SPELLINGS, type Spelling } from "./spellings";

export interface MemoryRequest {
  /** File of functions.js. */
  script: string;
  spelling: keyof typeof SPELLINGS;
  calls: number;
  longestMilliseconds: number;
}

export interface MemoryAnswer {
  /** Bytes on the heap after the calls beyond those before, all garbage collected. */
  retained: number;
  /** Calls made in the time given. */
  calls: number;
}

function heapUsed(): number {
  // The second collection takes what finalisers of the first have let go.
  for (let time = 0; time < 2; time += 1) gc!();
  return process.memoryUsage().heapUsed;
}

function measure({ script, spelling, calls, longestMilliseconds }: MemoryRequest): MemoryAnswer {
  const addin = new Addin(readFileSync(script, "utf8"));
  const typed: Spelling = SPELLINGS[spelling];
  const ask = (index: number): void => {
    const { id, values } = typed(index);
    answerOf(addin.function(id), argumentsOf(id, values));
  };
  // What is indexed once and for all, by any use at all, belongs to the dataset; these spellings do not come again.
  for (let index = 0; index < 64; index += 1) ask(calls + index);
  const before = heapUsed();
  const start = performance.now();
  let made = 0;
  while (made < calls && (made % 100 !== 0 || performance.now() - start < longestMilliseconds)) {
    ask(made);
    made += 1;
  }
  return { retained: heapUsed() - before, calls: made };
}

process.once("message", (request: MemoryRequest) => {
  process.send!(measure(request));
  process.disconnect();
});
