import { faultsAsResults, Fault } from "../../src/domain/fault";
import { EVIDENCE_PARTS, type Evidence } from "../../src/domain/evidence";
import type { CellValue } from "../../src/domain/cell";
import { dataset } from "../../src/dataset/current";
import { functionById, worksheetFunctions } from "../../src/functions";
import { readCases } from "../cases/case-files";
import { readPlainCall } from "../cases/plain-call";

/** Answers that rest on the dataset itself and on no work. */
const ON_NO_WORK = [
  /^=MINERAL\.VERSION\(/,
  /^=MINERAL\.LIST\((TRUE|"all".*)?\)$/,
  /^=MINERAL\.INFO\(.*"(symbol|parent|forms|aliases|stages|unit)"/i,
];

/** Every call of the examples and cases with one cell for each argument. */
const calls = [
  ...new Set(
    [...worksheetFunctions.flatMap(({ examples }) => examples), ...[...readCases().values()].flat()].map(
      ({ formula }) => formula,
    ),
  ),
].flatMap((formula) => {
  const plain = readPlainCall(formula);
  const cells = plain?.args.map((arg) =>
    Array.isArray(arg) ? (arg.length === 1 && arg[0]!.length === 1 ? arg[0]![0]! : "range") : (arg ?? null),
  );
  return plain && !cells!.includes("range") ? [[formula, plain.id, cells as CellValue[]] as const] : [];
});

function evidenceOf(id: string, cells: readonly CellValue[]): Evidence[] | Fault {
  return faultsAsResults(() => functionById(id)!.evidence(cells, dataset()));
}

test.each(calls)("%s says what it rests on", (formula, id, cells) => {
  const evidence = evidenceOf(id, cells);
  const answer = faultsAsResults(
    () =>
      functionById(id)!.evaluate(
        cells.map((cell) => [[cell]]),
        dataset(),
      )[0]![0]!,
  );
  if (answer instanceof Fault) {
    // A figure that is withheld still has its line; a question without a meaning has none.
    if (!(evidence instanceof Fault)) evidence.forEach(expectEvidence);
    return;
  }
  if (evidence instanceof Fault) throw new Error(`${formula}: ${evidence.message}`);
  evidence.forEach(expectEvidence);
  if (!ON_NO_WORK.some((pattern) => pattern.test(formula))) expect(evidence.length).toBeGreaterThan(0);
});

function expectEvidence({ part, work, locator, says, qualifier, note }: Evidence): void {
  expect(EVIDENCE_PARTS).toContain(part);
  expect(dataset().source(work.id)).toBe(work);
  expect(says).not.toBe("");
  for (const text of [locator, says, qualifier, note]) expect(text).not.toMatch(/undefined|null|\[object/);
}

test("the table of what one country prints alone says which, and counts none", () => {
  const evidence = evidenceOf("MINERAL.UNIT", ["lithium", "price"]) as Evidence[];
  expect(evidence.map(({ says }) => says)).toEqual([
    "lithium price, battery-grade lithium carbonate, real, 2025: United States alone, in USD/t lithium carbonate, real",
  ]);
});

test("a share cites its total, an index and a rank their table", () => {
  const parts = (id: string, ...cells: CellValue[]): string[] => (evidenceOf(id, cells) as Evidence[]).map(({ part }) => part);
  expect(parts("MINERAL.SHARE", "antimony", "China")).toEqual(["numerator", "total"]);
  expect(parts("MINERAL.RANK", "antimony", "China")).toEqual(["figure", "table"]);
  expect(parts("MINERAL.HHI", "antimony")).toEqual(["table", "total"]);
  expect(parts("MINERAL.VALUE", "antimony", "Central Asia").every((part) => part === "summand")).toBe(true);
});

test("what a citation says is the evidence of the figure", () => {
  const cells = ["antimony", "Tajikistan"];
  const [figure] = evidenceOf("MINERAL.VALUE", cells) as Evidence[];
  const cited = functionById("MINERAL.CITE")!.evaluate(
    cells.map((cell) => [[cell]]),
    dataset(),
  )[0]![0];
  expect(cited).toBe(`${figure!.work.short} (${figure!.work.published}), ${figure!.locator}, ${figure!.says}`);
});

test("what stands against a term's version is named beside it", () => {
  const terms = evidenceOf("DEAL.TERM", ["US-Ukraine", "minerals_covered"]) as Evidence[];
  expect(terms[0]!.part).toBe("in force");
  expect(terms.slice(1).every(({ part }) => part === "beside")).toBe(true);
});
