import type { CellValue } from "../../domain/cell";
import type { Dataset } from "../../dataset/dataset";
import { functionById } from "../../functions";
import { answerOf, type WorksheetCall } from "../worksheet-call";

/** Functions whose figures are in a unit of their own, with the function that answers the unit and what is given to it beside their own arguments. */
const UNITS: Readonly<Record<string, { by: string; given?: Record<string, CellValue> }>> = {
  "MINERAL.VALUE": { by: "MINERAL.UNIT" },
  "MINERAL.PRODUCTION": { by: "MINERAL.UNIT", given: { measure: "production" } },
  "MINERAL.RESERVES": { by: "MINERAL.UNIT", given: { measure: "reserves" } },
  "MINERAL.TOP": { by: "MINERAL.UNIT" },
  "MINERAL.SERIES": { by: "MINERAL.UNIT" },
  "DEAL.TERM": { by: "DEAL.UNIT" },
};

/** The unit of the figures of a call, such as `t Sb content`; undefined where they have none, or each its own. */
export function unitOf({ definition, given }: WorksheetCall, dataset: Dataset): string | undefined {
  const unit = UNITS[definition.id];
  const by = unit && functionById(unit.by);
  if (!by) return undefined;
  const all = { ...given, ...unit.given };
  const known = Object.fromEntries(Object.keys(by.parameters).map((name) => [name, all[name]]));
  const answer = answerOf({ definition: by, given: known }, dataset)[0]?.[0];
  return typeof answer === "string" && answer !== "" ? answer : undefined;
}
