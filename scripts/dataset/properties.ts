import { type MineralProperty, type PropertyValue, PROPERTY_ORIGINS } from "../../src/domain/mineral-property";
import { checkNames } from "./names";
import { type Part } from "./part";
import { knownIds, RecordCheck } from "./records";
import { listOfRecords, text, texts } from "./schema-words";

const schema = listOfRecords(
  {
    id: { type: "string", pattern: "^[a-z0-9_]+$" },
    label: text,
    description: text,
    aliases: texts,
    type: { enum: ["text", "number", "percent", "list"] },
    origin: { enum: PROPERTY_ORIGINS },
  },
  ["id", "label", "description", "aliases", "type", "origin"],
);

export const PROPERTY_COLUMNS = ["mineral", "property", "value", "unit", "qualifier", "source", "locator", "note"] as const;

/** Marks that stand in place of a number. */
const MARKS = ["E", "NA", "W", "s"];

/** The properties of minerals, in the order in which they are shown, and their published values. */
export const properties: Part = ({ folder, problems, draft }) => {
  const json = folder.json<MineralProperty[]>("properties.json", schema);
  const known = knownIds({ draft });
  const definitions = json?.value ?? [];
  if (json)
    checkNames(
      "property",
      json.file,
      definitions.map((one) => ({ ...one, name: one.label })),
      [],
      json.lineOf,
      problems,
    );
  for (const list of draft.lists ?? []) {
    if (!definitions.some((one) => one.id === list.property && one.origin === "list")) {
      problems.add(
        folder.nameOf("lists/lists.json"),
        undefined,
        `list "${list.id}" answers the property "${list.property}", which data/properties.json does not have with origin "list".`,
      );
    }
  }
  const byId = new Map(definitions.map((one) => [one.id, one]));
  const file = "properties.csv";
  const seen = new Map<string, number>();
  const values = folder.csv(file, PROPERTY_COLUMNS).map((record): PropertyValue => {
    const check = new RecordCheck(record, (line, reason) => problems.add(folder.nameOf(file), line, reason), known);
    const mineral = check.mineral("mineral");
    const property = check.required("property");
    const definition = byId.get(property);
    if (definition?.origin !== "table" && definition?.origin !== "figures")
      check.fail(`unknown property "${property}". Use one of data/properties.json with origin "table" or "figures", or add one.`);
    const key = `${mineral}|${property}`;
    const first = seen.get(key);
    if (first !== undefined) check.fail(`a second ${property} of ${mineral}; the first is on line ${first}. Remove one.`);
    seen.set(key, record.line);
    const qualifier = check.text("qualifier");
    const mark = qualifier.split(" ").find((one) => MARKS.includes(one));
    const blank = check.text("value") === "";
    if (blank && mark === undefined)
      check.fail(`no value and no mark that says why. Give one of ${MARKS.join(", ")} as qualifier, or leave the record out.`);
    if (!blank && mark !== undefined)
      check.fail(
        `the value ${check.text("value")} stands beside the mark ${mark}, which says that no number is printed. Remove one.`,
      );
    const numeric = definition?.type === "number" || definition?.type === "percent";
    const note = check.optional("note");
    return {
      mineral,
      property,
      ...(blank ? {} : { value: numeric ? check.number("value") : check.text("value") }),
      qualifier,
      unit: check.text("unit"),
      source: check.source("source"),
      locator: check.required("locator"),
      ...(note === undefined ? {} : { note }),
    };
  });
  return { properties: definitions, propertyValues: values };
};
