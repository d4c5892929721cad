import * as v from "valibot";
import {
  mineralPropertySchema,
  PROPERTY_ORIGINS,
  propertyValueSchema,
  type MineralProperty,
  type PropertyValue,
} from "../../src/dataset/schema/property";
import { type DataFolder } from "../read/folder";
import { type Row } from "../read/row";
import { checkNames } from "./names";
import { type Part, type PartInput, rowsOf, type Vocabularies, vocabulariesOf } from "./part";

/** The build knows the origins that this version answers; a mistyped one would answer nothing. */
const schema = v.array(v.strictObject({ ...mineralPropertySchema.entries, origin: v.picklist(PROPERTY_ORIGINS) }));

export const PROPERTY_COLUMNS = ["mineral", "property", "value", "unit", "qualifier", "source", "locator", "note"] as const;

/** Marks beside a number, and marks that stand in place of one. */
const MARKS_BESIDE = ["<", ">", "e", "r"];
export const MARKS_INSTEAD = ["E", "NA", "W", "s"];

/** The properties of minerals, in the order in which they are shown, and their published values. */
export const properties: Part = (input) => {
  const definitions = readDefinitions(input.folder);
  checkDefinitions(input);
  checkLists(definitions, input);
  const known = vocabulariesOf(input.draft);
  const lineOfKey = new Map<string, number>();
  const propertyValues = rowsOf(input, "properties.csv", PROPERTY_COLUMNS).map((row) => {
    const value = readValue(row, definitions, known);
    const key = [value.mineral, value.property].join("\n");
    const first = lineOfKey.get(key);
    if (first !== undefined)
      row.fail(`a second ${value.property} of ${value.mineral}; the first is on line ${first}. Remove one.`);
    lineOfKey.set(key, row.line);
    return value;
  });
  return { properties: definitions, propertyValues };
};

/** What properties there are. */
export function readDefinitions(folder: DataFolder): MineralProperty[] {
  return folder.json("properties.json", schema)?.value ?? [];
}

function checkDefinitions({ folder, problems }: PartInput): void {
  const json = folder.json("properties.json", schema);
  if (!json) return;
  checkNames(
    "property",
    json.value.map((one, index) => ({ ...one, name: one.label, line: json.lineAt(index, "id") })),
    [],
    (line, reason) => problems.add(json.file, line, reason),
  );
}

function checkLists(definitions: readonly MineralProperty[], { folder, problems, draft }: PartInput): void {
  // That the properties cannot be read is reported already.
  if (definitions.length === 0) return;
  for (const { id, property } of draft.lists ?? [])
    if (!definitions.some((one) => one.id === property && one.origin === "list"))
      problems.add(
        folder.nameOf("lists/lists.json"),
        undefined,
        `list "${id}" answers the property "${property}", which data/properties.json does not have with origin "list".`,
      );
}

function readValue(row: Row, definitions: readonly MineralProperty[], known: Vocabularies): PropertyValue {
  const definition = definitions.find(({ id }) => id === row.text("property"));
  if (definitions.length > 0 && definition?.origin !== "table" && definition?.origin !== "figures")
    row.fail(
      `unknown property "${row.text("property")}". Use one of data/properties.json with origin "table" or "figures", or add one.`,
    );
  const isBlank = row.text("value") === "";
  checkMarks(row, isBlank);
  const isNumeric = definition?.type === "number" || definition?.type === "percent";
  const value = isBlank ? undefined : isNumeric ? row.number("value") : row.text("value");
  if (typeof value === "number" && (value < 0 || (row.text("unit") === "%" && value > 100)))
    row.fail(`value is ${value}; a number must not be negative, and a percentage must lie between 0 and 100.`);
  if (definition?.type === "percent" && row.text("unit") !== "%")
    row.fail(`unit is "${row.text("unit")}"; ${definition.id} is a percentage: write %.`);
  const note = row.optional("note");
  return row.checked(propertyValueSchema, {
    mineral: row.id("mineral", known.minerals),
    property: row.text("property"),
    ...(value === undefined ? {} : { value }),
    qualifier: row.text("qualifier"),
    unit: row.text("unit"),
    source: row.id("source", known.sources),
    locator: row.text("locator"),
    ...(note === undefined ? {} : { note }),
  });
}

function checkMarks(row: Row, isBlank: boolean): void {
  const qualifier = row.text("qualifier");
  const marks = qualifier === "" ? [] : qualifier.split(" ");
  const unknown = marks.find((mark) => ![...MARKS_BESIDE, ...MARKS_INSTEAD].includes(mark));
  if (unknown !== undefined)
    row.fail(
      `unknown qualifier "${unknown}". Allowed are ${[...MARKS_BESIDE, ...MARKS_INSTEAD].join(" ")}, separated by spaces.`,
    );
  const instead = marks.find((mark) => MARKS_INSTEAD.includes(mark));
  if (isBlank && instead === undefined)
    row.fail(
      `no value and no mark that says why. Give one of ${MARKS_INSTEAD.join(", ")} as qualifier, or leave the record out.`,
    );
  if (!isBlank && instead !== undefined)
    row.fail(
      `the value ${row.text("value")} stands beside the mark ${instead}, which says that no number is printed. Remove one.`,
    );
}
