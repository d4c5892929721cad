/** The calls that are timed, each row with the ratio to the yardstick that it is to reach. */
import { argumentsOf, passOf, weightOf, type Addin, type Argument } from "./addin";
import { CellError, INVOCATION, type CellFunction } from "./custom-functions";
import type { BuiltDataset } from "./dataset-file";
import { distinctHits, distinctMisses, unknownNames, type Ask, type Question } from "./questions";
import type { Task } from "./rounds";

export interface Row extends Task {
  /** Times the yardstick, at most. */
  goal?: number;
}

const CALLS = 10_000;
const FEW_CALLS = 8;
const UNKNOWN_NAMES = 20_000;

/** Calls of one function, each with the values of its cells. */
export interface Calls {
  name: string;
  id: string;
  goal?: number;
  values: readonly (readonly Argument[])[];
}

/** One call a cell, as Excel makes them when it calculates a sheet. */
export function cellByCell({ id, values, ...row }: Calls, addin: Addin): Row {
  const calls = values.map((each) => argumentsOf(id, each.map(ofItsOwn)));
  const pass = passOf(addin.function(id), calls[0]!.length);
  return { ...row, operations: calls.length, pass: () => pass(calls) };
}

/** The same few calls again and again, as cells do that stand on one model. */
function again(times: number, calls: Calls, addin: Addin): Row {
  const row = cellByCell(calls, addin);
  return {
    ...row,
    operations: times * row.operations,
    pass() {
      let weight = 0;
      for (let time = 0; time < times; time += 1) weight += row.pass();
      return weight;
    },
  };
}

/** Every pass makes the next calls of the list and none comes again before all have been made: what is kept of the last calls helps none. */
function inTurn(count: number, { id, values, ...row }: Calls, addin: Addin): Row {
  const calls = values.map((each) => argumentsOf(id, each.map(ofItsOwn)));
  const pass = passOf(addin.function(id), calls[0]!.length);
  let next = 0;
  return {
    ...row,
    operations: count,
    changing: true,
    pass() {
      if (next + count > calls.length) next = 0;
      next += count;
      return pass(calls.slice(next - count, next));
    },
  };
}

/** A text as it arrives from a cell: never the very string that another cell or the dataset holds. */
function ofItsOwn(value: Argument): Argument {
  return typeof value === "string" ? Buffer.from(value).toString() : value;
}

/** One call over a column of cells for each argument; counted for one row. */
function overRange({ id, values, ...row }: Calls, addin: Addin): Row {
  const cellFunction = addin.function(id);
  const parameters = argumentsOf(id, []).length - 1;
  const columns = Array.from({ length: parameters }, (_, column) =>
    values[0]![column] === undefined ? null : values.map((each) => [ofItsOwn(each[column]!)]),
  );
  return {
    ...row,
    operations: values.length,
    pass() {
      let weight = 0;
      for (const [cell] of cellFunction(...columns, INVOCATION)) weight += weightOf([[cell]]);
      return weight;
    },
  };
}

export interface CallTasks {
  rows: Row[];
  /** Calls of the functions that answer blocks, to be timed on a script that has just been loaded too. */
  blocks: Calls[];
  /** What the arguments are, in a sentence each. */
  remarks: string[];
  hits: Question[];
}

/**
 * Every row of the table of calls.
 * @param trial another load of the same script, on which questions are tried: what it remembers of them does not serve the timed one
 */
