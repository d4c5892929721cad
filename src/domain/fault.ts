/**
 * The one error that domain, dataset and functions raise. Only `#N/A` and `#VALUE!` can carry a message in Excel,
 * so these two are all there are:
 * - `notAvailable` (`#N/A`): the question is well put but there is no answer: an unknown name, no figure.
 * - `invalidValue` (`#VALUE!`): an argument is not of the kind asked for.
 */
export class Fault extends Error {
  constructor(
    readonly code: "notAvailable" | "invalidValue",
    message: string,
  ) {
    super(message);
    this.name = "Fault";
  }
}

export function notAvailable(message: string): Fault {
  return new Fault("notAvailable", message);
}

export function invalidValue(message: string): Fault {
  return new Fault("invalidValue", message);
}
