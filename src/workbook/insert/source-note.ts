import type { Block, CellResult } from "../../domain/cell";
import { workCitation } from "../../domain/citation";
import { unitedLocators, type Evidence } from "../../domain/evidence";
import type { Dataset } from "../../dataset/dataset";
import { cellAddress, type Area } from "../area";
import { evidenceOf, formulaOf, type WorksheetCall } from "../worksheet-call";
import { missingIn } from "./answer-cells";
import { unitOf } from "./unit";

/** Works that a note cites, and missing figures that it explains, before it only counts them: a note is read in a small window. */
const MOST_CITED = 8;
const MOST_EXPLAINED = 8;
/** A comment, which is what an older Excel has for a note, takes no more letters. */
const MOST_LETTERS = 8_000;
/** Letters of a formula that stay, however long all else is: enough to know it by. */
const LEAST_OF_FORMULA = 200;

/**
 * What values rest on, for the note of their first cell: the formula that gives them, the unit, every work with its places and licence, why
 * figures are missing, and the version of the dataset.
 * @param cells where the answer stands
 */
export function sourceNote(call: WorksheetCall, answer: Block<CellResult>, cells: Area, dataset: Dataset): string {
  const unit = unitOf(call, dataset);
  const missing = missingIn(answer);
  return noteOf(formulaOf(call), evidenceOf(call, dataset), dataset, {
    unit: unit ? [`Unit: ${unit}`] : [],
    missing: listed(
      "Not available:",
      missing.map(({ row, column, reason }) => `${cellAddress(cells.row + row, cells.column + column)}: ${reason}`),
      MOST_EXPLAINED,
      "cells",
    ),
  });
}

/**
 * The note of values that a formula gave: the formula, every work with its places and licence, and the version of the dataset. A formula that
 * leaves no room for the rest is shortened.
 * @param more lines before the sources and behind them
 */
export function noteOf(
  formula: string,
  evidence: readonly Evidence[],
  dataset: Dataset,
  more: { unit?: readonly string[]; missing?: readonly string[] } = {},
): string {
  const answering = evidence.filter(({ part }) => part !== "beside");
  const answeringWorks = new Set(answering.map(({ work }) => work.id));
  const citations = citationsOf(answering);
  // What answers comes first, so that a long list of those who say otherwise never hides it.
  const others = citationsOf(evidence.filter(({ work }) => !answeringWorks.has(work.id)));
  const about = [
    ...(more.unit ?? []),
    ...listed(citations.length === 1 ? "Source:" : "Sources:", citations, MOST_CITED, "works"),
    ...listed("Other sources on the same:", others, MOST_CITED, "works"),
    ...(more.missing ?? []),
  ].join("\n");
  const version = `Orebook dataset ${dataset.version}`;
  // The cell of the original has the formula too; the sources stand nowhere else so near.
  const room = MOST_LETTERS - version.length - 2;
  const shownFormula = shortened(formula, Math.max(room - about.length, LEAST_OF_FORMULA));
  return [shownFormula, shortened(about, room - shownFormula.length), version].filter(Boolean).join("\n");
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Whether a note is one of these, and not a person's own. */
export function isSourceNote(text: string): boolean {
  return notedSource(text)?.isWhole === true;
}

/** The formula that a note of ours names, and the version of the dataset it was answered from; what a person wrote may stand before it. */
export function notedSource(text: string): { formula: string; dataset: string; isWhole: boolean } | undefined {
  const [, before, formula, version] =
    /^([\s\S]*?\n\n)?(=[A-Z]+\.[A-Z]+\(.*\))\n(?:[\s\S]*\n)?Orebook dataset (\S+)$/.exec(text) ?? [];
  if (formula === undefined || version === undefined) return undefined;
  return { formula, dataset: version, isWhole: before === undefined };
}

/** `Sources:` and what is listed, each on a line of its own, with the number of those left out. */
function listed(title: string, items: readonly string[], most: number, what: string): string[] {
  if (items.length === 0) return [];
  const rest = items.length - most;
  return [title, ...items.slice(0, most), ...(rest > 0 ? [`and ${rest} more ${what}`] : [])];
}

/** Each work once, with all its places that the answer rests on. */
function citationsOf(evidence: readonly Evidence[]): string[] {
  const works = new Map<string, Evidence[]>();
  for (const each of evidence) works.set(each.work.id, [...(works.get(each.work.id) ?? []), each]);
  return [...works.values()].map((pieces) => {
    const { work } = pieces[0]!;
    const places = unitedLocators(pieces.map(({ locator }) => locator));
    return `${workCitation(work)}${places ? ` ${places.charAt(0).toUpperCase()}${places.slice(1)}.` : ""} Licence: ${work.licence.name}.`;
  });
}
