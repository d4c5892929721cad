import { createArgumentValues, type TypedToken } from "../../workbench/bridge/argument-values";

const valuesOf = createArgumentValues({
  functions: [
    {
      id: "A.ONE",
      name: "A.ONE",
      parameters: [{ name: "plain" }, { name: "listed", customEnumId: "WORDS" }, { name: "count", customEnumId: "NUMBERS" }],
    },
  ],
  enums: [
    {
      id: "WORDS",
      type: "string",
      values: [
        { name: "Rare earths", stringValue: "rare-earths", tooltip: "Lanthanides, Y, Sc" },
        { name: "tin", stringValue: "tin" },
      ],
    },
    { id: "NUMBERS", type: "number", values: [{ name: "ten", numberValue: 10 }] },
  ],
});
const token = (argPosition: number, value = "(", type = "LEFT_PAREN"): TypedToken => ({
  type,
  value,
  start: 0,
  end: value.length,
  functionContext: { parent: "a.one", argPosition },
});

test("a value is written as in a formula and described by its label and tooltip", () => {
  expect(valuesOf(token(1))).toEqual([
    { text: '"rare-earths"', description: "Rare earths: Lanthanides, Y, Sc" },
    { text: '"tin"', description: undefined },
  ]);
  expect(valuesOf(token(2))).toEqual([{ text: "10", description: "ten" }]);
});

test("there are none for a plain parameter, another function, or outside of any", () => {
  expect(valuesOf(token(0))).toBeUndefined();
  expect(valuesOf(token(7))).toBeUndefined();
  expect(valuesOf({ ...token(1), functionContext: { parent: "SUM", argPosition: 1 } })).toBeUndefined();
  expect(valuesOf({ ...token(1), functionContext: undefined })).toBeUndefined();
});

test("a text that is closed is finished; one that is open is not", () => {
  expect(valuesOf(token(1, '"ti"', "STRING"))).toBeUndefined();
  expect(valuesOf(token(1, '"ti', "STRING"))).toHaveLength(2);
  expect(valuesOf(token(1, '"', "STRING"))).toHaveLength(2);
});
