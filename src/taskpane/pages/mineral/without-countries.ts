import { listOf } from "../../../domain/name";
import type { Dataset } from "../../../dataset/dataset";
import { relativesInWords } from "../../../dataset/relatives";
import type { Mineral } from "../../../dataset/schema";
import { nationalMeasures } from "./national-measures";

/**
 * What there is of a mineral that nobody counts by country, in sentences: its statistics of one country, prices, uses and demand, and its
 * forms or relatives that are counted by country.
 */
export function withoutCountries(dataset: Dataset, mineral: Mineral): string {
  const statistics = nationalMeasures(dataset, mineral).length;
  const held = [
    statistics === 1 ? "a statistic of the United States" : statistics > 0 ? `${statistics} statistics of the United States` : "",
    dataset.prices.bases(mineral).length > 0 ? "prices" : "",
    dataset.uses.of(mineral).length > 0 ? "uses" : "",
    dataset.demand.of(mineral).length > 0 ? "demand in scenarios" : "",
  ].filter((part) => part !== "");
  const relatives = relativesInWords(dataset, mineral, (each) => dataset.measuresByCountryOf(each).length > 0);
  return [
    `No figures of ${mineral.name} by country.`,
    held.length > 0 ? `There are ${listOf(held, "and")}.` : "",
    relatives === undefined ? "" : `Counted by country: ${relatives}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
