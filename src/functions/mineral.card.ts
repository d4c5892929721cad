import type { Card, CardProperty } from "../domain/cell";
import type { Evidence } from "../domain/evidence";
import { Fault, faultsAsResults } from "../domain/fault";
import { capitalized } from "../domain/name";
import { percent } from "../domain/number-format";
import type { Dataset } from "../dataset/dataset";
import { NOT_LIMITED } from "../dataset/list-coverage";
import type { PropertyAnswer } from "../dataset/property/answer";
import type { Mineral, MineralProperty } from "../dataset/schema";
import type { CrossSection, RankedObservation } from "../dataset/section";
import { attributionOf } from "./card-attribution";
import { mineral } from "./parameters";
import { scalarFunction } from "./scalar-function";

/** Countries shown for a measure. */
const SHOWN = 5;

/** Sections of properties, by where their values come from. What figures by country say has sections of its own. */
const SECTIONS: readonly { title: string; origins: readonly string[] }[] = [
  { title: "Overview", origins: ["mineral", "table"] },
  { title: "Official lists", origins: ["list", "list scope"] },
  { title: "Export controls", origins: ["controls"] },
];

export const mineralCard = scalarFunction({
  id: "MINERAL.CARD",
  description: "A mineral as a card with its properties, largest producers and reserves, each with its source.",
  returns: "An entity card where Excel has them, else the mineral's name as text.",
  parameters: { mineral },
  examples: [{ formula: `=MINERAL.CARD("Sb")`, answer: "antimony" }],
  compute: ({ mineral }, dataset): Card => ({
    kind: "card",
    text: mineral.name,
    sections: [
      ...SECTIONS.map(({ title, origins }) => ({
        title,
        properties: shownProperties(dataset, mineral, origins).map((shown) => propertyLine(dataset, shown)),
      })),
      ...sectionsOf(dataset, mineral).map((section) => ({
        title: capitalized(`${section.table.measure.id}, ${section.year}`),
        properties: leaderLines(dataset, section),
      })),
    ].filter(({ properties }) => properties.length > 0),
    provider: { description: `Orebook dataset ${dataset.version}` },
  }),
  evidence: ({ mineral }, dataset) =>
    distinct([
      ...SECTIONS.flatMap(({ origins }) => shownProperties(dataset, mineral, origins)).flatMap(({ answer }) => answer.evidence()),
      ...sectionsOf(dataset, mineral).flatMap((section) => [
        ...leadersOf(section).flatMap(({ observation }) => section.evidence(observation.country)),
        ...section.totalEvidence(),
      ]),
    ]),
});

interface ShownProperty {
  property: MineralProperty;
  answer: PropertyAnswer;
}

/** Every property of these origins that the mineral has; a list without a limit says no more than that it names the mineral. */
function shownProperties({ properties }: Dataset, mineral: Mineral, origins: readonly string[]): ShownProperty[] {
  return properties.all.flatMap((property) => {
    if (!origins.includes(property.origin)) return [];
    const answer = properties.answer(mineral, property);
    return answer instanceof Fault || answer.value === NOT_LIMITED ? [] : [{ property, answer }];
  });
}

function propertyLine(dataset: Dataset, { property, answer }: ShownProperty): CardProperty {
  const [first] = answer.evidence();
  return {
    label: property.label,
    value: answer.value,
    ...(first ? { attribution: attributionOf(dataset.source(first.work.id)) } : {}),
  };
}

/** Production and reserves in the newest year, as far as an edition has them. */
function sectionsOf(dataset: Dataset, mineral: Mineral): CrossSection[] {
  const { production, reserves } = dataset.measureWords;
  return [production, reserves].flatMap((word) => dataset.lookUpSection(mineral, word, undefined, undefined) ?? []);
}

function leadersOf(section: CrossSection): RankedObservation[] {
  return section.ranking.filter(({ rank }) => rank <= SHOWN);
}

/** The first countries, with their shares where there is something to take a share of. */
function leaderLines(dataset: Dataset, section: CrossSection): CardProperty[] {
  const { edition, measure } = section.table;
  const total = faultsAsResults(() => section.total);
  const attribution = attributionOf(dataset.source(edition.id));
  // A card has each label once, so the measure is part of it.
  return leadersOf(section).flatMap(({ rank, observation, value }): CardProperty[] => {
    const label = `${rank}. ${observation.country.name}`;
    const figure = { label: `${label}, ${measure.id}`, value: section.quantity(value), unit: section.unit, attribution };
    if (total instanceof Fault) return [figure];
    return [figure, { label: `${label}, share of ${measure.id}`, value: percent(value / total), attribution }];
  });
}

/** Each statement once: several lines of a card can rest on the same. */
function distinct(all: readonly Evidence[]): Evidence[] {
  const seen = new Map(all.map((one) => [[one.part, one.work.id, one.locator, one.says].join("\n"), one]));
  return [...seen.values()];
}
