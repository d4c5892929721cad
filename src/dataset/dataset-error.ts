/** Problems named in a message; the rest is counted. */
const NAMED = 10;

/** A dataset that cannot be used, with everything that is wrong with it. */
export class DatasetError extends Error {
  constructor(readonly problems: readonly string[]) {
    const more = problems.length > NAMED ? `\n... and ${problems.length - NAMED} more` : "";
    super(`This is no dataset that this version of Orebook can use:\n${problems.slice(0, NAMED).join("\n")}${more}`);
    this.name = "DatasetError";
  }
}
