import type { Day } from "../../domain/date";
import { notAvailable } from "../../domain/fault";
import { percent } from "../../domain/number-format";
import type { Dataset } from "../dataset";
import type { Mineral } from "../schema";
import type { CrossSection } from "../section";
import type { SeriesTable } from "../series-table";
import type { PropertyAnswer, PropertyRule } from "./answer";
import { fromTable } from "./from-table";

/** Countries whose shares `top_3_share` adds up. */
const LARGEST = 3;

/** What the figures by country say of a mineral: its production in the newest year of the edition in force, and what there is of it. */
export const fromFigures: PropertyRule = (dataset, mineral, property, { asOf }) => {
  switch (property.id) {
    case "unit": {
      const section = production(dataset, mineral, asOf);
      return { value: section.unit, evidence: () => [section.tableEvidence()] };
    }
    case "top_producer":
    case "top_producer_share": {
      // A publisher may name the leading producer of a mineral whose figures by country it does not publish.
      if (!isRanked(dataset, mineral, asOf) && dataset.properties.published(mineral, property.id))
        return fromTable(dataset, mineral, property, { asOf });
      const section = production(dataset, mineral, asOf);
      return property.id === "top_producer" ? topProducer(section) : shareOfLargest(section, 1);
    }
    case "top_3_share":
      return shareOfLargest(production(dataset, mineral, asOf), LARGEST);
    case "stages":
      return stages(dataset, mineral, asOf);
    case "editions":
      return editions(dataset, mineral, asOf);
    default:
      return undefined;
  }
};

function production(dataset: Dataset, mineral: Mineral, asOf: Day | undefined): CrossSection {
  return dataset.section(mineral, dataset.measureWords.production, undefined, asOf);
}

/** Whether figures by country say who leads. */
function isRanked(dataset: Dataset, mineral: Mineral, asOf: Day | undefined): boolean {
  const section = dataset.lookUpSection(mineral, dataset.measureWords.production, undefined, asOf);
  return section !== undefined && section.ranking.length > 0;
}

/** The country that produces most; those that tie for it, separated by commas. */
function topProducer(section: CrossSection): PropertyAnswer {
  const first = section.requireRanking().filter(({ rank }) => rank === 1);
  return {
    value: first.map(({ observation }) => observation.country.name).join(", "),
    evidence: () => [...first.flatMap(({ observation }) => section.evidence(observation.country)), section.tableEvidence()],
  };
}

/**
 * Share of the largest producers together, at most all of it: rounded figures can add up to more than a rounded total. Which of the
 * countries that tie for the last place is counted makes no difference to the sum.
 */
function shareOfLargest(section: CrossSection, count: number): PropertyAnswer {
  const largest = section.requireRanking().slice(0, count);
  // Who the others are is not known, and not known is not zero.
  if (largest.length < count)
    throw notAvailable(
      `${section.describe()} lists fewer than ${count} countries with a number above zero (${largest.length}), so the share of the ${count} largest is not known.`,
    );
  const sum = largest.reduce((total, { value }) => total + value, 0);
  return {
    value: percent(Math.min(sum / section.total, 1)),
    evidence: () => [
      ...largest.flatMap(({ observation }) => section.evidence(observation.country, "numerator")),
      ...section.totalEvidence(),
    ],
  };
}

/** Measures with figures by country, each with the table that answers first. */
function stages(dataset: Dataset, mineral: Mineral, asOf: Day | undefined): PropertyAnswer {
  const tables = tablesByMeasure(dataset, mineral, asOf);
  return {
    value: tables.map(([{ measure }]) => measure.id).join(", "),
    evidence: () => tables.map(([{ newest }]) => newest.tableEvidence()),
  };
}

/** Editions with figures by country, newest first. */
function editions(dataset: Dataset, mineral: Mineral, asOf: Day | undefined): PropertyAnswer {
  const tables = tablesByMeasure(dataset, mineral, asOf).flat();
  const ids = new Set(tables.map(({ edition }) => edition.id));
  const works = dataset.editions.filter(({ id }) => ids.has(id));
  return {
    value: works.map(({ short }) => short).join(", "),
    evidence: () => works.map((work) => tables.find(({ edition }) => edition === work)!.newest.tableEvidence()),
  };
}

/** Tables by country that were out by a day, of each measure that has some in order of precedence. */
function tablesByMeasure(dataset: Dataset, mineral: Mineral, asOf: Day | undefined): [SeriesTable, ...SeriesTable[]][] {
  const measures = dataset.measuresByCountryOf(mineral);
  const tables = measures.flatMap((measure) => {
    const [first, ...others] = dataset
      .tablesOf(mineral, measure)
      .filter(({ publishedBy }) => asOf === undefined || publishedBy <= asOf);
    return first ? [[first, ...others] as [SeriesTable, ...SeriesTable[]]] : [];
  });
  if (tables.length > 0) return tables;
  const by = measures.length > 0 ? ` published by ${asOf}` : "";
  throw notAvailable(`The dataset has no figures by country for ${mineral.name}${by}.`);
}
