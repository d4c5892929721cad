import * as v from "valibot";
import {
  mineralPropertySchema,
  PROPERTY_ORIGINS,
  propertyValueSchema,
  type MineralProperty,
  type PropertyValue,
} from "../../src/dataset/schema/property";
import { listPropertyFlaws } from "../../src/dataset/schema/rules/lists";
import { hasPublishedValues, isNumeric, propertyValueFlaws } from "../../src/dataset/schema/rules/properties";
import { qualifierFlaws } from "../../src/dataset/schema/rules/figures";
import { PROPERTY_QUALIFIERS } from "../../src/dataset/schema/vocabulary";
import { type DataFolder } from "../read/folder";
import { type Row } from "../read/row";
import { listsFile } from "./lists";
import { checkNames } from "./names";
import { type Part, type PartInput, rowsOf, type Vocabularies, vocabulariesOf } from "./part";

/** The build knows the origins that this version answers; a mistyped one would answer nothing. */
const schema = v.array(v.strictObject({ ...mineralPropertySchema.entries, origin: v.picklist(PROPERTY_ORIGINS) }));

export const PROPERTY_COLUMNS = [
  "mineral",
  "property",
  "year",
  "value",
  "unit",
  "qualifier",
  "source",
  "locator",
  "note",
] as const;

/** The properties of minerals, in the order in which they are shown, and their published values. */
export const properties: Part = (input) => {
  const definitions = readDefinitions(input.folder);
  checkDefinitions(input);
  checkLists(definitions, input);
  const known = vocabulariesOf(input.draft);
  const lineOfKey = new Map<string, number>();
  const propertyValues = rowsOf(input, "properties.csv", PROPERTY_COLUMNS).map((row) => {
    const value = readValue(row, definitions, known);
    const key = [value.mineral, value.property, value.year].join("\n");
    const first = lineOfKey.get(key);
    if (first !== undefined)
      row.fail(
        `a second ${[value.property, value.year].filter(Boolean).join(" ")} of ${value.mineral}; the first is on line ${first}. Remove one.`,
      );
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
  // That one of the two cannot be read is reported already.
  if (definitions.length === 0 || draft.lists === undefined || draft.lists.length === 0) return;
  for (const { path, reason } of listPropertyFlaws(draft.lists, definitions)) {
    const line = folder.json("lists/lists.json", listsFile)?.lineAt(...path);
    problems.add(folder.nameOf("lists/lists.json"), line, `${reason} Properties are declared in data/properties.json.`);
  }
}

function readValue(row: Row, definitions: readonly MineralProperty[], known: Vocabularies): PropertyValue {
  const definition = definitions.find(({ id }) => id === row.text("property"));
  if (definitions.length > 0 && !(definition && hasPublishedValues(definition)))
    row.fail(
      `unknown property "${row.text("property")}". Use one of data/properties.json with origin "table" or "figures", or add one.`,
    );
  const [qualifier, unit, note] = [row.text("qualifier"), row.text("unit"), row.optional("note")];
  for (const flaw of qualifierFlaws(qualifier, PROPERTY_QUALIFIERS)) row.fail(flaw);
  const text = row.optional("value");
  const value = text !== undefined && definition && isNumeric(definition) ? row.number("value") : text;
  // A value that is no number is told already.
  if (definition && (value !== undefined) === (text !== undefined))
    for (const flaw of propertyValueFlaws({ value, qualifier, unit }, definition)) row.fail(flaw);
  return row.checked(propertyValueSchema, {
    mineral: row.id("mineral", known.minerals),
    property: row.text("property"),
    ...(row.optional("year") === undefined ? {} : { year: Number(row.text("year")) }),
    ...(value === undefined ? {} : { value }),
    qualifier,
    unit: unit as PropertyValue["unit"],
    source: row.id("source", known.sources),
    locator: row.text("locator"),
    ...(note === undefined ? {} : { note }),
  });
}
