import { faultsAsResults, Fault } from "../../domain/fault";
import type { Dataset } from "../dataset";
import { measureOf } from "../measure";
import type { Place } from "../place";
import type { Mineral } from "../schema";
import type { CrossSection } from "../section";
import type { ClaimData, EditionFigure } from "./claim-data";

/** The dataset as claims are compared with it. */
export function claimData(dataset: Dataset): ClaimData {
  const usesOf = (mineral: Mineral) => dataset.properties.published(mineral, "uses");
  return {
    today: dataset.released,
    figures: (mineral, measure, place) => figures(dataset, dataset.mineral(mineral), measure, placeOf(dataset, place)),
    list: (id) => dataset.lists.get(id),
    controls: (mineral) => dataset.controls.on(dataset.mineral(mineral)),
    imports: (mineral) => dataset.imports.total(dataset.mineral(mineral)),
    uses(mineral) {
      const uses = usesOf(dataset.mineral(mineral));
      return uses && { text: String(uses.value), source: uses.source };
    },
    mineralName: (id) => dataset.mineral(id).name,
    placeName: (id) => dataset.placeName(id),
    work: (source) => dataset.source(source),
    evidenceOf: {
      list: (list) => [dataset.lists.evidence(list)],
      control: (control) => dataset.controls.evidence(control, dataset.released),
      importShare: (sources, share) => [dataset.imports.evidence(sources, share)],
      uses(mineral) {
        const property = dataset.properties.get("uses");
        return property ? dataset.properties.evidence(dataset.mineral(mineral), property) : [];
      },
    },
  };
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
