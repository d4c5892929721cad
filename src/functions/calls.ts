import { isBlank, quote, type CellValue } from "../domain/cell";
import { Fault } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { blankArgument, type Parameter, type Parameters } from "./definition";
import { readingsOf, type Reading, type Readings } from "./readings";

/** A call that was answered. */
interface Answered<R> {
  readings: Reading[];
  answer: R | Fault;
}

/**
 * The calls of one function in one dataset. What cells mean is remembered, and so are the last answers: a sheet that calculates
 * again asks the same questions again. Each place for an answer is overwritten by the next call that falls on it, so the memory is
 * bounded whatever is asked.
 */
export class Calls<R> {
  private readonly names: readonly string[];
  private readonly parameters: readonly Parameter<unknown>[];
  private readonly readings: readonly Readings[];
  /** Places of the arguments that must not be blank. */
  private readonly required: readonly number[];
  private readonly noArguments: Readonly<Record<string, unknown>>;
  private readonly answered: (Answered<R> | undefined)[];
  /** What fell on each place last, as a number: only what comes again is worth remembering, and keeping everything would cost more. */
  private readonly lastAt: Int32Array;
  /** The readings of the call that is being answered; calls never nest. */
  private readonly current: Reading[];
  private readonly mask: number;

  /**
   * @param compute the answer for the arguments, by name
   * @param places for remembered answers, a power of two
   */
  constructor(
    readonly dataset: Dataset,
    private readonly id: string,
    parameters: Parameters,
    private readonly compute: (args: never, dataset: Dataset) => R,
    places: number,
  ) {
    this.names = Object.keys(parameters);
    this.parameters = Object.values(parameters);
    this.readings = this.names.map((name, index) => readingsOf(this.parameters[index]!, name, dataset));
    this.required = this.parameters.flatMap(({ optional }, index) => (optional ? [] : [index]));
    this.noArguments = Object.fromEntries(this.names.map((name) => [name, undefined]));
    this.current = new Array<Reading>(this.names.length);
    this.answered = new Array<Answered<R> | undefined>(places).fill(undefined);
    this.lastAt = new Int32Array(places);
    this.mask = places - 1;
  }

  /**
   * The answer to a call with one cell for each parameter.
   * @param ofBlank answered where a required argument is blank; without it, that is a fault
   */
  answer(cells: readonly CellValue[], ofBlank?: R): R | Fault {
    const { current, readings } = this;
    let call = 1;
    for (let index = 0; index < readings.length; index += 1) {
      const reading = readings[index]!.of(cells[index]);
      current[index] = reading;
      call = (Math.imul(call, 31) + reading.number) | 0;
    }
    const place = (call ^ (call >>> 15)) & this.mask;
    const comesAgain = this.lastAt[place] === call;
    if (comesAgain) {
      const last = this.answered[place];
      if (last !== undefined && sameReadings(last.readings, current)) return last.answer;
    }
    for (const index of this.required)
      if (current[index]!.blank) return ofBlank ?? blankArgument(this.names[index]!, this.parameters[index]!);
    const answer = this.computed(current, cells);
    if (comesAgain) this.answered[place] = { readings: current.slice(), answer };
    else this.lastAt[place] = call;
    return answer;
  }

  /**
   * The arguments that cells mean.
   * @throws Fault for the first that is none
   */
  arguments(cells: readonly CellValue[]): Record<string, unknown> {
    const args: Record<string, unknown> = {};
    this.readings.forEach((readings, index) => {
      const { blank, fault, value } = readings.of(cells[index]);
      if (blank && !this.parameters[index]!.optional) throw blankArgument(this.names[index]!, this.parameters[index]!);
      if (fault) throw this.explained(fault, index, cells);
      args[this.names[index]!] = value;
    });
    return args;
  }

