import type { Day } from "../../domain/date";
import type { OrebookCall } from "./call";
import { callsIn } from "./calls";
import { editFormula, setArgument } from "./edit";
import { argumentText, AS_OF } from "./write-call";

/**
 * A formula whose calls answer as of a day: each call that can take `as_of` and has none gets it. One that somebody has written stays.
 * @throws FormulaError where the result is longer than Excel takes
 */
export function pinCalls(formula: string, day: Day): string {
  return editFormula(
    formula,
    callsIn(formula)
      .filter((call) => takesDay(call) && dayText(call) === "")
      .map((call) => setArgument(call, AS_OF, day)),
  );
}

/** A formula without the `as_of` that `pinCalls` wrote for a day. Any other stays, also the same day written in another way. */
export function unpinCalls(formula: string, day: Day): string {
  return editFormula(
    formula,
    callsIn(formula)
      .filter((call) => takesDay(call) && dayText(call) === argumentText(AS_OF, day))
      .map((call) => setArgument(call, AS_OF, null)),
  );
}

function takesDay({ definition }: OrebookCall): boolean {
  return AS_OF in definition.parameters;
}

function dayText({ args }: OrebookCall): string {
  return args.find(({ parameter }) => parameter === AS_OF)?.text ?? "";
}
