import { quote, type CellValue } from "../domain/cell";
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
  private readonly answered: (Answered<R> | undefined)[];
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
    this.current = new Array<Reading>(this.names.length);
    this.answered = new Array<Answered<R> | undefined>(places).fill(undefined);
    this.mask = places - 1;
  }

  /**
   * The answer to a call with one cell for each parameter.
   * @param ofBlank answered where a required argument is blank; without it, that is a fault
   */
  answer(cells: readonly CellValue[], ofBlank?: R): R | Fault {
    const { current, readings } = this;
    let place = 0;
    for (let index = 0; index < readings.length; index += 1) {
      const reading = readings[index]!.of(cells[index]);
      current[index] = reading;
      place = (Math.imul(place, 31) + reading.number) | 0;
    }
    place = (place ^ (place >>> 15)) & this.mask;
    const last = this.answered[place];
    if (last !== undefined && sameReadings(last.readings, current)) return last.answer;
    for (let index = 0; index < readings.length; index += 1)
      if (current[index]!.blank && !this.parameters[index]!.optional)
        return ofBlank ?? blankArgument(this.names[index]!, this.parameters[index]!);
    const answer = this.computed(current, cells);
    this.answered[place] = { readings: current.slice(), answer };
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
    const args: Record<string, unknown> = {};
    for (let index = 0; index < current.length; index += 1) {
      const { fault, value } = current[index]!;
      if (fault !== undefined) return this.explained(fault, index, cells);
      args[this.names[index]!] = value;
    }
    try {
      return this.compute(args as never, this.dataset);
    } catch (error) {
      if (error instanceof Fault) return error;
      throw error;
    }
  }

  /** A fault, or where two arguments are swapped, that they are, with the call the right way round. */
  private explained(fault: Fault, at: number, cells: readonly CellValue[]): Fault {
    const other = this.readings.findIndex(
      (readings, index) => index !== at && this.fits(readings, cells[at]) && this.fits(this.readings[at]!, cells[index]),
    );
    if (other < 0) return fault;
    const swapped = this.names.map((_, index) => cells[index === at ? other : index === other ? at : index] ?? null);
    while (swapped[swapped.length - 1] === null) swapped.pop();
    const call = `${this.id}(${swapped.map((cell) => (cell === null ? "" : quote(cell))).join(",")})`;
    return new Fault(
      fault.code,
      `${this.names[at]} ${quote(cells[at]!)}: this is the ${this.names[other]}, and ${quote(cells[other]!)} the ${this.names[at]}. Write ${call}.`,
    );
  }

  /** Whether text is a known value of a parameter. */
  private fits(readings: Readings, cell: CellValue | undefined): boolean {
    const { choices, takesAnyText } = readings.parameter;
    if (typeof cell !== "string" || choices === undefined || takesAnyText) return false;
    const { blank, fault } = readings.of(cell);
    return !blank && fault === undefined;
  }
}

function sameReadings(a: readonly Reading[], b: readonly Reading[]): boolean {
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
