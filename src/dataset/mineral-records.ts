import type { Claim, ClaimData, CountryStanding } from "../domain/claim";
import type { Assessment } from "../domain/claim";
import { assess } from "../domain/claim-verdict";
import { lastDayOf } from "../domain/date";
import type { ExportControl } from "../domain/export-control";
import type { ImportHeading } from "../domain/import-source";
import type { MineralList } from "../domain/mineral-list";
import { coverageOf, type Coverage } from "../domain/mineral-list";
import type { PropertyValue } from "../domain/mineral-property";
import type { Dataset, Place } from "./dataset";
import { GENERAL_MEASURES } from "./measure-choice";
import type { Mineral } from "./schema";
import type { SeriesTable } from "./series-table";

/** Minerals of which this is a form, nearest first. */
export function ancestors(dataset: Dataset, mineral: Mineral): Mineral[] {
  const parent = mineral.parent === undefined ? undefined : dataset.mineral(mineral.parent);
  return parent ? [parent, ...ancestors(dataset, parent)] : [];
}

export function coverage(dataset: Dataset, list: MineralList, mineral: Mineral): Coverage {
  return coverageOf(
    list,
    mineral.id,
    dataset.formsOf(mineral).map(({ id }) => id),
  );
}

export function propertyValue(dataset: Dataset, mineral: Mineral, property: string): PropertyValue | undefined {
  return dataset.file.propertyValues.find((value) => value.mineral === mineral.id && value.property === property);
}

/**
 * Export controls that touch a mineral: on itself, on a form of it, or on what it is a form of. A control on rare earths keeps dysprosium
 * at home too.
 * @param mineral undefined means every control, also on goods of no single mineral
 */
export function controlsOn(dataset: Dataset, mineral: Mineral | undefined): ExportControl[] {
  if (!mineral) return dataset.file.controls;
  const ids = new Set([mineral, ...dataset.formsOf(mineral), ...ancestors(dataset, mineral)].map(({ id }) => id));
  return dataset.file.controls.filter((control) => control.minerals.some((id) => ids.has(id)));
}

/** Headings of United States imports: the mineral's own, its main one first, then those of its forms. */
export function importsOf(dataset: Dataset, mineral: Mineral): ImportHeading[] {
  return [mineral, ...dataset.formsOf(mineral)].flatMap(({ id }) => {
    const own = dataset.file.imports.filter((heading) => heading.mineral === id);
    return [...own.filter((heading) => heading.main), ...own.filter((heading) => !heading.main)];
  });
}

/** Whether what is said of one place bears on another: the same, or a group and its member. */
export function placesMeet(dataset: Dataset, said: string, asked: Place): boolean {
  if (said === asked.id) return true;
  if (asked.kind === "group" && asked.members.includes(said)) return true;
  return dataset.file.groups.some((group) => group.id === said && group.members.includes(asked.id));
}

/**
 * Claims about a mineral or a form of it, in the order of the file.
 * @param mineral undefined means every claim, also those about minerals in general
 */
export function claimsAbout(dataset: Dataset, mineral: Mineral | undefined, country: Place | undefined): Claim[] {
  const ids = mineral && new Set([mineral, ...dataset.formsOf(mineral)].map(({ id }) => id));
  return dataset.file.claims.filter(
    (claim) =>
      (!ids || [...claim.minerals, ...(claim.compare ?? [])].some((id) => ids.has(id))) &&
      (!country || (claim.country !== undefined && placesMeet(dataset, claim.country, country))),
  );
}

/** A claim beside what the dataset says. */
export function assessment(dataset: Dataset, claim: Claim): Assessment {
  return assess(claim, lastDayOf(dataset.source(claim.source).published), claimData(dataset));
}

/** The dataset as claims are compared with it. */
function claimData(dataset: Dataset): ClaimData {
  return {
    today: dataset.file.released,
    standings: (mineral, measure, country) => standings(dataset, dataset.mineral(mineral), measure, country),
    list: (id) => dataset.file.lists.find((list) => list.id === id),
    controls: (mineral) => controlsOn(dataset, dataset.mineral(mineral)),
    imports: (mineral) => dataset.file.imports.filter((heading) => heading.mineral === mineral),
    uses: (mineral) => {
      const uses = propertyValue(dataset, dataset.mineral(mineral), "uses");
      return uses ? [{ text: String(uses.value), source: uses.source }] : [];
    },
    mineralName: (id) => dataset.mineral(id).name,
    countryName: (id) => dataset.countries.get(id)?.name ?? dataset.file.groups.find((group) => group.id === id)?.name ?? id,
    short: (source) => dataset.source(source).short,
  };
}

/** How a country, or the countries of a group together, stand in the newest year of every edition, first in precedence first. */
function standings(dataset: Dataset, mineral: Mineral, word: string, country: string): CountryStanding[] {
  const general = GENERAL_MEASURES.find((candidate) => candidate === word);
  const measure = dataset.measures.get((general && mineral[general]) ?? word);
  if (!measure) return [];
  const members = dataset.file.groups.find((group) => group.id === country)?.members ?? [country];
  return dataset.tablesOf(mineral, measure).map((table) => standing(table, members));
}

function standing(table: SeriesTable, members: readonly string[]): CountryStanding {
  const year = table.newestYear;
  const figures = members.flatMap((member) => table.at(member, year)?.figure ?? []);
  const numbers = figures.flatMap((figure) => (figure.kind === "number" ? [figure] : []));
  const base = table.shareBase(year);
  const only = members.length === 1 ? members[0] : undefined;
  const value =
    numbers.length > 0 && numbers.length === figures.length ? numbers.reduce((sum, figure) => sum + figure.value, 0) : undefined;
  return {
    edition: table.edition.id,
    short: table.edition.short,
    measure: table.measure.id,
    year,
    unit: table.unit,
    ...(value === undefined ? {} : { value }),
    estimated: numbers.some((figure) => figure.estimated),
    ...(only === undefined || value === undefined
      ? {}
      : { rank: table.ranking(year).find(({ observation }) => observation.country.id === only)?.rank }),
    ...(value === undefined || !base || base.total === 0 ? {} : { share: (value / base.total) * 100 }),
    ...(only === undefined || table.measure.kind !== "share" ? {} : { note: table.at(only, year)?.note }),
  };
}
