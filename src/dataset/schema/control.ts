import * as v from "valibot";
import { publishedDate, record, text, texts } from "./words";

/** What a government may do to an export, in the words of the trade statistics. */
export const CONTROL_MEASURES = ["export ban", "temporary export ban", "licensing requirement", "export quota"] as const;
export type ControlMeasure = (typeof CONTROL_MEASURES)[number];

export const CONTROL_STATUSES = ["announced", "in force", "suspended", "ended"] as const;
export type ControlStatus = (typeof CONTROL_STATUSES)[number];

/** One phase in the history of a control. Dates are days, months or years, as the source gives them. */
export const controlPhaseSchema = record({
  status: v.picklist(CONTROL_STATUSES),
  from: publishedDate,
  /** Last day of the phase, where the source names one. */
  until: v.optional(publishedDate),
  /** Source id. */
  source: text,
  locator: text,
  note: v.optional(text),
});
export type ControlPhase = v.InferOutput<typeof controlPhaseSchema>;

/** A government's restriction on exporting a mineral or goods made of it. */
export const exportControlSchema = record({
  id: text,
  /** Country that restricts its exports. */
  country: text,
  /** The goods, as the source names them: `antimony`, `metal waste and scrap`. */
  product: text,
  /** Mineral ids that the goods are made of; empty where the source names none, as for mixed scrap. */
  minerals: texts,
  measure: v.picklist(CONTROL_MEASURES),
  /** Country that the restriction is aimed at; absent when it applies to every destination. */
  destination: v.optional(text),
  /** In order of `from`. */
  phases: v.pipe(v.array(controlPhaseSchema), v.nonEmpty("must not be empty")),
});
export type ExportControl = v.InferOutput<typeof exportControlSchema>;