export function callTasks(addin: Addin, trial: Addin, dataset: BuiltDataset): CallTasks {
  const ask = trial.ask.bind(trial);
  const value = distinctHits(dataset, ask, "MINERAL.VALUE", CALLS);
  const rank = distinctHits(dataset, ask, "MINERAL.RANK", CALLS);
  const share = distinctHits(dataset, ask, "MINERAL.SHARE", CALLS);
  const few = value.questions.slice(0, FEW_CALLS);
  const misses = distinctMisses(dataset, ask, "MINERAL.VALUE", value.questions, CALLS);
  const unknown = unknownNames(dataset, ask, "MINERAL.VALUE", value.questions, UNKNOWN_NAMES);
  const minerals = dataset.minerals.map(({ name }) => [name]);
  const countries = dataset.countries.filter(({ kind }) => kind === "country").map(({ name }) => [name]);
  const properties = dataset.properties.map(({ id }) => id);
  const deals = dataset.deals.map(({ id }) => [id]);
  const one = (calls: Calls): Row => cellByCell(calls, addin);
  const blocks: Calls[] = [
    { name: "MINERAL.PROFILE, all countries", id: "MINERAL.PROFILE", goal: 1500, values: countries },
    { name: "DEAL.TERMS, all deals", id: "DEAL.TERMS", goal: 800, values: deals },
    { name: "DEAL.TERMS, US-Ukraine", id: "DEAL.TERMS", goal: 800, values: [["US-Ukraine"]] },
    { name: "MINERAL.CLAIMS, all minerals", id: "MINERAL.CLAIMS", goal: 800, values: minerals },
    { name: "MINERAL.TOP, all minerals", id: "MINERAL.TOP", values: minerals.map(([name]) => [name!, 10]) },
  ];
  const pairs = distinctPairs(value.questions, ask);
  const rows: Row[] = [
    ...["MINERAL.VALUE", "MINERAL.RANK"].flatMap((id) => [
      again(
        CALLS / FEW_CALLS,
        { name: `${id}, warm: ${FEW_CALLS} calls of two arguments again`, id, goal: 5, values: pairs.slice(0, FEW_CALLS) },
        addin,
      ),
      again(
        CALLS / FEW_CALLS,
        { name: `${id}, warm: ${FEW_CALLS} calls of four arguments again`, id, goal: 5, values: few },
        addin,
      ),
    ]),
    one({ name: `MINERAL.RANK, distinct hits of two arguments`, id: "MINERAL.RANK", goal: 20, values: pairs }),
    one({ name: "MINERAL.VALUE, distinct hits", id: "MINERAL.VALUE", goal: 20, values: value.questions }),
    one({ name: "MINERAL.RANK, distinct hits", id: "MINERAL.RANK", goal: 20, values: rank.questions }),
    one({ name: "MINERAL.SHARE, distinct hits", id: "MINERAL.SHARE", goal: 25, values: share.questions }),
    overRange({ name: "MINERAL.VALUE over 10,000 rows, a row", id: "MINERAL.VALUE", goal: 20, values: value.questions }, addin),
    one({ name: "MINERAL.VALUE, #N/A: no figure", id: "MINERAL.VALUE", goal: 80, values: misses }),
    inTurn(500, { name: "MINERAL.VALUE, #N/A: unknown name", id: "MINERAL.VALUE", goal: 1500, values: unknown }, addin),
    ...blocks.map(one),
    one({
      name: "MINERAL.INFO, all minerals x properties",
      id: "MINERAL.INFO",
      goal: 50,
      values: minerals.flatMap(([mineral]) => properties.map((property) => [mineral!, property])),
    }),
    one({
      name: "DEAL.TERM, all deals x 4 terms",
      id: "DEAL.TERM",
      values: deals.flatMap(([deal]) => ["revenue_share", "signed", "value", "parties"].map((term) => [deal!, term])),
    }),
    one({ name: "MINERAL.CITE, distinct hits", id: "MINERAL.CITE", values: value.questions.slice(0, 2000) }),
  ];
  const asked = [value, rank, share].map(({ figures }) => figures.toLocaleString("en-US"));
  return {
    rows,
    blocks,
    remarks: [
      `The 10,000 distinct hits give mineral, country, measure and year of ${asked[0]} figures for VALUE, ${asked[1]} for RANK and ${asked[2]} for SHARE, asked by name and, where the dataset has no more, again by country code or symbol. The misses are the same questions put for countries without a figure (10,000), and with one letter of the country's name changed (${UNKNOWN_NAMES.toLocaleString("en-US")}, of which each pass takes the next 500). On another load of the script every hit has been seen to answer a number and every miss #N/A.`,
      `What is above its goal: the goals were set for calls of two arguments, on a machine whose yardstick took some 30 ns. Each further text is one more look-up (the floor of texts looked up, each in a Map of its own, is what four cost before anything is answered), and 10,000 questions in random order read memory that no cache keeps, while the yardstick's Map mostly stays in it.`,
    ],
    hits: value.questions,
  };
}

/** Mineral and country alone, each pair once, where RANK and VALUE answer a number for them. */
function distinctPairs(questions: readonly Question[], ask: Ask): string[][] {
  const pairs = new Map(questions.map(([mineral, country]) => [`${mineral}|${country}`, [mineral, country]]));
  return [...pairs.values()].filter((pair) => typeof ask("MINERAL.RANK", ...pair) === "number");
}

/** What calling alone costs, before a function does anything: nothing that is called in this way can be faster. */
export function floors(questions: readonly Question[]): Row[] {
  const calls = questions.map((question) => argumentsOf("MINERAL.VALUE", question.map(ofItsOwn)));
  const few = calls.slice(0, FEW_CALLS);
  const answer: CellFunction = (_mineral, _country, _measure, year) => [[(year as number[][])[0]![0]]];
  const ready = new CellError("#N/A", "no figure");
  const row = (name: string, cellFunction: CellFunction): Row => {
    const pass = passOf(cellFunction, calls[0]!.length);
    return { name, operations: calls.length, pass: () => pass(calls) };
  };
  const fewPass = passOf((...args) => answer(...args), calls[0]!.length);
  return [
    {
      name: `floor: an empty function, ${FEW_CALLS} calls again`,
      operations: FEW_CALLS * 1000,
      pass() {
        let weight = 0;
        for (let time = 0; time < 1000; time += 1) weight += fewPass(few);
        return weight;
      },
    },
    row("floor: an empty function, distinct calls", answer),
    row("floor: the texts of a call looked up, each in a Map of its own", looksUp(questions)),
    row("floor: a ready error thrown and caught", () => {
      throw ready;
    }),
    row("floor: an error with a stack trace made", () => [[new Error("no figure").message]]),
  ];
}

/** A function that only finds each argument in a Map of what can stand there: whoever answers has to do that much. */
function looksUp(questions: readonly Question[]): CellFunction {
  const known = [0, 1, 2, 3].map(
    (column) => new Map([...new Set(questions.map((question) => question[column]))].map((value, index) => [value, index + 1])),
  );
  return (mineral, country, measure, year) => {
    let found = 0;
    const args = [mineral, country, measure, year];
    for (let column = 0; column < args.length; column += 1)
      found += known[column]!.get((args[column] as Question[])[0]![0] as Question[number]) ?? 0;
    return [[found]];
  };
}
