/** Why nothing is inserted, in words for the person, with what to do. Nothing has been written. */
export class CannotInsert extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CannotInsert";
  }
}
