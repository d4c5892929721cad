import { type Correction, correctionNote } from "../dataset/corrections";
import { type Problems } from "../dataset/problems";
import { fieldOf, type RawField, type RawFigure } from "./raw-figure";

/** Figures after the declared corrections, with the notes that corrected ones carry. */
export interface CorrectedFigures {
  figures: RawFigure[];
  /** Notes of corrections, by figure. */
  marks: Map<RawFigure, string[]>;
  /** Rows whose figure was joined to another one. */
  joined: Map<RawFigure, number[]>;
}

/**
 * Applies the corrections declared for an edition. Each must find exactly the figures it was written for, saying exactly what it
 * was written against: otherwise the publisher has changed its file and a person must look again.
 * @param file how the file of corrections is called in messages
 * @param lineOf line of a correction in that file
 */
export function applyCorrections(
  raw: readonly RawFigure[],
  corrections: readonly Correction[],
  file: string,
  lineOf: (id: string) => number | undefined,
  problems: Problems,
): CorrectedFigures {
  const figures = raw.map((figure) => ({ ...figure, notes: [...figure.notes] }));
  const marks = new Map<RawFigure, string[]>();
  const joined = new Map<RawFigure, number[]>();
  const dropped = new Set<RawFigure>();
  for (const correction of corrections) {
    const fail = (reason: string): void =>
      problems.add(
        file,
        lineOf(correction.id),
        `correction "${correction.id}": ${reason} Look at the publisher's file again, then mend or remove the correction.`,
      );
    const matched = figures.filter((figure) => isMatch(figure, correction.match));
    if (matched.length !== correction.figures) {
      fail(
        `it is declared for ${correction.figures} figures but ${matched.length} match (rows ${matched.map(({ row }) => row).join(", ") || "none"}).`,
      );
      continue;
    }
    const mismatch = Object.entries(correction.expect).flatMap(([field, expected]) =>
      matched.flatMap((figure, at) => {
        const found = fieldOf(figure, field as RawField);
        const wanted = Array.isArray(expected) ? expected[at] : expected;
        return found === wanted
          ? []
          : [`row ${figure.row} says "${found}" as ${field} where "${wanted ?? "nothing"}" is expected`];
      }),
    );
    if (mismatch.length > 0) {
      fail(`its guard no longer holds: ${mismatch.join("; ")}.`);
      continue;
    }
    matched.forEach((figure, at) => {
      if (correction.action === "discard" || (correction.action === "join" && at > 0)) dropped.add(figure);
      for (const [field, value] of Object.entries(correction.set ?? {})) {
        if (field === "notes") figure.notes = value === "" ? [] : [value];
        else figure[field as Exclude<RawField, "notes">] = value;
      }
      marks.set(figure, [...(marks.get(figure) ?? []), correctionNote(correction)]);
    });
    const first = matched[0];
    if (correction.action === "join" && first)
      joined.set(
        first,
        matched.map(({ row }) => row),
      );
  }
  return { figures: figures.filter((figure) => !dropped.has(figure)), marks, joined };
}

/**
 * Corrections of the edition before whose figures this file has too, and for which nothing is declared for this edition. Only a
 * person can say whether the error is still there.
 * @returns id of the correction and how many figures it would be about
 */
export function correctionsToRepeat(
  raw: readonly RawFigure[],
  before: readonly Correction[],
  declared: readonly Correction[],
): { correction: Correction; figures: number }[] {
  const known = new Set(declared.map(({ match }) => JSON.stringify(match)));
  return before
    .filter(({ match }) => !known.has(JSON.stringify(match)))
    .map((correction) => ({ correction, figures: raw.filter((figure) => isMatch(figure, correction.match)).length }))
    .filter(({ figures }) => figures > 0);
}

function isMatch(figure: RawFigure, match: Correction["match"]): boolean {
  return Object.entries(match).every(([field, wanted]) =>
    (Array.isArray(wanted) ? wanted : [wanted]).includes(fieldOf(figure, field as RawField)),
  );
}
