import type { Card, CardProperty } from "../domain/cell";
import { percent } from "../domain/cell";
import { Fault } from "../domain/fault";
import { shareTotal, yearTable } from "../dataset/figures";
import type { Dataset } from "../dataset/dataset";
import { propertyAnswer } from "../dataset/property-answer";
import type { Mineral } from "../dataset/schema";
import { attributionOf } from "./card-attribution";
import { faultsAsResults, scalarFunction } from "./definition";
import { mineral } from "./parameters";
import { capitalized } from "../domain/name";

/** Countries shown for a measure. */
const SHOWN = 5;

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
      { title: "Overview", properties: propertiesOf(dataset, mineral, ["mineral", "table"]) },
      { title: "Official lists", properties: propertiesOf(dataset, mineral, ["list"]) },
      ...(["production", "reserves"] as const).flatMap((measure) => standingsOf(dataset, mineral, measure)),
    ].filter(({ properties }) => properties.length > 0),
    provider: { description: `Orebook dataset ${dataset.file.version}` },
  }),
});

/** Every property of these origins that the mineral has. */
function propertiesOf(dataset: Dataset, mineral: Mineral, origins: readonly string[]): CardProperty[] {
  return dataset.file.properties.flatMap((property): CardProperty[] => {
    if (!origins.includes(property.origin)) return [];
    const answer = faultsAsResults(() => propertyAnswer(dataset, mineral, property));
    if (answer instanceof Fault) return [];
    return [
      { label: property.label, value: answer.value, ...(answer.source ? { attribution: attributionOf(answer.source) } : {}) },
    ];
  });
}

/** The first countries of the newest year, with their shares where there is something to take a share of. */
function standingsOf(dataset: Dataset, mineral: Mineral, measure: string): Card["sections"] {
  const found = faultsAsResults(() => yearTable(dataset, { mineral, measure, year: undefined, asOf: undefined }));
  if (found instanceof Fault) return [];
  const { table, year } = found;
  const total = faultsAsResults(() => shareTotal(found));
  const attribution = attributionOf(table.edition);
  const ranking = table.ranking(year).filter(({ rank, value }) => rank <= SHOWN && value > 0);
  // A card has each label once, so the measure is part of it.
  const properties = ranking.flatMap(({ rank, observation, value }): CardProperty[] => [
    { label: `${rank}. ${observation.country.name}, ${table.measure.id}`, value, unit: table.unit, attribution },
    ...(total instanceof Fault
      ? []
      : [
          {
            label: `${rank}. ${observation.country.name}, share of ${table.measure.id}`,
            value: percent(value / total),
            attribution,
          },
        ]),
  ]);
  return [{ title: capitalized(`${table.measure.id}, ${year}`), properties }];
}
