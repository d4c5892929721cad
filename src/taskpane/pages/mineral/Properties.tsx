import { Fault } from "../../../domain/fault";
import type { Dataset } from "../../../dataset/dataset";
import type { Mineral, MineralProperty } from "../../../dataset/schema";
import { callOf, type WorksheetCall } from "../../../workbook/worksheet-call";
import { answerCell } from "../../components/answers/answer-rows";
import { FigureLine, FigureList } from "../../components/answers/FigureLine";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";

/** What is known of a mineral beside its figures, each with Insert. */
export function Properties({ mineral }: { mineral: Mineral }) {
  const dataset = useDataset();
  const properties = propertiesShown(dataset, mineral);
  if (properties.length === 0) return null;
  return (
    <Section title="Properties">
      <FigureList label="Properties">
        {properties.map((property) => (
          <FigureLine
            key={property.id}
            label={property.label}
            call={infoCall(mineral, property.id)}
            what={`${property.label} of ${mineral.name}`}
            meaning={property.description}
          />
        ))}
      </FigureList>
    </Section>
  );
}

/** The answer to a property of a mineral. */
export function infoCall(mineral: Mineral, property: string): WorksheetCall {
  return callOf("MINERAL.INFO", { mineral: mineral.name, property });
}

/** Properties that have an answer, or for which the publisher prints a mark in place of one. Lists have a part of the page of their own. */
export function propertiesShown(dataset: Dataset, mineral: Mineral): MineralProperty[] {
  const { properties } = dataset;
  return properties.all.filter(
    ({ id, origin }) =>
      origin !== "list" &&
      origin !== "list scope" &&
      (!(answerCell(infoCall(mineral, id), dataset) instanceof Fault) || properties.published(mineral, id) !== undefined),
  );
}
