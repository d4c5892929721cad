import { GENERAL_MEASURES } from "../measure";
import { withForms } from "../measure-forms";
import type { DatasetFile } from ".";

/**
 * What a dataset names and does not have, one sentence each: a shape can be right and still point to nothing.
 * @param file of the right shape
 */
export function brokenReferences(file: DatasetFile): string[] {
  const broken = new Set<string>();
  const ids = (entries: readonly { id: string }[]): Set<string> => new Set(entries.map(({ id }) => id));
  const sources = ids(file.sources);
  const minerals = ids(file.minerals);
  const measures = ids(withForms(file.measures));
  const measuresAndWords = new Set([...measures, ...GENERAL_MEASURES]);
  const countries = ids(file.countries);
  const places = new Set([...countries, ...ids(file.groups)]);
  const lists = ids(file.lists);
  const properties = ids(file.properties);
  const terms = new Set(file.dealVocabulary.terms.map(({ key }) => key));
  const versionStatuses = ids(file.dealVocabulary.versionStatuses);
  const dealStatuses = ids(file.dealVocabulary.dealStatuses);
  const dealKinds = ids(file.dealVocabulary.kinds);
  const need = (known: ReadonlySet<string>, kind: string, id: string | undefined, where: string): void => {
    if (id !== undefined && !known.has(id)) broken.add(`${where} names the ${kind} "${id}", which the dataset does not have.`);
  };

  for (const mineral of file.minerals) {
    need(minerals, "mineral", mineral.parent, `mineral "${mineral.id}"`);
    for (const measure of [mineral.production, mineral.reserves, mineral.capacity, ...Object.values(mineral.meanings ?? {})])
      need(measures, "measure", measure, `mineral "${mineral.id}"`);
  }
  for (const measure of file.measures) need(countries, "country", measure.of, `measure "${measure.id}"`);
  for (const group of file.groups) for (const member of group.members) need(countries, "country", member, `group "${group.id}"`);
  for (const series of file.series) {
    const where = `series ${series.edition}, ${series.mineral}, ${series.measure}`;
    need(sources, "source", series.edition, where);
    need(minerals, "mineral", series.mineral, where);
    need(measures, "measure", series.measure, where);
    for (const [country, , , , , note] of series.observations) {
      need(countries, "country", country, where);
      if (note !== -1 && file.notes[note] === undefined)
        broken.add(`${where} points to note ${note}, which the dataset does not have.`);
    }
  }
  for (const { edition, mineral, measure } of file.monthly) {
    const where = `monthly prices ${edition}, ${mineral}`;
    need(sources, "source", edition, where);
    need(minerals, "mineral", mineral, where);
    need(measures, "measure", measure, where);
  }
  for (const deal of file.deals) {
    const where = `deal "${deal.id}"`;
    need(dealKinds, "kind", deal.kind, where);
    for (const { country, source } of deal.parties) {
      need(places, "country", country, where);
      need(sources, "source", source, where);
    }
    for (const { mineral, source } of deal.minerals) {
      need(minerals, "mineral", mineral, where);
      need(sources, "source", source, where);
    }
    for (const { status, source } of deal.timeline) {
      need(dealStatuses, "status", status, where);
      need(sources, "source", source, where);
    }
    for (const [key, versions] of Object.entries(deal.terms)) {
      need(terms, "term", key, where);
      for (const { source, status, was } of versions) {
        need(sources, "source", source, `${where}, ${key}`);
        need(versionStatuses, "status", status, `${where}, ${key}`);
        need(versionStatuses, "status", was?.status, `${where}, ${key}`);
      }
    }
  }
  for (const list of file.lists) {
    need(sources, "source", list.source, `list "${list.id}"`);
    need(properties, "property", list.property, `list "${list.id}"`);
    for (const mineral of list.entries.flatMap((entry) => entry.minerals))
      need(minerals, "mineral", mineral, `list "${list.id}"`);
  }
  for (const control of file.controls) {
    const where = `control "${control.id}"`;
    need(places, "country", control.country, where);
    need(places, "country", control.destination, where);
    for (const mineral of control.minerals) need(minerals, "mineral", mineral, where);
    for (const { source } of control.phases) need(sources, "source", source, where);
  }
  for (const { mineral, source } of file.uses) {
    need(minerals, "mineral", mineral, `uses of ${mineral}`);
    need(sources, "source", source, `uses of ${mineral}`);
  }
  for (const { mineral, source, use } of file.demand) {
    need(minerals, "mineral", mineral, `demand for ${mineral}, ${use}`);
    need(sources, "source", source, `demand for ${mineral}, ${use}`);
  }
  for (const heading of file.imports) {
    const where = `imports of ${heading.mineral}, ${heading.heading}`;
    need(minerals, "mineral", heading.mineral, where);
    need(sources, "source", heading.source, where);
    for (const { country } of heading.shares) need(countries, "country", country, where);
  }
  for (const value of file.propertyValues) {
    const where = `${value.property} of ${value.mineral}`;
    need(minerals, "mineral", value.mineral, where);
    need(properties, "property", value.property, where);
    need(sources, "source", value.source, where);
  }
  for (const claim of file.claims) {
    const where = `claim "${claim.id}"`;
    need(sources, "source", claim.source, where);
    need(places, "country", claim.country, where);
    for (const mineral of [...claim.minerals, ...(claim.compare ?? [])]) need(minerals, "mineral", mineral, where);
    for (const { source } of claim.testimony) need(sources, "source", source, where);
    if (claim.check && "measures" in claim.check && claim.check.kind !== "control")
      for (const measure of claim.check.measures) need(measuresAndWords, "measure", measure, where);
    if (claim.check && "list" in claim.check) need(lists, "list", claim.check.list, where);
    if (claim.check?.kind === "control") need(places, "country", claim.check.destination, where);
  }
  return [...broken];
}
