import type { Day } from "../domain/date";
import { Fault } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import type { Mineral, MineralProperty } from "../dataset/schema";
import type { StatedFigure, StatedFigures } from "./stated-figure";

/** A property, as MINERAL.INFO answers it. */
export function propertyFigures(property: MineralProperty, mineral: Mineral, { properties }: Dataset): StatedFigures {
  const figureOf = (year: number | undefined, asOf: Day | undefined): StatedFigure => {
    const answer = properties.answer(mineral, property, { year, asOf });
    if (answer instanceof Fault) throw answer;
    const published = properties.publishedValues(mineral, property.id);
    const [newest] = published;
    const unit = property.type === "percent" ? "%" : property.type === "number" ? (newest?.unit ?? "") : "";
    return { value: answer.value, unit, year: year ?? newest?.year, evidence: answer.evidence() };
  };
  return {
    name: `${property.label} of ${mineral.name}`,
    answering: figureOf,
    all(year) {
      const years = properties.publishedValues(mineral, property.id).flatMap((value) => value.year ?? []);
      return year !== undefined || years.length === 0
        ? [figureOf(year, undefined)]
        : years.map((each) => figureOf(each, undefined));
    },
  };
}
