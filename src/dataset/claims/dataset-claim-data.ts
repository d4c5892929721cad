import { faultsAsResults, Fault } from "../../domain/fault";
import type { Dataset } from "../dataset";
import { measureOf } from "../measure";
import type { Place } from "../place";
import type { Mineral } from "../schema";
import type { CrossSection } from "../section";
import { quantity } from "../../domain/figure";
import type { ClaimData, EditionFigure, UseNamed } from "./claim-data";

/** The dataset as claims are compared with it. */
export function claimData(dataset: Dataset): ClaimData {
  return {
    today: dataset.released,
    figures: (mineral, measure, place) => figures(dataset, dataset.mineral(mineral), measure, placeOf(dataset, place)),
    list: (id) => dataset.lists.get(id),
    controls: (mineral) => dataset.controls.on(dataset.mineral(mineral)),
    imports: (mineral) => dataset.imports.total(dataset.mineral(mineral)),
    uses: (mineral) => usesOf(dataset, dataset.mineral(mineral)),
    mineralName: (id) => dataset.mineral(id).name,
    placeName: (id) => dataset.placeName(id),
    work: (source) => dataset.source(source),
    evidenceOf: {
      list: (list) => [dataset.lists.evidence(list)],
      control: (control) => dataset.controls.evidence(control, dataset.released),
      importShare: (sources, share) => [dataset.imports.evidence(sources, share)],
    },
  };
}

/** Uses of the whole demand that are no use in themselves. */
const NO_USE: readonly string[] = ["all", "other uses"];

/** Main uses, then applications, then uses for which there is demand. */
function usesOf(dataset: Dataset, mineral: Mineral): UseNamed[] {
  const property = dataset.properties.get("uses");
  const main = property && dataset.properties.published(mineral, "uses");
  const mainUses: UseNamed[] = main
    ? [
        {
          text: String(main.value),
          says: `main uses of ${mineral.name}: ${String(main.value)}`,
          source: main.source,
          main: true,
          evidence: () => dataset.properties.evidence(mineral, property),
        },
      ]
    : [];
  const applications = dataset.uses.of(mineral).flatMap((uses) =>
    uses.applications.map((each) => ({
      text: withoutExceptions(each.application),
      says: `application of ${mineral.name}: ${each.application}, ${each.qualifier}${each.share}%`,
      source: uses.source,
      main: false,
      evidence: () => [dataset.uses.evidence(uses, each)],
    })),
  );
  const demand = dataset.demand
    .of(mineral)
    .filter(({ use, value }) => value > 0 && !NO_USE.includes(use))
    .map((outlook) => ({
      text: outlook.use,
      says: `demand for ${mineral.name} in ${outlook.use}, ${outlook.year}: ${quantity(outlook.value, outlook.unit)}`,
      source: outlook.source,
      main: false,
      evidence: () => dataset.demand.evidence(outlook, outlook.year, ""),
    }));
  return [...mainUses, ...applications, ...demand];
}

/** `Metal (excl. Batteries)` names no batteries. */
function withoutExceptions(application: string): string {
  return application.replace(/\(excl[^)]*\)/gi, "");
}

/** What every edition prints for a place in its newest year, first in precedence first. */
function figures(dataset: Dataset, mineral: Mineral, word: string, place: Place): EditionFigure[] {
  // A mineral without the measure has no tables of it.
  const measure = faultsAsResults(() => measureOf(dataset, mineral, dataset.measureWords.word(word)));
  if (measure instanceof Fault) return [];
  return dataset.tablesOf(mineral, measure).map(({ newest }) => figure(newest, place));
}

function figure(section: CrossSection, place: Place): EditionFigure {
  const { edition, measure } = section.table;
  const value = numberOr(() => section.value(place));
  const rank = numberOr(() => section.rank(place));
  const share = numberOr(() => section.share(place));
  const listed = section.listed(place);
  const note = place.kind === "group" || measure.kind !== "share" ? undefined : listed[0]?.note;
  return {
    short: edition.short,
    measure: measure.id,
    year: section.year,
    unit: section.unit,
    listed: listed.length > 0,
    ...(value === undefined ? {} : { value }),
    estimated: listed.some(({ figure }) => figure.kind === "number" && figure.estimated),
    ...(rank === undefined ? {} : { rank }),
    ...(share === undefined ? {} : { share: share * 100 }),
    ...(note === undefined ? {} : { note }),
    evidence(of) {
      if (of === "share") return [...section.evidence(place, "numerator"), ...section.totalEvidence()];
      // That a place is not in a table is seen in the table as a whole.
      const table = of === "rank" || listed.length === 0 ? [section.tableEvidence()] : [];
      return [...section.evidence(place), ...table];
    },
  };
}

/** A number, or undefined where there is none. */
function numberOr(compute: () => number): number | undefined {
  const result = faultsAsResults(compute);
  return result instanceof Fault ? undefined : result;
}

function placeOf(dataset: Dataset, id: string): Place {
  const group = dataset.groups.find((each) => each.id === id);
  return group ? { ...group, kind: "group" } : dataset.country(id);
}
