/**
 * What a cell answers in place of a value. Only `#N/A` and `#VALUE!` can carry a message in Excel, so these two are all there are:
 * - `notAvailable` (`#N/A`): the question is well put but there is no answer: an unknown name, no figure.
 * - `invalidValue` (`#VALUE!`): an argument is not of the kind asked for.
 *
 * It is thrown and caught like an error, but is none: it says something about the question and nothing about the program, so it takes
 * no stack trace, which would cost more than the answer.
 */
export class Fault {
  constructor(
    readonly code: "notAvailable" | "invalidValue",
    readonly message: string,
    /** What stands in place of a figure, in a word or two: `withheld`, `not reported`. Absent where no published figure was asked for. */
    readonly word?: string,
  ) {}

  toString(): string {
    return `${this.code === "notAvailable" ? "#N/A" : "#VALUE!"} ${this.message}`;
  }
}

/** @param word what stands in place of a figure: `withheld` */
export function notAvailable(message: string, word?: string): Fault {
  return new Fault("notAvailable", message, word);
}

export function invalidValue(message: string): Fault {
  return new Fault("invalidValue", message);
}

/** Turns a Fault that is thrown into one that is answered; any other error is a bug and passes through. */
export function faultsAsResults<T>(compute: () => T): T | Fault {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}
