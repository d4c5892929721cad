import type { Block, CellValue } from "../../domain/cell";
import { readDay } from "../../domain/date";
import { Fault, faultsAsResults } from "../../domain/fault";
import type { WorksheetFunction } from "../../functions/definition";
import { FormulaError } from "./formula-error";
import { tokensOf } from "./tokens";
import { blockText, valueText } from "./value-text";

/**
 * What an argument is given as: a value, a block of values, which becomes an array constant, or a piece of formula, such as the reference
 * `{ formula: "B2" }`. Null and empty text leave the argument out.
 */
export type GivenArgument = CellValue | Block<CellValue> | { formula: string };

/** The parameter that takes a day. It is called so in every function that has it, and names are permanent. */
export const AS_OF = "as_of";

/**
 * A call in its typed form, without `=`: `MINERAL.RANK("antimony",B2,,2024)`. Arguments that are left out at the end leave no separators.
 * @param given arguments by the name of their parameter
 * @throws FormulaError for a parameter that the function does not have, and for an argument that cannot be written
 */
export function writeCall(definition: WorksheetFunction, given: Readonly<Record<string, GivenArgument | undefined>>): string {
  for (const name of Object.keys(given)) parameterIndex(definition, name);
  const args = Object.keys(definition.parameters).map((name) => argumentText(name, given[name]));
  while (args[args.length - 1] === "") args.pop();
  return `${definition.id}(${args.join(",")})`;
}

/**
 * Where a parameter stands among those of a function.
 * @throws FormulaError where the function has no such parameter
 */
export function parameterIndex({ id, parameters }: WorksheetFunction, name: string): number {
  const names = Object.keys(parameters);
  const index = names.indexOf(name);
  if (index < 0) throw new FormulaError(`${id} has no parameter "${name}": it takes ${names.join(", ")}.`);
  return index;
}

/**
 * An argument as it stands in a call; empty where it is left out.
 *
 * A day is text in ISO 8601, also where it is given as Excel's serial number: it reads as a day, and is the same in every language of Excel,
 * which `DATE(2025,12,31)` is not.
 * @throws FormulaError for a piece of formula that is not one argument, and for a block that cannot be written
 */
export function argumentText(parameter: string, given: GivenArgument | undefined): string {
  if (given === undefined || given === null || given === "") return "";
  if (Array.isArray(given)) return blockText(given);
  if (typeof given === "object") return oneArgument(given.formula);
  const day = parameter === AS_OF && typeof given === "number" ? faultsAsResults(() => readDay(parameter, given)) : given;
  return valueText(day instanceof Fault ? given : day);
}

/** Operators behind which nothing has to follow; those that part arguments are no part of one, and are told of as such. */
const CLOSING_OPERATORS = [")", "}", "%", "#", ",", ";", "(", "{"];

/** A piece of formula that stays one argument, whatever it is: with its brackets in pairs, and no separator outside them. */
function oneArgument(formula: string): string {
  const text = formula.trim();
  const closing: string[] = [];
  const tokens = tokensOf(text);
  const end = tokens[tokens.length - 1];
  if (end?.kind === "operator" && !CLOSING_OPERATORS.includes(end.text))
    throw new FormulaError(`${text} is not finished: something has to follow ${end.text}.`);
  const isOne = tokens.every((token) => {
    if (token.kind === "equals" || token.kind === "unknown") return false;
    if (token.kind !== "operator") return true;
    if (token.text === "(" || token.text === "{") closing.push(token.text === "(" ? ")" : "}");
    if (token.text === ")" || token.text === "}") return closing.pop() === token.text;
    return closing.length > 0 || (token.text !== "," && token.text !== ";");
  });
  if (isOne && closing.length === 0) return text;
  throw new FormulaError(
    `${text} is not one argument: close every bracket and quote, and put what has a comma in parentheses, as (A1,B1).`,
  );
}
