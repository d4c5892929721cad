/** Whether a call costs more where the dataset holds more. */
import { Addin } from "./addin";
import { cellByCell, type Calls } from "./call-tasks";
import type { BuiltDataset } from "./dataset-file";
import { distinctHits, distinctMisses, type Question } from "./questions";
import { median, ratios, timeInRounds } from "./rounds";
import { against, duration, shown, type Section } from "./section";

const CALLS = 2_000;
const SLICE_MILLISECONDS = 20;

/** Times as long that a call may take: the same answer from a larger memory is somewhat slower on any machine. */
const FLAT = 1.5;

/**
 * @param script functions.js with the dataset as it is
 * @param large with a dataset of `factor` times its size, in which every question has the same answer
 */
export function measureFlatness(script: string, large: string, factor: number, dataset: BuiltDataset, rounds: number): Section {
  const trial = new Addin(script);
  const ask = trial.ask.bind(trial);
  const hits = (id: string): Calls => {
    const values = distinctHits(dataset, ask, id, CALLS).questions;
    return { name: `${id}, hits`, id, goal: FLAT, values };
  };
  const value = hits("MINERAL.VALUE");
  const misses = distinctMisses(dataset, ask, "MINERAL.VALUE", value.values as Question[], CALLS);
  const calls: Calls[] = [
    value,
    hits("MINERAL.RANK"),
    hits("MINERAL.SHARE"),
    { name: "MINERAL.VALUE, #N/A: no figure", id: "MINERAL.VALUE", goal: FLAT, values: misses },
    { name: "MINERAL.TOP, all minerals", id: "MINERAL.TOP", goal: FLAT, values: dataset.minerals.map(({ name }) => [name, 10]) },
    { name: "MINERAL.CITE, hits", id: "MINERAL.CITE", goal: FLAT, values: value.values },
    {
      name: "MINERAL.INFO, all minerals x properties",
      id: "MINERAL.INFO",
      goal: FLAT,
      values: dataset.minerals.flatMap(({ name }) => dataset.properties.map(({ id }) => [name, id])),
    },
    {
      name: "DEAL.TERM, all deals",
      id: "DEAL.TERM",
      goal: FLAT,
      values: dataset.deals.map(({ id }) => [id, "revenue_share"]),
    },
  ];
  const small = new Addin(script);
  const big = new Addin(large);
  const tasks = calls.flatMap((each) => [cellByCell(each, small), cellByCell(each, big)]);
  for (const [index, { name }] of calls.entries())
    if (tasks[2 * index]!.pass() !== tasks[2 * index + 1]!.pass())
      throw new Error(`${name}: other answers on ${factor} times the dataset, so that their times cannot be compared.`);
  const times = timeInRounds(tasks, { rounds, sliceMilliseconds: SLICE_MILLISECONDS, now: () => performance.now() });
  const measured = calls.map(({ name, goal }, index) => {
    const [once, often] = [times[2 * index]!, times[2 * index + 1]!];
    const ratio = median(ratios(often, once));
    const outcome = against(`${name}, at ${factor} times the dataset`, ratio, goal);
    return { ...outcome, row: [name, duration(median(once)), duration(median(often)), shown(ratio), ...outcome.cells] };
  });
  return {
    title: "Size of the dataset",
    prose: [
      `The same calls on the dataset as it is and on one of ${factor} times the minerals, figures, records and deals, made in memory by giving copies other names; both loaded in one process and timed in the same ${rounds} rounds.`,
    ],
    tables: [{ header: ["call", "1 x", `${factor} x`, "times", "goal", ""], rows: measured.map(({ row }) => row) }],
    goals: measured.flatMap(({ goals }) => goals),
  };
}