  private computed(current: readonly Reading[], cells: readonly CellValue[]): R | Fault {
    // A copy of the shape that all calls have: setting what is there is far cheaper than adding it.
    const args = { ...this.noArguments };
    for (let index = 0; index < current.length; index += 1) {
      const { fault, value } = current[index]!;
      if (fault !== undefined) return this.explained(fault, index, cells);
      args[this.names[index]!] = value;
    }
    try {
      return this.compute(args as never, this.dataset);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const unknown = this.parameters.findIndex(({ isKnown }, index) => isKnown && !isKnown(current[index]!.value));
      return unknown < 0 || error.code !== "invalidValue" ? error : this.explained(error, unknown, cells);
    }
  }

  /** A fault, or where the argument fits another parameter, that it does, with the call the right way round. */
  private explained(fault: Fault, at: number, cells: readonly CellValue[]): Fault {
    const given = this.names.map((_, index) => cells[index] ?? null);
    const what = `${this.names[at]} ${quote(given[at]!)}`;
    // What is in the other columns comes again and is remembered; what is unknown here is mostly new, and looking it up takes long.
    const other = given.findIndex((cell, index) => index !== at && this.fits(at, cell) && this.fits(index, given[at]!));
    if (other >= 0) {
      const swapped = given.map((cell, index) => (index === at ? given[other]! : index === other ? given[at]! : cell));
      return new Fault(
        fault.code,
        `${what}: this is the ${this.names[other]}, and ${quote(given[other]!)} the ${this.names[at]}. Write ${this.written(swapped)}.`,
      );
    }
    const skipped = this.skippedBefore(at, given);
    if (skipped === 0) return fault;
    const shifted = [...given.slice(0, at), ...new Array<CellValue>(skipped).fill(null), ...given.slice(at)];
    return new Fault(fault.code, `${what}: this belongs in ${this.names[at + skipped]}. Write ${this.written(shifted)}.`);
  }

  /** How many optional arguments were left out without their commas, so that the others are that many places too early; 0 where none. */
  private skippedBefore(at: number, given: readonly CellValue[]): number {
    const rest = given.slice(at);
    while (isBlank(rest[rest.length - 1])) rest.pop();
    if (!this.parameters[at]!.optional || rest.length === 0) return 0;
    for (let skipped = 1; at + skipped + rest.length <= given.length; skipped += 1) {
      // A day where a year belongs may be a slip for the year: both are only ways to write a time, so nothing is guessed.
      const tells = typeof rest[0] === "boolean" || [at, at + skipped].some((index) => this.parameters[index]!.choices);
      if (tells && rest.every((cell, index) => isBlank(cell) || this.fits(at + skipped + index, cell))) return skipped;
    }
    return 0;
  }

  /** Whether a cell is a known value of a parameter: a text, where its values can be listed. */
  private fits(index: number, cell: CellValue): boolean {
    const { choices, isKnown } = this.parameters[index]!;
    if (cell === null || (choices !== undefined && typeof cell !== "string")) return false;
    const { blank, fault, value } = this.readings[index]!.of(cell);
    return !blank && fault === undefined && (isKnown?.(value) ?? true);
  }

  /** A call as it is typed. */
  private written(cells: readonly CellValue[]): string {
    const args = cells.map((cell) => (isBlank(cell) ? "" : quote(cell)));
    while (args[args.length - 1] === "") args.pop();
    return `${this.id}(${args.join(",")})`;
  }
}

/**
 * The calls of a function in the dataset that is asked.
 * @param places for remembered answers, a power of two
 */
export function callsOf<R>(
  { id, parameters, compute }: { id: string; parameters: Parameters; compute: (args: never, dataset: Dataset) => R },
  places: number,
): (dataset: Dataset) => Calls<R> {
  // Those in the dataset that was asked last are at hand. A comparison of two datasets asks them by turns, so each keeps its own.
  const key = {};
  let last: Calls<R> | undefined;
  return (dataset) => {
    if (last?.dataset !== dataset) last = dataset.remember(key, () => new Calls(dataset, id, parameters, compute, places));
    return last;
  };
}

function sameReadings(a: readonly Reading[], b: readonly Reading[]): boolean {
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
