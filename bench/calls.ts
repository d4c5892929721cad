/** Calls as ratios to a look-up in a Map, and the first calls after the script was loaded. */
import { Addin } from "./addin";
import { callTasks, cellByCell, floors, type CallTasks, type Row } from "./call-tasks";
import type { BuiltDataset } from "./dataset-file";
import { median, quantile, ratios, timeInRounds } from "./rounds";
import { against, duration, shown, type Section } from "./section";
import { yardstick } from "./yardstick";

const SLICE_MILLISECONDS = 30;

export function measureCalls(script: string, dataset: BuiltDataset, rounds: number): Section[] {
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
    firstCalls(script, calls, median(times[0]!)),
  ];
}

const FRESH_SCRIPTS = 7;

/** What a workbook waits for when it opens: code that has not run yet, over indexes that nothing has asked yet. */
function firstCalls(script: string, { blocks, hits }: CallTasks, yardstickTime: number): Section {
  const timed = [{ name: "MINERAL.VALUE, distinct hits", id: "MINERAL.VALUE", values: hits }, ...blocks];
  const first: number[][] = timed.map(() => []);
  const second: number[][] = timed.map(() => []);
  const veryFirst: number[] = [];
  for (let load = 0; load < FRESH_SCRIPTS; load += 1) {
    for (const [index, calls] of timed.entries()) {
      // A script for each row: what one function has indexed would serve the next. The comment keeps compiled code from being used again.
      const addin = new Addin(`${script}\n// ${load} ${index}`);
      const start = performance.now();
      addin.ask("MINERAL.VALUE", "antimony", "China");
      veryFirst.push((performance.now() - start) * 1e6);
      const row = cellByCell(calls, addin);
      for (const times of [first, second]) {
        const passStart = performance.now();
        row.pass();
        times[index]!.push(((performance.now() - passStart) * 1e6) / row.operations);
      }
    }
  }
  return {
    title: "The first time",
    prose: [
      `After \`functions.js\` has been loaded anew, ${FRESH_SCRIPTS} times for each row: one call of MINERAL.VALUE, which indexes the dataset, then every call of the row for the first time, and once again. Code that runs for the first time is not compiled yet; Node tells that apart from indexes that are filled on first use no more than Excel does. Medians.`,
    ],
    tables: [
      {
        header: ["call", "first time", "times the yardstick", "second time"],
        rows: [
          ["the very first call, with the index", duration(median(veryFirst)), shown(median(veryFirst) / yardstickTime), ""],
          ...timed.map(({ name }, index) => {
            const time = median(first[index]!);
            return [name, duration(time), shown(time / yardstickTime), duration(median(second[index]!))];
          }),
        ],
      },
    ],
    goals: [],
  };
}
