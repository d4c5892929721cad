import type { CellResult } from "../domain/cell";
import type { Day } from "../domain/date";
import type { Evidence } from "../domain/evidence";
import type { Dataset } from "../dataset/dataset";
import type { Mineral } from "../dataset/schema";
import type { Asked } from "./cited-measure";
import { demandFigures } from "./stated-demand";
import { propertyFigures } from "./stated-property";
import { useFigures } from "./stated-use";

/** A published figure of no country: what MINERAL.DEMAND, MINERAL.INFO or MINERAL.USES answers, with what it rests on. */
export interface StatedFigure {
  value: CellResult;
  /** As the publisher has it; empty where it has none. */
  unit: string;
  year: number | undefined;
  /** Empty where it rests on nothing published. */
  evidence: Evidence[];
}

/** The figures that one word means for a mineral. */
export interface StatedFigures {
  /** What it is in messages: `lithium demand, all, STEPS`. */
  name: string;
  /**
   * The figure that the function answers.
   * @throws Fault as that function gives it
   */
  answering(year: number | undefined, asOf: Day | undefined): StatedFigure;
  /**
   * Every figure of a year, or of all years: in order of precedence, the newest year first.
   * @throws Fault where there is none
   */
  all(year: number | undefined): StatedFigure[];
}

export function statedFigures(asked: Asked, mineral: Mineral, dataset: Dataset): StatedFigures {
  switch (asked.kind) {
    case "demand":
      return demandFigures(asked, mineral, dataset);
    case "property":
      return propertyFigures(asked.property, mineral, dataset);
    case "use":
      return useFigures(asked.application, mineral, dataset);
  }
}
