import { fold } from "../../domain/name";
import type { Dataset } from "../../dataset/dataset";
import type { Choice, Parameter } from "../../functions/definition";

/** Suggestions that are listed at once: who wants others types on. */
export const MOST_SUGGESTED = 60;

interface FoldedChoice {
  choice: Choice;
  value: string;
  tooltip: string;
}

/**
 * The values of a parameter that fit what is typed: those that begin with it, then those with a word that does, then those that have it
 * anywhere, in their value or in what they mean. All of them, up to `MOST_SUGGESTED`, where nothing is typed.
 */
export function suggestions(parameter: Parameter<unknown>, typed: string, dataset: Dataset): Choice[] {
  if (!parameter.choices || typed.trim().startsWith("=")) return [];
  const wanted = fold(typed);
  const choices = foldedChoices(parameter, dataset);
  if (wanted === "") return choices.slice(0, MOST_SUGGESTED).map(({ choice }) => choice);
  const ranked = choices.flatMap((each) => {
    const place = fitOf(each, wanted);
    return place === undefined ? [] : [{ choice: each.choice, place }];
  });
  return ranked
    .sort((a, b) => a.place - b.place)
    .slice(0, MOST_SUGGESTED)
    .map(({ choice }) => choice);
}

function fitOf({ value, tooltip }: FoldedChoice, wanted: string): number | undefined {
  if (value.startsWith(wanted)) return value === wanted ? 0 : 1;
  if (` ${value}`.includes(` ${wanted}`)) return 2;
  if (value.includes(wanted)) return 3;
  if (` ${tooltip}`.includes(` ${wanted}`)) return 4;
  return undefined;
}

function foldedChoices({ choices }: Parameter<unknown>, dataset: Dataset): FoldedChoice[] {
  return dataset.remember(choices!, () =>
    choices!.list(dataset).map((choice) => ({ choice, value: fold(choice.value), tooltip: fold(choice.tooltip) })),
  );
}
