import type { Dataset } from "../../../dataset/dataset";
import { isByCountry } from "../../../dataset/measure-forms";
import type { Measure, Mineral } from "../../../dataset/schema";

/** Measures that are counted for the United States alone, without prices, which have a part of the page of their own. */
export function nationalMeasures(dataset: Dataset, mineral: Mineral): Measure[] {
  return dataset.measuresOf(mineral).filter((measure) => !isByCountry(measure) && measure.kind !== "price");
}
