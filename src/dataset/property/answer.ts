import type { FormattedNumber } from "../../domain/cell";
import type { Evidence } from "../../domain/evidence";
import type { Dataset } from "../dataset";
import type { Mineral, MineralProperty } from "../schema";

/** The answer to a property of a mineral. */
export interface PropertyAnswer {
  value: string | number | FormattedNumber;
  /** What it rests on; empty where it rests on the dataset's own entry of the mineral. Computed only when it is asked for. */
  evidence(): Evidence[];
}

/**
 * Answers the properties of one origin.
 * @returns undefined for a property that the rule does not know
 * @throws Fault `#N/A` where the mineral does not have the property, with the reason
 */
export type PropertyRule = (
  dataset: Dataset,
  mineral: Mineral,
  property: MineralProperty,
  /** Year of the assessment that is asked for; undefined for the newest. */
  year: number | undefined,
) => PropertyAnswer | undefined;
