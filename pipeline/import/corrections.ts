import { type Correction, type RawField } from "../build/corrections";
import { type JsonFile } from "../read/json";
import { type Problems } from "../read/problems";
import { fieldOf, type FiledFigure, type RawFigure } from "./raw-figure";
import { type Reader } from "./reader";

/** A figure after the declared corrections. */
export interface CorrectedFigure extends FiledFigure {
  /** Ids of the corrections that changed it. */
  corrections: string[];
}

/**
 * Applies the corrections declared for an edition. Each must find exactly the figures it was written for, saying exactly what it
 * was written against: otherwise the publisher has changed its file and a person must look again.
 */
export function applyCorrections(
  raw: readonly FiledFigure[],
  { edition, reader }: { edition: string; reader: Reader },
  json: JsonFile<Correction[]>,
  problems: Problems,
): CorrectedFigure[] {
  const figures = raw.map((figure): CorrectedFigure => ({ ...figure, notes: [...figure.notes], corrections: [] }));
  const correctable = figures.filter(({ isOfSeries }) => isOfSeries);
  // A file of an edition that has none of its series, such as a table of uses, has nothing that a correction could be about.
  if (correctable.length === 0) return figures;
  const dropped = new Set<CorrectedFigure>();
  for (const [index, correction] of json.value.entries()) {
    if (correction.edition !== edition || !isAboutFiles(correction, reader, correctable)) continue;
    const matched = correctable.filter((figure) => isMatch(figure, correction.match));
    const fault = faultOf(matched, correction);
    if (fault !== undefined) {
      problems.add(
        json.file,
        json.lineAt(index, "id"),
        `correction "${correction.id}": ${fault} Look at the publisher's file again, then mend or remove the correction.`,
      );
      continue;
    }
    for (const figure of change(matched, correction)) dropped.add(figure);
  }
  return figures.filter((figure) => !dropped.has(figure));
}

/** Whether a correction is about files of this kind and, where there is one for each commodity, about one of those that are read. */
function isAboutFiles({ format, match }: Correction, reader: Reader, figures: readonly RawFigure[]): boolean {
  if (format !== undefined && format !== reader.id) return false;
  const named = Object.entries(match).filter(([field]) => field === "commodity");
  return !reader.isOfOneCommodity || figures.some((figure) => isMatch(figure, Object.fromEntries(named)));
}

/** Why the correction is not for these figures. */
function faultOf(matched: readonly RawFigure[], { figures, expect }: Correction): string | undefined {
  if (matched.length !== figures)
    return `it is declared for ${figures} figures but ${matched.length} match (rows ${matched.map(({ line }) => line).join(", ") || "none"}).`;
  const mismatches = Object.entries(expect).flatMap(([field, expected]) =>
    matched.flatMap((figure, at) => {
      const found = fieldOf(figure, field as RawField);
      const wanted = Array.isArray(expected) ? expected[at] : expected;
      return found === wanted
        ? []
        : [`row ${figure.line} says "${found}" as ${field} where "${wanted ?? "nothing"}" is expected`];
    }),
  );
  return mismatches.length === 0 ? undefined : `its guard no longer holds: ${mismatches.join("; ")}.`;
}

/**
 * Changes the figures as the correction says.
 * @returns those that are left out
 */
function change(matched: readonly CorrectedFigure[], correction: Correction): readonly CorrectedFigure[] {
  if (correction.action === "discard") return matched;
  for (const figure of matched) {
    for (const [field, value] of Object.entries(correction.set)) {
      if (field === "notes") figure.notes = value === "" ? [] : [value];
      else figure[field as Exclude<RawField, "notes">] = value;
    }
    figure.corrections.push(correction.id);
  }
  if (correction.action === "set") return [];
  const [first, ...others] = matched;
  first!.locator = `rows ${matched.map(({ line }) => line).join(", ")}`;
  return others;
}

/**
 * Corrections of the edition before whose figures this file has too, and for which nothing is declared for this edition. Only a
 * person can say whether the error is still there.
 * @returns one line for each: id, number of figures it would be about, and what was wrong
 */
export function correctionsToRepeat(
  raw: readonly RawFigure[],
  { edition, reader }: { edition: string; reader: Reader },
  before: string | undefined,
  declared: readonly Correction[],
): string[] {
  const known = new Set(declared.filter((one) => one.edition === edition).map(({ match }) => JSON.stringify(match)));
  return declared
    .filter((one) => one.edition === before && isAboutFiles(one, reader, raw) && !known.has(JSON.stringify(one.match)))
    .map(({ id, match, reason }) => ({
      id,
      reason,
      figures: raw.filter((figure) => figure.isOfSeries && isMatch(figure, match)).length,
    }))
    .filter(({ figures }) => figures > 0)
    .map(({ id, reason, figures }) => `${id}, ${figures} figures here: ${reason}`);
}

function isMatch(figure: RawFigure, match: Correction["match"]): boolean {
  return Object.entries(match).every(([field, wanted]) =>
    (Array.isArray(wanted) ? wanted : [wanted]).includes(fieldOf(figure, field as RawField)),
  );
}
