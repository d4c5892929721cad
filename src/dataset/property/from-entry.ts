import { notAvailable } from "../../domain/fault";
import type { PropertyAnswer, PropertyRule } from "./answer";

/** What the dataset's own entry of a mineral says: its names, and what it is a form of. */
export const fromEntry: PropertyRule = (dataset, mineral, { id }) => {
  const answer = (value: string | undefined, otherwise: string): PropertyAnswer => {
    if (value === undefined || value === "") throw notAvailable(`${mineral.name}: ${otherwise}.`);
    return { value, evidence: () => [] };
  };
  switch (id) {
    case "symbol":
      return answer(mineral.symbol, "the dataset has no chemical symbol or formula");
    case "parent":
      return answer(dataset.ancestorsOf(mineral)[0]?.name, "not counted as a form of another mineral");
    case "forms":
      return answer(
        dataset
          .formsOf(mineral)
          .map(({ name }) => name)
          .join(", "),
        "no forms are counted apart",
      );
    case "aliases":
      return answer(mineral.aliases.join(", "), "the dataset has no other names");
    default:
      return undefined;
  }
};
