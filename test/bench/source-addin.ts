/** The functions as Excel calls them, from the source: quicker to have in a test than the built script that the benchmark times. */
import type { Ask } from "../../bench/questions";
import { answerOf, argumentsOf, firstCell } from "../../bench/addin";
import { standIns } from "../../bench/custom-functions";
import { customFunction } from "../../src/excel/custom-function";
import { worksheetFunctions } from "../../src/functions";

Object.assign(
  globalThis,
  standIns(() => undefined),
);

const functions = new Map(worksheetFunctions.map((definition) => [definition.id, customFunction(definition)]));

export const ask: Ask = (id, ...values) => firstCell(answerOf(functions.get(id)!, argumentsOf(id, values)));
