import { PROPERTIES_OF_RULES } from "../../src/dataset/schema/vocabulary";
import { type Part } from "./part";

/** Checks that the properties which the add-in answers by rules of its own are there: an id is permanent. */
export const permanentIds: Part = ({ folder, problems, draft }) => {
  const { properties = [] } = draft;
  // That the properties cannot be read is reported already.
  if (properties.length === 0) return {};
  for (const [origin, ids] of Object.entries(PROPERTIES_OF_RULES))
    for (const id of ids)
      if (!properties.some((one) => one.id === id && one.origin === origin))
        problems.add(
          folder.nameOf("properties.json"),
          undefined,
          `there is no property "${id}" of origin "${origin}". Ids are permanent, since formulas name them: put it back.`,
        );
  return {};
};
