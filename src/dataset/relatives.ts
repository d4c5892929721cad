import { quote } from "../domain/cell";
import { listOf } from "../domain/name";
import type { Dataset } from "./dataset";
import type { Mineral } from "./schema";

/**
 * The forms of a mineral and those of which it is a form, as far as `has` holds for them, in words: `"graphite (natural)" and "graphite"`.
 * Undefined where it holds for none. A message names them where the dataset has nothing for the mineral itself.
 */
export function relativesInWords(
  dataset: Pick<Dataset, "formsOf" | "ancestorsOf">,
  mineral: Mineral,
  has: (other: Mineral) => boolean,
): string | undefined {
  const names = [...dataset.formsOf(mineral), ...dataset.ancestorsOf(mineral)].filter(has).map(({ name }) => quote(name));
  return names.length === 0 ? undefined : listOf(names, "and");
}
