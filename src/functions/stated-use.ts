import { lastDayOf, type Day } from "../domain/date";
import { invalidValue, notAvailable } from "../domain/fault";
import { fold } from "../domain/name";
import { notAllowed } from "../domain/vocabulary";
import type { Dataset } from "../dataset/dataset";
import type { Mineral } from "../dataset/schema";
import type { StatedFigure, StatedFigures } from "./stated-figure";

/**
 * The share of an application, as MINERAL.USES answers it.
 * @param wanted the application as it is compared
 */
export function useFigures(wanted: string, mineral: Mineral, dataset: Dataset): StatedFigures {
  const all = (year: number | undefined, asOf: Day | undefined): StatedFigure[] => {
    const name = `uses of ${mineral.name}`;
    const known = dataset.uses.require(mineral);
    if (year !== undefined) throw invalidValue(`year ${year}: shares of the ${name} have no years. Leave year blank.`);
    const out = known.filter(({ source }) => asOf === undefined || lastDayOf(dataset.source(source).published) <= asOf);
    if (out.length === 0) {
      const first = dataset.source(known.at(-1)!.source);
      throw notAvailable(
        `The dataset has no shares of the ${name} published by ${asOf}: its first are in ${first.short}, published ${first.published}.`,
      );
    }
    const found = out.flatMap((uses) =>
      uses.applications
        .filter(({ application }) => fold(application) === wanted)
        .map((each) => ({
          value: dataset.uses.share(uses, each),
          unit: "%",
          year: undefined,
          evidence: [dataset.uses.evidence(uses, each)],
        })),
    );
    if (found.length > 0) return found;
    const applications = [...new Set(out.flatMap((uses) => uses.applications.map(({ application }) => application)))];
    throw notAllowed(
      "measure",
      `uses, ${wanted}`,
      applications.map((each) => [`uses, ${each}`]),
    );
  };
  return {
    name: `uses of ${mineral.name}`,
    answering(year, asOf) {
      const [first, ...others] = all(year, asOf);
      // A work can give an application twice, of two sectors: both stand where its share stands.
      const alike = others.filter(({ evidence }) => evidence[0]!.work === first!.evidence[0]!.work);
      return { ...first!, evidence: [first!, ...alike].flatMap(({ evidence }) => evidence) };
    },
    all: (year) => all(year, undefined),
  };
}
