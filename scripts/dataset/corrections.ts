import { type AppliedCorrection } from "../../src/dataset/schema";
import { type DataFolder, type JsonFile } from "./data-folder";
import { type Part } from "./part";
import { byCodePoint } from "./serialise";

/** A declared repair of an upstream error. It is applied when the edition is imported. */
export interface Correction {
  /** Permanent; figures that it changed carry it in their note. */
  id: string;
  edition: string;
  /** Which raw rows: the publisher's column and the exact text of its cell, blanks around it left out. */
  match: Record<string, string | string[]>;
  /** How many raw rows must match. */
  rows: number;
  /** The guard: what the publisher's file says, by column, in the order of its rows. The import fails if it says anything else. */
  expect: Record<string, string[]>;
  /** What is put instead, by column. A column can be emptied with "". */
  set: Record<string, string>;
  /** Copies a cell to another column before `set`, from column to column. */
  copy?: Record<string, string>;
  /** What the note of a changed figure says about the original. */
  original: string;
  /** Why we know that it is an error. */
  reason: string;
}

const text = { type: "string", minLength: 1 };
const cells = { type: "object", additionalProperties: { type: "string" } };

const schema = {
  type: "array",
  items: {
    type: "object",
    properties: {
      id: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
      edition: text,
      match: { type: "object", additionalProperties: { type: ["string", "array"], items: { type: "string" } }, minProperties: 1 },
      rows: { type: "integer", minimum: 1 },
      expect: { type: "object", additionalProperties: { type: "array", items: { type: "string" } }, minProperties: 1 },
      set: cells,
      copy: cells,
      original: text,
      reason: text,
    },
    required: ["id", "edition", "match", "rows", "expect", "set", "original", "reason"],
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
  if (!json) return { corrections: [] };
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
