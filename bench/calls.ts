/** Calls as ratios to a look-up in a Map, and the first calls after the script was loaded. */
import { Addin } from "./addin";
import { callTasks, cellByCell, floors, type CallTasks, type Row } from "./call-tasks";
import type { BuiltDataset } from "./dataset-file";
import { median, quantile, ratios, timeInRounds } from "./rounds";
import { against, duration, shown, type Section } from "./section";
import { yardstick } from "./yardstick";

const SLICE_MILLISECONDS = 30;

/**
 * @param refreshable functions.js built so that it can put a fresh dataset in use
 */
export function measureCalls(script: string, refreshable: string, dataset: BuiltDataset, rounds: number): Section[] {
  const addin = new Addin(script);
  const calls = callTasks(addin, new Addin(script), dataset);
  const tasks: Row[] = [yardstick(calls.hits), ...floors(calls.hits), ...calls.rows];
  const options = { rounds, sliceMilliseconds: SLICE_MILLISECONDS, now: () => performance.now() };
  const times = timeInRounds(tasks, options);
  const measured = tasks.map((task, index) => {
    const perRound = ratios(times[index]!, times[0]!);
    const ratio = median(perRound);
    const goal = against(task.name, ratio, task.goal);
    const spread = `${shown(quantile(perRound, 0.25))} to ${shown(quantile(perRound, 0.75))}`;
    return { ...goal, row: [task.name, shown(ratio), spread, ...goal.cells, duration(median(times[index]!))] };
  });
  return [
    {
      title: "Calls",
      prose: [
        `Times the yardstick: a \`Map.get\` with a ready key over 10,000 keys. ${rounds} rounds, each of which runs every row for at least ${SLICE_MILLISECONDS} ms, each ratio the median over the rounds, with the middle half of the rounds beside it. What is called are the functions that \`functions.js\` associates, with the arguments as Excel passes them, each text a string of its own; the errors that they throw are caught, and every answer is added up and must be the same each time.`,
        ...calls.remarks,
        "Each pass asks the same questions again, as a sheet does that calculates again; the first time is below. The floor rows call nothing of Orebook. The class that stands in for Excel's error takes no stack trace.",
      ],
      tables: [
        {
          header: ["call", "times the yardstick", "half of the rounds", "goal", "", "one call"],
          rows: measured.map(({ row }) => row),
        },
      ],
      goals: measured.flatMap(({ goals }) => goals),
    },
    firstCalls(script, refreshable, calls, median(times[0]!)),
  ];
}

const FIRST_TIMES = 9;

/**
 * What a workbook waits for when it opens, and when a newer dataset comes into use.
 * @param refreshable functions.js built so that it can put a fresh dataset in use
 */
function firstCalls(script: string, refreshable: string, { blocks, hits }: CallTasks, yardstickTime: number): Section {
  const timed = [{ name: "MINERAL.VALUE, distinct hits", id: "MINERAL.VALUE", values: hits }, ...blocks];
  const indexing: number[] = [];
  const rows = timed.map((calls, index) => {
    const opened: number[] = [];
    const fresh: number[] = [];
    const again: number[] = [];
    const compiled = new Addin(refreshable);
    const compiledRow = cellByCell(calls, compiled);
    const pass = (row: Row): number => {
      const start = performance.now();
      row.pass();
      return ((performance.now() - start) * 1e6) / row.operations;
    };
    for (let time = 0; time < WARMING_PASSES; time += 1) compiledRow.pass();
    for (let time = 0; time < FIRST_TIMES; time += 1) {
      // The comment keeps code of the last time from being used again.
      const addin = new Addin(`${script}\n// ${index} ${time}`);
      const start = performance.now();
      addin.ask("MINERAL.VALUE", "antimony", "China");
      indexing.push((performance.now() - start) * 1e6);
      opened.push(pass(cellByCell(calls, addin)));
      compiled.useFreshDataset();
      compiled.ask("MINERAL.VALUE", "antimony", "China");
      fresh.push(pass(compiledRow));
      again.push(pass(compiledRow));
    }
    const times = [opened, fresh, again].map(median);
    return [calls.name, ...times.map(duration), shown(times[1]! / yardstickTime)];
  });
  return {
    title: "The first time",
    prose: [
      `Every call of a row for the first time after one call of MINERAL.VALUE has had the dataset parsed and indexed: in a \`functions.js\` that has just been loaded, whose code is not compiled yet, as when a workbook opens; on a fresh dataset under compiled code, as when a newer dataset comes into use; and once again on that. Medians of ${FIRST_TIMES} times; that very first call takes ${duration(median(indexing))}.`,
    ],
    tables: [{ header: ["call", "script just loaded", "fresh dataset", "again", "fresh dataset, times the yardstick"], rows }],
    goals: [],
  };
}

/** Enough for the engine to compile what is called often. */
const WARMING_PASSES = 5;
