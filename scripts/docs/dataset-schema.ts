import { toJsonSchema } from "@valibot/to-json-schema";
import { claimSchema } from "../../src/dataset/schema/claim";
import { exportControlSchema } from "../../src/dataset/schema/control";
import { dealSchema, termVersionSchema } from "../../src/dataset/schema/deal";
import { importHeadingSchema } from "../../src/dataset/schema/imports";
import { datasetSchema } from "../../src/dataset/schema";
import { mineralListSchema } from "../../src/dataset/schema/list";
import { measureSchema, mineralSchema } from "../../src/dataset/schema/mineral";
import { countryGroupSchema, countrySchema } from "../../src/dataset/schema/place";
import { mineralPropertySchema, propertyValueSchema } from "../../src/dataset/schema/property";
import { observationSchema, seriesSchema } from "../../src/dataset/schema/series";
import { sourceSchema } from "../../src/dataset/schema/source";
import { PROPERTY_QUALIFIERS, QUALIFIERS } from "../../src/dataset/schema/vocabulary";
import { currencyCode, day, publishedDate, withinYears } from "../../src/dataset/schema/words";

/** Records that readers of the schema find under names of their own. */
const definitions = {
  source: sourceSchema,
  measure: measureSchema,
  mineral: mineralSchema,
  country: countrySchema,
  countryGroup: countryGroupSchema,
  series: seriesSchema,
  observation: observationSchema,
  deal: dealSchema,
  termVersion: termVersionSchema,
  mineralList: mineralListSchema,
  exportControl: exportControlSchema,
  importHeading: importHeadingSchema,
  mineralProperty: mineralPropertySchema,
  propertyValue: propertyValueSchema,
  claim: claimSchema,
};

/** Rules that the statement has as code, in the words of JSON Schema. That a day exists is more than a pattern can say; `format` does. */
const RULES = new Map<unknown, object>([
  [day.pipe[1], { format: "date" }],
  [publishedDate.pipe[1], { pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" }],
  // Within which years is more than a pattern should say.
  [withinYears, {}],
  [currencyCode.pipe[1], { pattern: "^[A-Z]{3}$" }],
  [observationSchema.items[3].pipe[1], { pattern: marksOf(QUALIFIERS) }],
  [propertyValueSchema.entries.qualifier.pipe[1], { pattern: marksOf(PROPERTY_QUALIFIERS) }],
  // That number and marks fit is a rule between fields, which JSON Schema has no words for.
  [observationSchema.pipe[1], {}],
]);

/** Marks separated by spaces, or none. */
function marksOf(known: readonly string[]): string {
  return `^(|(${known.join("|")})( (${known.join("|")}))*)$`;
}

/**
 * docs/dataset.schema.json: the shape of the built dataset as JSON Schema, for those who read it with other programs.
 * @throws Error for a rule of the statement that has no words in JSON Schema: add them above
 */
export function datasetSchemaFile(): string {
  const { $schema, ...schema } = toJsonSchema(datasetSchema, {
    target: "draft-2020-12",
    definitions,
    // JSON has no infinite numbers.
    ignoreActions: ["finite"],
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const rule = RULES.get(valibotAction);
      return rule && { ...jsonSchema, ...rule };
    },
  });
  return `${JSON.stringify({ $schema, title: "The built dataset of Orebook", ...schema }, undefined, 2)}\n`;
}
