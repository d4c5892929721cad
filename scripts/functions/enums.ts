import type { Dataset } from "../../src/dataset/dataset";
import type { Choices, WorksheetFunction } from "../../src/functions/definition";

/** A list of legal values as functions.json gives it to Excel. */
export interface CustomEnum {
  id: string;
  type: "string";
  values: { name: string; stringValue: string; tooltip: string }[];
}

/** Excel's limits: values of one enumeration, letters of a name or tooltip. */
const MOST_VALUES = 256;
const LONGEST_TEXT = 256;

/**
 * The choices of the functions' parameters as Excel's enumerations, in the order of their ids.
 * @throws Error where one is longer than Excel takes, or two parameters give one id to different choices
 */
export function customEnums(functions: readonly WorksheetFunction[], dataset: Dataset): CustomEnum[] {
  const byId = new Map<string, Choices>();
  for (const { id: functionId, parameters } of functions)
    for (const { choices } of Object.values(parameters)) {
      if (!choices) continue;
      const other = byId.get(choices.id);
      if (other && other.list !== choices.list)
        throw new Error(
          `${functionId}: the choices ${choices.id} are others than those of a function before it. Give them an id of their own.`,
        );
      byId.set(choices.id, choices);
    }
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, choices]) => {
      const list = choices.list(dataset);
      if (list.length > MOST_VALUES)
        throw new Error(`The enumeration ${id} has ${list.length} values; Excel takes at most ${MOST_VALUES}.`);
      return {
        id,
        type: "string" as const,
        values: list.map(({ value, tooltip }) => ({ name: value, stringValue: value, tooltip: tooltip.slice(0, LONGEST_TEXT) })),
      };
    });
}
