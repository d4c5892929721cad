import { isBlank, type CellValue } from "../domain/cell";
import { Fault, invalidValue } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import type { Parameter } from "./definition";

/** What a cell's value means as an argument: the argument, or the fault that it is. */
export interface Reading {
  /** Tells readings of one parameter apart. */
  readonly number: number;
  readonly blank: boolean;
  readonly value: unknown;
  readonly fault: Fault | undefined;
}

/** Different values of cells that are remembered for a parameter, and letters of the longest of them: what bounds the memory. */
const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 64;

/** Letters that a name, word or date can have at most: longer text is none, and reading it would take long. */
const LONGEST_ARGUMENT = 255;

/**
 * The arguments that cells' values mean for one parameter. A sheet asks for the same few names thousands of times, so each spelling is
 * read once and its meaning remembered, also where it is a fault.
 */
export class Readings {
  private readonly known = new Map<CellValue, Reading>();
  private readonly blank: Reading;
  private lastCell: CellValue = null;
  private lastReading: Reading;
  private count = 0;

  constructor(
    readonly parameter: Parameter<unknown>,
    private readonly name: string,
    private readonly dataset: Dataset,
  ) {
    // Whether a required argument may be blank depends on where it stands, so the caller looks at `blank` first.
    this.blank = parameter.optional ? this.readingOf(null, true) : this.reading(undefined, undefined, true);
    this.lastReading = this.blank;
  }

  of(cell: CellValue | undefined): Reading {
    if (cell === null || cell === undefined || cell === 0 || cell === "") return this.blank;
    // A formula that is filled down a column has most of its arguments in common with the cell above.
    if (cell === this.lastCell) return this.lastReading;
    const reading = this.known.get(cell) ?? this.read(cell);
    if (typeof cell !== "string" || cell.length <= LONGEST_REMEMBERED) {
      this.lastCell = cell;
      this.lastReading = reading;
    }
    return reading;
  }

  private read(cell: CellValue): Reading {
    if (isBlank(cell)) return this.blank;
    const reading = this.readingOf(cell, false);
    if (typeof cell !== "string" || cell.length <= LONGEST_REMEMBERED) {
      if (this.known.size >= MOST_REMEMBERED) this.known.clear();
      this.known.set(cell, reading);
    }
    return reading;
  }

  private readingOf(cell: CellValue, blank: boolean): Reading {
    if (typeof cell === "string" && cell.length > LONGEST_ARGUMENT)
      return this.reading(
        undefined,
        invalidValue(`${this.name} has ${cell.length} letters: use at most ${LONGEST_ARGUMENT}.`),
        blank,
      );
    try {
      return this.reading(this.parameter.read(cell, this.name, this.dataset), undefined, blank);
    } catch (error) {
      if (error instanceof Fault) return this.reading(undefined, error, blank);
      throw error;
    }
  }

  private reading(value: unknown, fault: Fault | undefined, blank: boolean): Reading {
    this.count += 1;
    return { number: this.count, blank, value, fault };
  }
}

/** The readings of a parameter in a dataset: functions that share a parameter under one name share what is remembered of it. */
export function readingsOf(parameter: Parameter<unknown>, name: string, dataset: Dataset): Readings {
  const byName = dataset.remember(parameter, () => new Map<string, Readings>());
  const known = byName.get(name);
  if (known) return known;
  const readings = new Readings(parameter, name, dataset);
  byName.set(name, readings);
  return readings;
}
