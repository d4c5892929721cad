import { Bench } from "tinybench";
import { dataset } from "../src/dataset/current";
import { Dataset } from "../src/dataset/dataset";
import { worksheetFunctions } from "../src/functions";
import { faultsAsResults } from "../src/functions/definition";

// How fast the functions are, as ratios within one run: machines differ and are shared, so single timings say little.
// The first task is the yardstick: a plain look-up in a Map, as cheap as a call could possibly be.

const minerals = dataset()
  .minerals.filter((mineral) =>
    dataset()
      .measuresOf(mineral)
      .some(({ id }) => id === mineral.production),
  )
  .map(({ name }) => name);
const countries = dataset()
  .file.countries.filter(({ kind }) => kind === "country")
  .map(({ name }) => name);
const CALLS = 10_000;
const pairs = Array.from(
  { length: CALLS },
  (_, index) => [minerals[index % minerals.length]!, countries[(index * 7) % countries.length]!] as const,
);
const yardstick = new Map(pairs.map(([mineral, country], index) => [`${mineral}|${country}`, index]));

/** A call as a cell makes it: an error is an answer too. */
function evaluate(id: string, ...args: (string | number | null)[]): unknown {
  const definition = worksheetFunctions.find((candidate) => candidate.id === id)!;
  return faultsAsResults(() =>
    definition.evaluate(
      args.map((arg) => [[arg]]),
      dataset(),
    ),
  );
}

async function main(): Promise<void> {
  const bench = new Bench({ time: 1500 });
  bench
    .add(`${CALLS} look-ups in a Map (yardstick)`, () => {
      for (const [mineral, country] of pairs) yardstick.get(`${mineral}|${country}`);
    })
    .add(`${CALLS} calls of MINERAL.VALUE, one cell each`, () => {
      for (const [mineral, country] of pairs) evaluate("MINERAL.VALUE", mineral, country);
    })
    .add(`${CALLS} calls of MINERAL.RANK, one cell each`, () => {
      for (const [mineral, country] of pairs) evaluate("MINERAL.RANK", mineral, country);
    })
    .add(`one call of MINERAL.VALUE over ${CALLS} cells`, () => {
      const definition = worksheetFunctions.find(({ id }) => id === "MINERAL.VALUE")!;
      definition.evaluate([pairs.map(([mineral]) => [mineral]), pairs.map(([, country]) => [country])], dataset());
    })
    .add(`one call of MINERAL.VALUE over ${CALLS} cells, with a wrong name in each`, () => {
      const definition = worksheetFunctions.find(({ id }) => id === "MINERAL.VALUE")!;
      definition.evaluate([pairs.map(() => ["antimoney"]), pairs.map(([, country]) => [country])], dataset());
    })
    .add(`${CALLS} calls of DEAL.TERM, one cell each`, () => {
      for (let index = 0; index < CALLS; index += 1) evaluate("DEAL.TERM", "US-Ukraine", "revenue_share");
    })
    .add("1000 calls of MINERAL.TOP", () => {
      for (let index = 0; index < 1000; index += 1) evaluate("MINERAL.TOP", minerals[index % minerals.length]!, 10);
    })
    .add("one MINERAL.PROFILE", () => {
      evaluate("MINERAL.PROFILE", "Kazakhstan");
    })
    .add("indexing the dataset, as on the first call", () => {
      new Dataset(dataset().file);
    });
  await bench.run();
  const base = bench.tasks[0]!.result;
  if (!("latency" in base)) throw new Error("The yardstick did not run.");
  console.table(
    bench.tasks.map((task) => {
      const result = task.result;
      if (!("latency" in result)) return { task: task.name, failed: "error" in result ? String(result.error) : result.state };
      return {
        task: task.name,
        "times the yardstick": Number((result.latency.mean / base.latency.mean).toFixed(1)),
        "ms, this run": Number(result.latency.mean.toFixed(2)),
      };
    }),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
