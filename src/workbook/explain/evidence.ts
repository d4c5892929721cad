import type { CellValue } from "../../domain/cell";
import type { Evidence } from "../../domain/evidence";
import { Fault, faultsAsResults } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import type { AnsweredCall } from "./answer";

/** Pairs of cells of two ranges that are asked for their evidence: as many as anybody reads. */
const MOST_CALLS = 200;

/**
 * What the explained element of an answer rests on; of a block, what that element does first, then what all the others do; of an answer over
 * ranges, of each of its cells. Each statement once.
 */
export function evidenceOfCall({ call, args, answer }: AnsweredCall, dataset: Dataset): Evidence[] {
  if (answer.kind !== "answer") return [];
  const { definition } = call;
  const calls = answer.given ? [answer.given] : combinations(args.map((arg) => (arg.kind === "known" ? arg.block.flat() : [])));
  const all = calls.flatMap((given) => {
    const evidence = faultsAsResults(() => definition.evidence(padded(given, call.definition.parameters), dataset));
    return evidence instanceof Fault ? [] : evidence;
  });
  return [
    ...new Map(
      [...ofElement({ call, args, answer }, dataset), ...all].map((one) => [
        [one.part, one.work.id, one.locator, one.says].join("\n"),
        one,
      ]),
    ).values(),
  ];
}

/** What the element of a block rests on that is explained, where the function says it of its rows. */
function ofElement({ call: { definition }, args, answer }: Omit<AnsweredCall, "nested">, dataset: Dataset): Evidence[] {
  if (answer.kind !== "answer" || !definition.rows) return [];
  const blocks = args.map((arg) => (arg.kind === "known" ? arg.block : undefined));
  const rows = faultsAsResults(() => definition.rows!(blocks, dataset));
  return rows instanceof Fault ? [] : (rows[answer.row]?.evidence(answer.column) ?? []);
}

/** One cell of each block, every one with every other. */
function combinations(blocks: readonly (readonly CellValue[])[]): CellValue[][] {
  let found: CellValue[][] = [[]];
  for (const block of blocks) found = found.flatMap((given) => block.map((cell) => [...given, cell])).slice(0, MOST_CALLS);
  return found;
}

function padded(given: readonly CellValue[], parameters: object): CellValue[] {
  return Object.keys(parameters).map((_, index) => given[index] ?? null);
}
