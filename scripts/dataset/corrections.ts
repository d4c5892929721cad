import { type AppliedCorrection } from "../../src/dataset/schema";
import { type DataFolder, type JsonFile } from "./data-folder";
import { type Part } from "./part";
import { RAW_FIELDS } from "../import/raw-figure";
import { byCodePoint } from "./serialise";
import { text } from "./schema-words";

/**
 * A declared repair of an upstream error. It is applied when the edition is imported, to figures described by the fields
 * commodity, statistic, detail, country, unit, year, value and notes, whatever the publisher's columns are called.
 */
export interface Correction {
  /** Permanent; figures that it changed carry it in their note. */
  id: string;
  edition: string;
  /** `set` changes fields, `join` puts several figures into the first, `discard` leaves figures out. */
  action: "set" | "join" | "discard";
  /** Which figures: each named field has this text, or one of these. */
  match: Record<string, string | string[]>;
  /** How many figures must match. */
  figures: number;
  /** The guard: what the fields must say in every matched figure, or in each in the order of the rows. */
  expect: Record<string, string | string[]>;
  /** What the fields say afterwards. */
  set?: Record<string, string>;
  /** Which of our series a discarded figure would be in: the build checks that it is not. */
  discarded?: { mineral: string; measure: string };
  /** What the note of a changed figure says about the original. */
  original: string;
  /** Why we know that it is an error. */
  reason: string;
}

const fields = (value: object): object => ({
  type: "object",
  propertyNames: { enum: RAW_FIELDS },
  additionalProperties: value,
  minProperties: 1,
});
const oneOrMore = { type: ["string", "array"], items: { type: "string" } };

const schema = {
  type: "array",
  items: {
    type: "object",
    properties: {
      id: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
      edition: text,
      action: { enum: ["set", "join", "discard"] },
      match: fields(oneOrMore),
      figures: { type: "integer", minimum: 1 },
      expect: fields(oneOrMore),
      set: fields({ type: "string" }),
      discarded: {
        type: "object",
        properties: { mineral: text, measure: text },
        required: ["mineral", "measure"],
        additionalProperties: false,
      },
      original: text,
      reason: text,
    },
    required: ["id", "edition", "action", "match", "figures", "expect", "original", "reason"],
    if: { properties: { action: { const: "discard" } } },
    then: { required: ["discarded"] },
    else: { required: ["set"] },
    additionalProperties: false,
  },
};

export function readCorrections(folder: DataFolder): JsonFile<Correction[]> | undefined {
  return folder.json<Correction[]>("corrections.json", schema);
}

/** How the note of a figure names the correction that changed it. */
export function correctionNote({ id, original }: Correction): string {
  return `Corrected (${id}): ${original}`;
}

const MARK = /Corrected \(([^)]*)\): /g;

/** What was repaired on the way in. Every declared repair must be seen in the figures, and every repaired figure be declared. */
export const corrections: Part = ({ folder, problems, draft }) => {
  const json = readCorrections(folder);
  // Without any series there is nothing to compare with; why they are missing is reported already.
  if (!json || (draft.series ?? []).length === 0) return { corrections: [] };
  const declared = new Map<string, Correction>();
  for (const correction of json.value) {
    if (declared.has(correction.id))
      problems.add(json.file, json.lineOf(correction.id), `correction "${correction.id}" is there twice. Give each its own id.`);
    declared.set(correction.id, correction);
  }
  const applied = new Map<string, AppliedCorrection>();
  const seen = new Set<string>();
  for (const { edition, mineral, measure, observations } of draft.series ?? []) {
    for (const [country, year, , , locator, note] of observations) {
      const text = draft.notes?.[note] ?? "";
      for (const [, id = ""] of text.matchAll(MARK)) {
        const correction = declared.get(id);
        if (!correction || correction.edition !== edition || !text.includes(correctionNote(correction))) {
          problems.add(
            folder.nameOf(`series/${edition}.csv`),
            undefined,
            `${mineral}, ${measure}, ${country}, ${year} (${locator}) says that it was corrected by "${id}", but ${json.file} declares no such correction of ${edition} in these words. Import the edition again.`,
          );
          continue;
        }
        seen.add(id);
        applied.set([id, mineral, measure].join("\n"), { id, edition, mineral, measure, reason: correction.reason });
      }
    }
  }
  const editions = new Set((draft.series ?? []).map(({ edition }) => edition));
  for (const correction of json.value) {
    if (correction.action === "discard" && correction.discarded && editions.has(correction.edition)) {
      const { id, edition, reason, discarded } = correction;
      if (
        (draft.series ?? []).some(
          (one) => one.edition === edition && one.mineral === discarded.mineral && one.measure === discarded.measure,
        )
      ) {
        problems.add(
          json.file,
          json.lineOf(id),
          `correction "${id}" discards ${discarded.mineral}, ${discarded.measure}, but data/series/${edition}.csv holds it. Import the edition again.`,
        );
      }
      seen.add(id);
      applied.set([id, discarded.mineral, discarded.measure].join("\n"), { id, edition, ...discarded, reason });
    }
    if (!seen.has(correction.id)) {
      const why = editions.has(correction.edition)
        ? "no figure of the edition carries it"
        : `there is no data/series/${correction.edition}.csv`;
      problems.add(
        json.file,
        json.lineOf(correction.id),
        `correction "${correction.id}" is not applied: ${why}. Import the edition again, or remove the correction.`,
      );
    }
  }
  return { corrections: [...applied.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, one]) => one) };
};
