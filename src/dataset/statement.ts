import { quantity } from "../domain/figure";
import type { Place } from "./dataset";
import type { SourcedValue, YearTable } from "./figures";
import type { Observation } from "./series-table";

/** A published figure in words, for citations: `Tajikistan, antimony mine production, 2025 (estimated): 22,000 t Sb content`. */
export function statementOf({ table, year }: YearTable, place: Place, sourced: SourcedValue): string {
  const estimated = sourced.observations.some(({ figure }) => figure.kind === "number" && figure.estimated) ? " (estimated)" : "";
  const members = place.kind === "group" ? ` (sum of ${sourced.observations.map(({ country }) => country.name).join(", ")})` : "";
  return `${place.name}${members}, ${table.mineral.name} ${table.measure.id}, ${year}${estimated}: ${quantity(sourced.value, table.unit)}`;
}

/** Places in the work that observations stand at: `row 412`, `rows 412, 415`. */
export function locatorOf(observations: readonly Observation[]): string {
  const locators = observations.map(({ locator }) => locator);
  if (locators.length > 1 && locators.every((locator) => locator.startsWith("row "))) {
    return `rows ${locators.map((locator) => locator.slice(4)).join(", ")}`;
  }
  return locators.join(", ");
}
