import { type CrosswalkEntry, type Crosswalk, type Target, targetOf } from "../build/crosswalks";
import { type Problems } from "../read/problems";
import { type Context } from "./context";
import { type CorrectedFigure } from "./corrections";
import { type CrosswalkIndex, type CrosswalkMatch } from "./crosswalk";
import { isWorld } from "./place";
import { type FiledFigure, type RawFigure } from "./raw-figure";
import { type RecordContext } from "./records";

/** A figure with what it becomes. */
export interface PlacedFigure {
  figure: CorrectedFigure;
  match: CrosswalkMatch;
  target: Target;
}

/** Finds what each figure becomes. Table columns that the crosswalk does not know are reported, each once, with what to add. */
export function placeFigures(
  figures: readonly CorrectedFigure[],
  index: CrosswalkIndex,
  { crosswalk, edition }: Context,
  problems: Problems,
): PlacedFigure[] {
  const unmatched = new Map<string, { figure: FiledFigure; count: number }>();
  const { years } = crosswalk.value;
  const placed = figures
    .filter(({ year, isOfSeries }) => !isOfSeries || years === undefined || years.includes(year))
    .flatMap((figure): PlacedFigure[] => {
      const match = index.match(figure);
      const target =
        match?.entry.omit === undefined
          ? match && targetOf(crosswalk.value, match.entry, figure.statistic, figure.unit)
          : undefined;
      if (match && target) return [{ figure, match, target }];
      if (match?.entry.omit === undefined) {
        const key = [figure.commodity, figure.statistic, figure.detail, figure.unit].join("\n");
        unmatched.set(key, { figure: unmatched.get(key)?.figure ?? figure, count: (unmatched.get(key)?.count ?? 0) + 1 });
      } else if (match.entry.printed !== undefined && match.entry.printed !== figure.value) {
        problems.add(
          figure.file,
          figure.line,
          `${crosswalk.file} leaves this table column out (${match.entry.omit}), but here it says "${figure.value}". Give the entry a "to".`,
        );
      }
      return [];
    });
  for (const { figure, count } of unmatched.values())
    problems.add(
      figure.file,
      figure.line,
      `data/crosswalk/${edition}.json does not know this table column (${count} figures). Add to its entries: ${JSON.stringify(entryToAdd(figure, crosswalk.value))}`,
    );
  return placed;
}

/** The entry that a person has to fill in. */
function entryToAdd({ commodity, statistic, detail, unit }: RawFigure, crosswalk: Crosswalk): CrosswalkEntry {
  const isKnownKind = crosswalk.statistics.some((one) => one.statistic === statistic);
  const to = isKnownKind
    ? { mineral: "?" }
    : statistic === "Import sources"
      ? { mineral: "?", heading: detail }
      : { mineral: "?", measure: "?", unit: "?" };
  return { commodity, statistic, detail, unit, to };
}

/**
 * Footnotes that stand on every figure of a table column speak of the column and not of a figure: they are kept on its world total
 * only. A column without a world total keeps them everywhere.
 */
export function notesOfColumns(placed: readonly PlacedFigure[]): RecordContext["notesOfColumn"] {
  const columns = new Map<CrosswalkEntry, RawFigure[]>();
  for (const { figure, match } of placed) {
    const column = columns.get(match.entry);
    if (column) column.push(figure);
    else columns.set(match.entry, [figure]);
  }
  const notes = new Map<CrosswalkEntry, Set<string>>();
  for (const [entry, column] of columns)
    if (column.some(({ country }) => isWorld(country)))
      notes.set(entry, new Set(column[0]!.notes.filter((note) => column.every((figure) => figure.notes.includes(note)))));
  return ({ entry }) => notes.get(entry) ?? new Set();
}
