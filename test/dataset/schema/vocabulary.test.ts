import { PROPERTIES_OF_RULES } from "../../../src/dataset/schema/vocabulary";
import { Fault } from "../../../src/domain/fault";
import { builtFile, builtWith } from "../built-file";

const dataset = builtWith({});
const { properties } = dataset;
const antimony = dataset.mineral("antimony");

test.each(Object.entries(PROPERTIES_OF_RULES))(
  "the permanent properties of origin %s are those that rules answer",
  (origin, ids) => {
    expect(
      builtFile.properties
        .filter((one) => one.origin === origin)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
    for (const id of ids) {
      const answer = properties.answer(antimony, properties.get(id)!);
      expect(answer instanceof Fault ? answer.message : "").not.toContain("needs a newer add-in");
    }
    const unknown = { ...properties.get(ids[0])!, id: "unknown" };
    expect(dataset.minerals.map((one) => properties.answer(one, unknown)).every((answer) => answer instanceof Fault)).toBe(true);
  },
);
