import * as v from "valibot";
import { claimSchema } from "./claim";
import { exportControlSchema } from "./control";
import { demandSchema } from "./demand";
import { dealSchema, dealVocabularySchema } from "./deal";
import { importHeadingSchema } from "./imports";
import { mineralListSchema } from "./list";
import { measureSchema, mineralSchema } from "./mineral";
import { monthlySeriesSchema } from "./monthly";
import { countryGroupSchema, countrySchema } from "./place";
import { mineralPropertySchema, propertyValueSchema } from "./property";
import { seriesSchema } from "./series";
import { sourceSchema } from "./source";
import { mineralUsesSchema } from "./uses";
import { SCHEMA } from "./vocabulary";
import { ambiguousNameSchema, day, record, text, texts } from "./words";

// Types alone: a module that takes a value from here takes the whole check with it. Words that rules need stand in vocabulary.ts.
export type { Claim, ClaimCheck, Stance, Testimony } from "./claim";
export type { ControlMeasure, ControlPhase, ControlStatus, ExportControl } from "./control";
export type { Deal, DealEvent, DealKind, DealMineral, DealParty, DealVocabulary, Term, TermType, TermVersion } from "./deal";
export type { DemandOutlook } from "./demand";
export type { Importer, ImportHeading, ImportShare } from "./imports";
export type { ListEntry, MineralList } from "./list";
export type { Measure, Mineral } from "./mineral";
export type { MonthlyPrices } from "./monthly";
export type { Country, CountryGroup } from "./place";
export type { MineralProperty, PropertyOrigin, PropertyValue } from "./property";
export type { ObservationTuple, Series } from "./series";
export type { Source } from "./source";
export type { MineralUses } from "./uses";
export type { Qualifier, TermGroup, Tier } from "./vocabulary";

/**
 * The built dataset (`src/dataset/dataset.json`), which `npm run data` writes from the files in `data/`: the one statement of its
 * shape. Types are inferred from it, `docs/dataset.schema.json` is generated from it, the build checks what it writes with it, and
 * a dataset that comes from elsewhere is checked with it before anything is answered from it.
 *
 * Codes are used instead of repeated text where it saves much: an observation is a tuple, notes are shared.
 */
export const datasetSchema = record({
  schema: v.literal(SCHEMA, `must be ${SCHEMA}: the dataset was made for another version of the add-in`),
  /** `<year>.<n>` */
  version: v.pipe(text, v.regex(/^\d{4}\.\d+$/, "must be a year and a number, such as 2026.1")),
  /** Day of release. */
  released: day,
  /** Publishers whose editions answer before those of any other where they have the mineral and the measure, in order. */
  publisherPrecedence: texts,
  sources: v.array(sourceSchema),
  measures: v.array(measureSchema),
  minerals: v.array(mineralSchema),
  ambiguous: record({ minerals: v.array(ambiguousNameSchema), countries: v.array(ambiguousNameSchema) }),
  countries: v.array(countrySchema),
  groups: v.array(countryGroupSchema),
  series: v.array(seriesSchema),
  /** Prices month by month. */
  monthly: v.array(monthlySeriesSchema),
  /** Shared texts of notes; observations point here. */
  notes: texts,
  /** Deals on minerals, with what every source says about each of their terms. */
  deals: v.array(dealSchema),
  dealVocabulary: dealVocabularySchema,
  /** Official lists of minerals. */
  lists: v.array(mineralListSchema),
  /** Export controls with their history. */
  controls: v.array(exportControlSchema),
  /** Sources of the imports of the United States, and of the supply of the EU. */
  imports: v.array(importHeadingSchema),
  /** What minerals are used for. */
  uses: v.array(mineralUsesSchema),
  /** Demand in scenarios. */
  demand: v.array(demandSchema),
  /** Properties that MINERAL.INFO answers, in the order in which they are shown. */
  properties: v.array(mineralPropertySchema),
  /** Published values of the properties that come from tables. */
  propertyValues: v.array(propertyValueSchema),
  /** What published commentary says about minerals. */
  claims: v.array(claimSchema),
});
export type DatasetFile = v.InferOutput<typeof datasetSchema>;
