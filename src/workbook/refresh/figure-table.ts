import type { Evidence } from "../../domain/evidence";
import type { Dataset } from "../../dataset/dataset";
import type { Question } from "../cells/answered-calls";
import { meantBy, sectionOf } from "../explain/meant";

/**
 * The published table in which the figure of a country is looked up, also where it is not in it: nothing else says which edition answers then.
 * Empty for what is no such figure.
 */
export function tableBehind({ definition, blocks }: Question, dataset: Dataset): Evidence[] {
  const { parameters, shape } = definition;
  if (shape !== "scalar" || !("mineral" in parameters && "country" in parameters && "as_of" in parameters)) return [];
  const given = blocks.map((block) => block[0]?.[0] ?? null);
  const section = sectionOf(definition, meantBy(definition, given, dataset), dataset);
  return section ? [section.tableEvidence()] : [];
}
