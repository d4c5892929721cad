import type { Evidence } from "../../domain/evidence";

/** What an answer of several rows rests on, by the name with which a statement begins: `Tajikistan, antimony mine production, 2025: 22,000 t`. */
export class Statements {
  private readonly byBeginning = new Map<string, Evidence[]>();

  constructor(private readonly all: readonly Evidence[]) {
    for (const each of all) {
      const beginning = beginningOf(each.says);
      const same = this.byBeginning.get(beginning);
      if (same) same.push(each);
      else this.byBeginning.set(beginning, [each]);
    }
  }

  /** Statements about a name; all where none begins with it. */
  about(name: string | undefined): readonly Evidence[] {
    if (name === undefined) return this.all;
    const own = this.byBeginning.get(beginningOf(name))?.filter(({ says }) => says.startsWith(`${name}, `)) ?? [];
    return own.length > 0 ? own : this.all;
  }

  has(name: string): boolean {
    return this.byBeginning.get(beginningOf(name))?.some(({ says }) => says.startsWith(`${name}, `)) === true;
  }
}

/** Why one row of an answer is another than before. @param name what the row is about, as a country; undefined where that is not known */
export function statementsOn(
  name: string | undefined,
  before: Statements,
  after: Statements,
): [readonly Evidence[], readonly Evidence[]] {
  // Where only one of the two has the name, the other says nothing of it: its other rows are no reason.
  if (name !== undefined && before.has(name) !== after.has(name))
    return before.has(name) ? [before.about(name), []] : [[], after.about(name)];
  return [before.about(name), after.about(name)];
}

/** Names may have commas themselves. */
function beginningOf(text: string): string {
  return text.split(",", 1)[0]!;
}
