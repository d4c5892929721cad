import Ajv from "ajv";
import { parseTree } from "custom-functions-metadata";
import { dataset } from "../../src/dataset/current";
import { worksheetFunctions } from "../../src/functions";
import { functionsFile, namespaceOf } from "../../scripts/functions/metadata";

const BASE = "https://orebook.example";
const file = functionsFile(worksheetFunctions, dataset(), "none", BASE);

/** What Excel reads, with the limits of the custom functions metadata and of the unified manifest. */
const SCHEMA = {
  type: "object",
  additionalProperties: false,
  required: ["allowCustomDataForDataTypeAny", "functions", "enums"],
  properties: {
    allowCustomDataForDataTypeAny: { const: true },
    functions: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "name", "description", "helpUrl", "parameters", "result"],
        properties: {
          id: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9._]*$", minLength: 3, maxLength: 64 },
          name: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9._]*$", minLength: 3, maxLength: 64 },
          description: { type: "string", minLength: 1, maxLength: 1024 },
          helpUrl: { type: "string", pattern: "^https://" },
          parameters: {
            type: "array",
            maxItems: 128,
            items: {
              type: "object",
              additionalProperties: false,
              required: ["name", "description", "type", "dimensionality"],
              properties: {
                name: { type: "string", minLength: 1 },
                description: { type: "string", minLength: 1, maxLength: 1024 },
                type: { enum: ["string", "any"] },
                dimensionality: { enum: ["matrix", "scalar"] },
                optional: { const: true },
                customEnumId: { type: "string", minLength: 3, maxLength: 64 },
              },
            },
          },
          result: {
            type: "object",
            additionalProperties: false,
            required: ["type", "dimensionality"],
            properties: { type: { const: "any" }, dimensionality: { const: "matrix" } },
          },
        },
      },
    },
    enums: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "type", "values"],
        properties: {
          id: { type: "string", minLength: 3, maxLength: 64 },
          type: { const: "string" },
          values: {
            type: "array",
            minItems: 1,
            maxItems: 256,
            items: {
              type: "object",
              additionalProperties: false,
              required: ["name", "stringValue", "tooltip"],
              properties: {
                name: { type: "string", minLength: 1, maxLength: 256 },
                stringValue: { type: "string", minLength: 1 },
                tooltip: { type: "string", maxLength: 256 },
              },
            },
          },
        },
      },
    },
  },
};

test("functions.json is of the shape that Excel reads", () => {
  const validate = new Ajv().compile(SCHEMA);
  validate(JSON.parse(JSON.stringify(file)));
  expect(validate.errors).toBeNull();
});

test("every enumeration that a parameter names is there, and its values are accepted by the dataset", () => {
  const enums = new Map(file.enums.map((entry) => [entry.id, entry]));
  for (const { parameters } of file.functions)
    for (const { customEnumId } of parameters) if (customEnumId) expect(enums.has(customEnumId)).toBe(true);
  for (const { stringValue } of enums.get("MINERAL")!.values) expect(dataset().findMineral(stringValue).name).toBe(stringValue);
  for (const { stringValue } of enums.get("PLACE")!.values) expect(dataset().findPlace(stringValue).name).toBe(stringValue);
  for (const { stringValue } of enums.get("COUNTRY")!.values) expect(dataset().findPlace(stringValue).kind).toBe("country");
  // Every value is taken where it is offered: a party that no deal has would be refused.
  for (const { parameters } of worksheetFunctions)
    for (const [name, { choices, read }] of Object.entries(parameters))
      for (const { stringValue } of (choices && enums.get(choices.id)?.values) ?? [])
        expect(() => read(stringValue, name, dataset())).not.toThrow();
});

test("Microsoft's own generator gives the same metadata for the same functions", () => {
  const enumIds = new Set(file.enums.map(({ id }) => id));
  const enums = file.enums.map(({ id }) => `/** Values.\n * @customenum {string}\n */\nenum ${id} { value = "value" }`);
  const functions = file.functions.map((metadata, index) => {
    const tags = metadata.parameters.map(
      ({ name, description, optional }) => ` * @param ${optional ? `[${name}]` : name} ${description}`,
    );
    const parameters = metadata.parameters.map(({ name, type, customEnumId, optional, dimensionality }) => {
      const element = customEnumId && enumIds.has(customEnumId) ? customEnumId : type;
      return `${name}${optional ? "?" : ""}: ${element}${dimensionality === "matrix" ? "[][]" : ""}`;
    });
    return [
      `/**`,
      ` * ${metadata.description}`,
      ` * @customfunction ${metadata.id} ${metadata.name}`,
      ` * @helpurl ${metadata.helpUrl}`,
      ...tags,
      " */",
      `function f${index}(${parameters.join(", ")}): any[][] { return [[]]; }`,
    ].join("\n");
  });
  const parsed = parseTree([...enums, ...functions].join("\n"), "functions.ts");
  expect(parsed.extras.flatMap(({ errors }) => errors)).toEqual([]);
  expect(
    parsed.functions.map(({ id, name, description, helpUrl, parameters, result }) => ({
      id,
      name,
      description,
      helpUrl,
      // Excel takes a parameter without a dimensionality for a scalar one.
      parameters: parameters.map((parameter) => ({ dimensionality: "scalar", ...parameter })),
      dimensionality: result?.dimensionality,
    })),
  ).toEqual(
    file.functions.map(({ id, name, description, helpUrl, parameters, result }) => ({
      id,
      name,
      description,
      helpUrl,
      parameters,
      dimensionality: result.dimensionality,
    })),
  );
});

test("parameters that take ranges are matrices, those of functions that answer a block for one value are not", () => {
  const dimensions = (id: string): string[] =>
    file.functions.find((entry) => entry.id === id)!.parameters.map(({ dimensionality }) => dimensionality);
  expect(new Set(dimensions("MINERAL.RANK"))).toEqual(new Set(["matrix"]));
  for (const id of ["MINERAL.TOP", "MINERAL.PROFILE", "MINERAL.SERIES", "MINERAL.CONTROLS", "DEAL.TERMS"])
    expect(new Set(dimensions(id))).toEqual(new Set(["scalar"]));
  expect(dimensions("DEAL.COMPARE")).toEqual(["matrix", "matrix", "scalar", "scalar"]);
});

test("two parameters that offer different choices do not share an enumeration", () => {
  const choices = { id: "MINERAL", list: () => [] };
  const other = {
    ...worksheetFunctions[0]!,
    parameters: { mineral: { ...worksheetFunctions[0]!.parameters.mineral!, choices } },
  };
  expect(() => functionsFile([worksheetFunctions[0]!, other], dataset(), "none", BASE)).toThrow(
    "MINERAL.RANK: the choices MINERAL are others than those of a function before it",
  );
});

test("with a namespace in the manifest, names lose it and ids stay", () => {
  for (const namespace of new Set(worksheetFunctions.map(namespaceOf))) {
    const functions = worksheetFunctions.filter((definition) => namespaceOf(definition) === namespace);
    for (const { id, name } of functionsFile(functions, dataset(), "split", BASE).functions)
      expect(`${namespace}.${name}`).toBe(id);
  }
});
