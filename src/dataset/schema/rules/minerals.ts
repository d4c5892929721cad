import { GENERAL_MEASURES } from "../../measure";
import { isFormOf } from "../../measure-forms";
import type { Measure, Mineral } from "../mineral";
import type { Series } from "../series";
import type { Flaw } from "./flaw";

/** Minerals whose line of parents comes back to them. */
export function parentFlaws(minerals: readonly Mineral[]): Flaw[] {
  const known = new Map(minerals.map((one) => [one.id, one]));
  return minerals.flatMap((mineral, index) =>
    hasLoop(mineral, known)
      ? [{ path: [index, "parent"], reason: `mineral "${mineral.id}" is its own ancestor. Remove one "parent".` }]
      : [],
  );
}

function hasLoop(mineral: Mineral, known: ReadonlyMap<string, Mineral>): boolean {
  const seen = new Set<string>();
  for (let at: Mineral | undefined = mineral; at?.parent !== undefined; at = known.get(at.parent)) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}

/** Words that every mineral gives a meaning of its own must mean a measure of their kind. Measures that are unknown have their own reason. */
export function meaningFlaws(minerals: readonly Mineral[], measures: readonly Measure[]): Flaw[] {
  const kindOf = new Map(measures.map(({ id, kind }) => [id, kind]));
  return meanings(minerals).flatMap(({ path, mineral, word, measure }) => {
    const kind = kindOf.get(measure);
    return kind === undefined || kind === word
      ? []
      : [{ path, reason: `mineral "${mineral}" gives "${word}" the measure "${measure}", which is of kind ${kind}.` }];
  });
}

/** The word for a family of measures must mean one of its forms. */
export function familyMeaningFlaws(minerals: readonly Mineral[], measures: readonly Measure[]): Flaw[] {
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  return minerals.flatMap(({ id, meanings = {} }, index) =>
    Object.entries(meanings).flatMap(([word, means]) => {
      const [family, form] = [known.get(word), known.get(means)];
      return family?.forms && form && isFormOf(form, family)
        ? []
        : [
            {
              path: [index, "meanings"],
              reason: `mineral "${id}" gives "${word}" the meaning "${means}", which is no form of a measure of that name.`,
            },
          ];
    }),
  );
}

/** Such a word must lead to figures: a mineral without any leaves it out. */
export function meaningsWithoutFigures(minerals: readonly Mineral[], series: readonly Series[]): Flaw[] {
  const counted = new Set(series.map(({ mineral, measure }) => `${mineral}\n${measure}`));
  return meanings(minerals).flatMap(({ path, mineral, word, measure }) =>
    counted.has(`${mineral}\n${measure}`)
      ? []
      : [
          {
            path,
            reason: `mineral "${mineral}" gives "${word}" the measure "${measure}", of which no edition has figures. Use a measure with figures, or leave "${word}" out.`,
          },
        ],
  );
}

function meanings(minerals: readonly Mineral[]) {
  return minerals.flatMap((mineral, index) =>
    GENERAL_MEASURES.flatMap((word) => {
      const measure = mineral[word];
      return measure === undefined ? [] : [{ path: [index, word], mineral: mineral.id, word, measure }];
    }),
  );
}
