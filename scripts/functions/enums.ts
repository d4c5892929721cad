import type { Dataset } from "../../src/dataset/dataset";
import { dealsOf } from "../../src/dataset/deals";
import { GENERAL_MEASURES } from "../../src/dataset/measure-choice";
import type { CustomEnumId, WorksheetFunction } from "../../src/functions/definition";
import { VERSION_PROPERTIES } from "../../src/functions/mineral.version";
import { CITATION_STYLES } from "../../src/domain/citation";

/** A list of legal values as functions.json gives it to Excel. */
export interface CustomEnum {
  id: string;
  type: "string";
  values: { name: string; stringValue: string; tooltip: string }[];
}

/** Excel's limits: values of one enumeration, letters of a name or tooltip. */
const MOST_VALUES = 256;
const LONGEST_TEXT = 256;

type Choice = { name: string; tooltip: string };

/** What Excel offers for a kind of argument. Values are names as a person types them, so a formula reads well. */
const choices: Partial<Record<CustomEnumId, (dataset: Dataset) => Choice[]>> = {
  MINERAL: (dataset) =>
    dataset.minerals
      .filter((mineral) => dataset.measuresOf(mineral).length > 0)
      .map((mineral) => ({
        name: mineral.name,
        tooltip: dataset
          .measuresOf(mineral)
          .map((measure) => measure.id)
          .join(", "),
      })),
  COUNTRY: (dataset) => {
    const listed = new Set(dataset.file.series.flatMap((series) => series.observations.map(([country]) => country)));
    return [
      { name: "World", tooltip: "The total that the edition publishes" },
      ...dataset.file.groups.map((group) => ({
        name: group.name,
        tooltip:
          group.members.length > 8
            ? `${group.members.length} countries`
            : group.members.map((member) => dataset.countries.get(member)!.name).join(", "),
      })),
      ...dataset.file.countries
        .filter((country) => country.kind === "country" && listed.has(country.id))
        .map((country) => ({ name: country.name, tooltip: country.id })),
    ];
  },
  MEASURE: (dataset) => {
    const general = GENERAL_MEASURES.map((name) => ({
      name: name as string,
      tooltip: `What the mineral declares as its ${name}`,
    }));
    const stages = dataset.file.measures
      .filter(
        (measure) =>
          !general.some(({ name }) => name === measure.id) && dataset.file.series.some((series) => series.measure === measure.id),
      )
      .map((measure) => ({ name: measure.id, tooltip: measure.description }));
    return [...general, ...stages];
  },
  MINERAL_LIST: (dataset) => [
    { name: "all", tooltip: "Every mineral of the dataset" },
    ...dataset.file.lists.map(({ id, name }) => ({ name: id, tooltip: name })),
  ],
  PROPERTY: (dataset) => dataset.file.properties.map(({ id, description }) => ({ name: id, tooltip: description })),
  DEAL: (dataset) => dealsOf(dataset).all.map((deal) => ({ name: deal.id, tooltip: deal.name })),
  TERM: (dataset) => dealsOf(dataset).terms.map((term) => ({ name: term.key, tooltip: `${term.label}: ${term.description}` })),
  DEAL_STATUS: (dataset) =>
    dataset.file.dealVocabulary.dealStatuses.map(({ id, description }) => ({ name: id, tooltip: description })),
  CITATION_STYLE: () =>
    CITATION_STYLES.map((name) => ({
      name,
      tooltip: { short: "One line", full: "Work, address, place and licence", bibtex: "BibTeX entry" }[name],
    })),
  VERSION_PROPERTY: () => VERSION_PROPERTIES.map((name) => ({ name, tooltip: `The dataset's ${name}` })),
};

/** The enumerations that the functions' parameters name, filled from the dataset. */
export function customEnums(functions: readonly WorksheetFunction[], dataset: Dataset): CustomEnum[] {
  const named = new Set(
    functions.flatMap((definition) => Object.values(definition.parameters).flatMap((parameter) => parameter.customEnum ?? [])),
  );
  return [...named].sort().flatMap((id) => {
    const list = choices[id]?.(dataset);
    if (!list) return [];
    if (list.length > MOST_VALUES)
      throw new Error(`The enumeration ${id} has ${list.length} values; Excel takes at most ${MOST_VALUES}.`);
    return [
      {
        id,
        type: "string" as const,
        values: list.map(({ name, tooltip }) => ({ name, stringValue: name, tooltip: tooltip.slice(0, LONGEST_TEXT) })),
      },
    ];
  });
}
