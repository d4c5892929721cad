/** What an analyst would do instead, on the same table: Orebook beside other ways to have the same figures in as many cells. */
import type { BuiltDataset } from "../dataset-file";
import { EDITION, figureTable, type FigureRow } from "../questions";
import { inRandomOrder } from "../random-order";
import { median } from "../rounds";
import { duration, type Section } from "../section";
import { duckDbWays } from "./duckdb";
import { formulajsWays } from "./formulajs";
import { hyperFormulaWays } from "./hyperformula";
import { ironCalcWays } from "./ironcalc";
import { javascriptMap } from "./javascript-map";
import { orebookWays } from "./orebook";
import { oSpreadsheetWays } from "./o-spreadsheet";
import { findProgram, INSTALL_PROGRAMS, type Program, type ProgramName } from "./programs";
import { keyOf, type Way } from "./way";

const CELLS = [10_000, 100_000] as const;

/** Everything is evaluated again while this lasts, five times at most. */
const EVALUATIONS = 5;
const REPEAT_SECONDS = 5;

const OTHERS: Record<ProgramName, (program: Program) => Promise<Way[]>> = {
  hyperformula: hyperFormulaWays,
  "@ironcalc/wasm": ironCalcWays,
  "@formulajs/formulajs": formulajsWays,
  "@duckdb/node-api": duckDbWays,
};

/**
 * @param folder in which the other programs are installed
 * @param say takes one line about what is measured now
 */
export async function measureComparison(
  script: string,
  dataset: BuiltDataset,
  folder: string,
  say: (line: string) => void,
): Promise<Section> {
  const table = figureTable(dataset, EDITION);
  const ways: Way[] = [...orebookWays(script), javascriptMap, ...oSpreadsheetWays];
  const missing: string[] = [];
  for (const [name, waysOf] of Object.entries(OTHERS) as [ProgramName, (typeof OTHERS)[ProgramName]][]) {
    const program = findProgram(name, folder);
    if (program) ways.push(...(await waysOf(program)));
    else missing.push(name);
  }
  const rows: string[][] = [];
  const fastest = new Map<string, number>();
  for (const way of ways) {
    say(way.name);
    const measured: MeasuredWay[] = [];
    for (const count of CELLS) {
      const last = measured.at(-1);
      // Where both are more than it measures, one measurement serves both.
      measured.push(last && last.cells < count && last.cells === way.most ? last : await measureWay(way, table, count));
    }
    const cells = measured.flatMap(({ build, evaluation, cells: made }, index) => [
      duration(build * 1e6) + (made < CELLS[index]! ? ` for ${number(made)}` : ""),
      duration((evaluation * 1e6) / made),
    ]);
    const remark = joined(
      way.remark ?? "",
      ...measured.map(({ cells: made, wrong }) => (wrong > 0 ? `${number(wrong)} of ${number(made)} answers wrong` : "")),
      ...measured.map(({ cells: made }, index) =>
        made < CELLS[index]! ? `${number(made)} cells measured, more of them extrapolated` : "",
      ),
    );
    const { evaluation, cells: made } = measured.at(-1)!;
    fastest.set(way.program, Math.min(fastest.get(way.program) ?? Infinity, (evaluation * 1e6) / made));
    rows.push([way.name, ...cells, way.program, remark]);
  }
  for (const name of missing) rows.push([name, "", "", "", "", name, "not installed"]);
  return {
    title: "What an analyst would do instead",
    prose: [
      `The ${number(table.length)} figures of ${EDITION} that are numbers of single countries (world totals, sums of several places and withheld figures are left out), as a table of mineral, measure, country, year and value; each cell asks for one of them, in random order. Built is what comes before the first answer: the table and the formulas or questions, of Orebook from the text of functions.js to its first answer. A cell's time is its share of answering all of them, the median of up to five times; every answer is compared with the table. Where fewer cells were measured, the remark says how many, and the figure for one cell is theirs.`,
      "Orebook's script is loaded anew for each row, so that its first calls run code that has not been compiled. Its rows are calls alone: in a workbook the spreadsheet's own work for a cell comes on top of them, which the rows of the spreadsheet engines contain. A spreadsheet engine's figure says something about that engine, not about Excel; a join in DuckDB answers all rows at once, and none of them anew when a cell changes.",
      faster(fastest),
      `The other programs are no dependencies of Orebook. They are put where \`npm run bench -- --compare\` looks for them by \`${INSTALL_PROGRAMS}\`.`,
    ],
    tables: [
      {
        header: [
          "way",
          ...CELLS.flatMap((count) => [`built, ${number(count)} cells`, `a cell of ${number(count)}`]),
          "program",
          "remark",
        ],
        rows,
      },
    ],
    goals: [],
  };
}

interface MeasuredWay {
  /** Milliseconds. */
  build: number;
  /** Milliseconds, median of the evaluations. */
  evaluation: number;
  cells: number;
  wrong: number;
}

/** @throws Error where a way answers fewer or more cells than it was asked */
export async function measureWay(way: Way, table: readonly FigureRow[], count: number): Promise<MeasuredWay> {
  const questions = askedFigures(table, Math.min(count, way.most ?? count));
  const expected = way.asks === "value" ? questions.map(({ value }) => value) : ranksOf(table, questions);
  const start = performance.now();
  const built = await way.build(table, questions);
  const build = performance.now() - start;
  try {
    const times: number[] = [];
    do {
      const evaluationStart = performance.now();
      await built.evaluate();
      times.push(performance.now() - evaluationStart);
    } while (times.length < EVALUATIONS && performance.now() - start < REPEAT_SECONDS * 1000);
    const answers = built.answers();
    if (answers.length !== questions.length)
      throw new Error(`${way.name}: ${answers.length} answers to ${questions.length} questions.`);
    const wrong = answers.filter((answer, index) => answer !== expected[index]).length;
    return { build, evaluation: median(times), cells: questions.length, wrong };
  } finally {
    built.close?.();
  }
}

/** Figures of the table in random order, from the start again where more are asked than there are. Zeros, which have no rank, are left out. */
export function askedFigures(table: readonly FigureRow[], count: number): FigureRow[] {
  const asked = inRandomOrder(table.filter(({ value }) => value > 0));
  return Array.from({ length: count }, (_, index) => asked[index % asked.length]!);
}

/** Competition ranks: one more than the countries with a larger figure of the same mineral, measure and year. */
export function ranksOf(table: readonly FigureRow[], questions: readonly FigureRow[]): number[] {
  const values = new Map<string, number[]>();
  const tableOf = (row: FigureRow): string => keyOf({ ...row, country: "" });
  for (const row of table) values.set(tableOf(row), [...(values.get(tableOf(row)) ?? []), row.value]);
  return questions.map((row) => 1 + values.get(tableOf(row))!.filter((value) => value > row.value).length);
}

/** Says where another program is the faster one. */
export function faster(nanoseconds: ReadonlyMap<string, number>): string {
  const own = nanoseconds.get("Orebook")!;
  const others = [...nanoseconds].filter(([program, time]) => program !== "Orebook" && time < own);
  if (others.length === 0)
    return `Nothing measured here answers a cell of ${number(CELLS[1])} faster than Orebook (${duration(own)}).`;
  const named = others.map(([program, time]) => `${program === "none" ? "the Map in JavaScript" : program} (${duration(time)})`);
  return `Faster than Orebook's fastest row (${duration(own)} a cell of ${number(CELLS[1])}): ${named.join(", ")}.`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}

function joined(...parts: string[]): string {
  return [...new Set(parts.filter(Boolean))].join("; ");
}
