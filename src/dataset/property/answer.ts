import type { FormattedNumber } from "../../domain/cell";
import type { Day } from "../../domain/date";
import type { Evidence } from "../../domain/evidence";
import type { Dataset } from "../dataset";
import type { Mineral, MineralProperty } from "../schema";

/** The answer to a property of a mineral. */
export interface PropertyAnswer {
  value: string | number | FormattedNumber;
  /** What it rests on; empty where it rests on the dataset's own entry of the mineral. Computed only when it is asked for. */
  evidence(): Evidence[];
}

/** Of when a property is asked for. */
export interface PropertyTime {
  /** Year of the assessment; undefined for the newest. */
  year?: number;
  /** Day by which a work must be out to count; undefined for everything known. */
  asOf?: Day;
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
  when: PropertyTime,
) => PropertyAnswer | undefined;
