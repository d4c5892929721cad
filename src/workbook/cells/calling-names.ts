import { callsIn, mayCallOrebook, namesIn, type OrebookCall } from "../formula";
import type { DefinedName } from "./named-cells";

/** The calls of the defined names whose formulas call Orebook, themselves or through other names, by the name in capitals. */
export type CallingNames = ReadonlyMap<string, CallsOfName>;

/** The calls of each formula behind a name: its own, and those of names that it uses. */
export type CallsOfName = readonly (readonly OrebookCall[])[];

/** @param names of the workbook and of its sheets; of two with the same name, the calls of both */
export function callingNames(names: readonly DefinedName[]): CallingNames {
  const formulas = new Map<string, string[]>();
  for (const { name, formula } of names) {
    const key = name.toUpperCase();
    formulas.set(key, [...(formulas.get(key) ?? []), formula]);
  }
  const found = new Map<string, CallsOfName>();
  for (const name of formulas.keys()) {
    const calls = callsBehind(name, formulas, new Set());
    if (calls.length > 0) found.set(name, calls);
  }
  return found;
}

/** @param seen names on the way here: Excel lets names point at each other in a circle */
function callsBehind(name: string, formulas: ReadonlyMap<string, readonly string[]>, seen: Set<string>): CallsOfName {
  if (seen.has(name)) return [];
  seen.add(name);
  return (formulas.get(name) ?? []).flatMap((formula) => {
    const own = mayCallOrebook(formula) ? callsIn(formula) : [];
    const others = namesIn(formula).flatMap((each) => callsBehind(each.toUpperCase(), formulas, seen));
    return [...(own.length > 0 ? [own] : []), ...others];
  });
}

const NONE: CallsOfName = [];

/** Finds in formulas the names that call Orebook. */
export class NamesInFormulas {
  private readonly mayUse: RegExp | undefined;
  private readonly known = new Map<string, CallsOfName>();

  constructor(private readonly names: CallingNames) {
    if (names.size > 0) this.mayUse = new RegExp([...names.keys()].map(escaped).join("|"), "i");
  }

  /** A cheap first look. Where it says no, the formula uses none of them. */
  mayBeIn(formula: string): boolean {
    return this.mayUse?.test(formula) ?? false;
  }

  /** The calls behind the names that a formula uses. */
  callsBehind(formula: string): CallsOfName {
    if (!this.mayBeIn(formula)) return NONE;
    let calls = this.known.get(formula);
    if (!calls) {
      calls = namesIn(formula).flatMap((name) => this.names.get(name.toUpperCase()) ?? []);
      this.known.set(formula, calls);
    }
    return calls;
  }
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
