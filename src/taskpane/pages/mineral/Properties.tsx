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
          >
            <Assessments mineral={mineral} property={property} />
          </FigureLine>
        ))}
      </FigureList>
    </Section>
  );
}

/** What a property was in each year that it was assessed in; nothing where that is one year, or none. */
function Assessments({ mineral, property }: { mineral: Mineral; property: MineralProperty }) {
  const dataset = useDataset();
  const years = [...new Set(dataset.properties.publishedValues(mineral, property.id).flatMap(({ year }) => year ?? []))];
  if (years.length < 2) return null;
  const label = `${property.label} by year`;
  return (
    <FigureList label={label}>
      {years.map((year) => (
        <FigureLine
          key={year}
          label={String(year)}
          call={infoCall(mineral, property.id, year)}
          what={`${property.label} of ${mineral.name}, ${year}`}
        />
      ))}
    </FigureList>
  );
}

/** The answer to a property of a mineral, of a year where it has been assessed several times. */
export function infoCall(mineral: Mineral, property: string, year?: number): WorksheetCall {
  return callOf("MINERAL.INFO", { mineral: mineral.name, property, year });
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
