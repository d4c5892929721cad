/** The calls that answer what the page of a country or group shows. */
import { Fault, faultsAsResults } from "../../../domain/fault";
import type { Dataset } from "../../../dataset/dataset";
import { GENERAL_MEASURES } from "../../../dataset/measure";
import type { Place } from "../../../dataset/place";
import type { ImportHeading, Mineral } from "../../../dataset/schema";
import { answerOf, callOf, type WorksheetCall } from "../../../workbook/worksheet-call";

/** What a country is listed for, as to one measure; production is what it answers when it is not told. */
export function profileCall(place: Place, measure: string): WorksheetCall {
  return callOf("MINERAL.PROFILE", {
    country: place.name,
    measure: measure === "production" ? undefined : measure,
    headers: true,
  });
}

/** Measures for which a country is listed: the general words, then stages that none of these words means. */
export function measuresListed(dataset: Dataset, place: Place): string[] {
  const words: string[] = [...GENERAL_MEASURES];
  const general = new Set(dataset.minerals.flatMap(({ production, reserves, capacity }) => [production, reserves, capacity]));
  const stages = dataset.measures.map(({ id }) => id).filter((id) => !words.includes(id) && !general.has(id));
  const extra = ["mine production", "refinery production"].filter((id) => dataset.measures.some((measure) => measure.id === id));
  return [...words, ...extra, ...stages].filter((word) => {
    const [first] = answerOf(
      { ...profileCall(place, word), given: { ...profileCall(place, word).given, headers: false } },
      dataset,
    );
    return !(first?.[0] instanceof Fault);
  });
}

/** A mineral for which a group has a sum. */
export interface GroupFigure {
  mineral: Mineral;
  unit: string;
  call: WorksheetCall;
}

/** The production of a group, for the minerals that each listed member has a number for, the largest share of the world first. */
export function groupFigures(dataset: Dataset, place: Place): GroupFigure[] {
  const word = dataset.measureWords.production;
  return dataset.mineralsByName
    .flatMap((mineral) => {
      const section = dataset.lookUpSection(mineral, word, undefined, undefined);
      if (!section || section.listed(place).length === 0) return [];
      const share = faultsAsResults(() => section.share(place));
      const call = callOf("MINERAL.VALUE", { mineral: mineral.name, country: place.name });
      return share === 0 ? [] : [{ mineral, unit: section.unit, call, order: share instanceof Fault ? -1 : share }];
    })
    .sort((a, b) => b.order - a.order)
    .map(({ order: _, ...figure }) => figure);
}

/** A mineral whose imports into the United States come from a country in part. */
export interface ImportedMineral {
  mineral: Mineral;
  /** Under which the share stands: the whole of the mineral where the source has that. */
  heading: ImportHeading;
  call: WorksheetCall;
}

/** Minerals of which a country is a named source of United States imports, the largest share first. */
export function importedFrom(dataset: Dataset, place: Place): ImportedMineral[] {
  if (place.kind !== "country") return [];
  return dataset.mineralsByName
    .flatMap((mineral) => {
      const total = dataset.imports.total(mineral);
      const share = total?.named.find(({ country }) => country === place.id);
      if (!total || !share) return [];
      const call = callOf("MINERAL.IMPORTS", { mineral: mineral.name, country: place.name });
      return [{ mineral, heading: total.heading, call, order: share.value }];
    })
    .sort((a, b) => b.order - a.order)
    .map(({ order: _, ...imported }) => imported);
}
