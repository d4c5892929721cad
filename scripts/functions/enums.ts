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
const choices: Record<CustomEnumId, (dataset: Dataset) => Choice[]> = {
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
  PLACE: (dataset) => [
    { name: "World", tooltip: "The total that the edition publishes" },
    ...groups(dataset),
    ...listedCountries(dataset),
  ],
  COUNTRY: (dataset) => listedCountries(dataset),
  PARTY: (dataset) => {
    const parties = dealsOf(dataset).all.flatMap((deal) => deal.parties);
    const ids = new Set(parties.map(({ country }) => country));
    const taking = dataset.file.groups.filter(({ id, members }) => ids.has(id) || members.some((member) => ids.has(member)));
    return [
      ...groups(dataset).filter(({ name }) => taking.some((group) => group.name === name)),
      ...dataset.file.countries.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ name, tooltip: id })),
      ...[...new Set(parties.filter(({ country }) => country === undefined).map(({ name }) => name))]
        .sort()
        .map((name) => ({ name, tooltip: "Company or body" })),
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
  VERSION_PROPERTY: () =>
    VERSION_PROPERTIES.map((name) => ({
      name,
      tooltip: {
        version: "Version of the dataset",
        released: "Day of its release",
        editions: "Works whose figures it holds",
        hash: "SHA-256 of its content",
      }[name],
    })),
};

function groups(dataset: Dataset): Choice[] {
  return dataset.file.groups.map(({ name, members }) => ({
    name,
    tooltip:
      members.length > 8
        ? `${members.length} countries`
        : members.map((member) => dataset.countries.get(member)!.name).join(", "),
  }));
}

/** Countries that some edition has a line for. */
function listedCountries(dataset: Dataset): Choice[] {
  const listed = new Set(dataset.file.series.flatMap((series) => series.observations.map(([country]) => country)));
  return dataset.file.countries
    .filter(({ kind, id }) => kind === "country" && listed.has(id))
    .map(({ id, name }) => ({ name, tooltip: id }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** The enumerations that the functions' parameters name, filled from the dataset. */
export function customEnums(functions: readonly WorksheetFunction[], dataset: Dataset): CustomEnum[] {
  const named = new Set(
    functions.flatMap((definition) => Object.values(definition.parameters).flatMap((parameter) => parameter.customEnum ?? [])),
  );
  return [...named].sort().map((id) => {
    const list = choices[id](dataset);
    if (list.length > MOST_VALUES)
      throw new Error(`The enumeration ${id} has ${list.length} values; Excel takes at most ${MOST_VALUES}.`);
    return {
      id,
      type: "string" as const,
      values: list.map(({ name, tooltip }) => ({ name, stringValue: name, tooltip: tooltip.slice(0, LONGEST_TEXT) })),
    };
  });
}
