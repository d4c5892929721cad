import type { CellResult } from "../../domain/cell";
import { Fault } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import type { Explanation } from "./explanation";
import type { ReadCell } from "./snapshot";

/** What Excel's own errors in a cell with an Orebook formula mean, and what to do. */
const ERRORS: Readonly<Record<string, string>> = {
  "#NAME?":
    "Excel did not know the function when it last calculated this cell: the add-in was not there, or a name is misspelled. Press F2 and Enter in the cell, or use Repair in the tab Workbook for all such cells.",
  "#BUSY!": "Excel is still calculating this cell.",
  "#GETTING_DATA": "Excel is still calculating this cell.",
  "#SPILL!": "The answer needs cells that are filled or merged. Empty the cells to the right and below, or move the formula.",
  "#CALC!": "Excel could not calculate the formula here. Give single cells where the function takes one value.",
  "#CONNECT!": "Excel could not reach the add-in. Open the pane of Orebook and calculate again (Ctrl+Alt+F9).",
  "#BLOCKED!": "Excel does not let the add-in run in this workbook. Allow it under File, Options, Trust Center.",
  "#REF!": "The formula points at cells that were deleted. Point it at other cells.",
};

/** What an error in a cell means, where Excel and not Orebook gives it; empty for others. */
export function errorAdvice(error: string | undefined): string {
  return error === undefined ? "" : (ERRORS[error] ?? "");
}

/** Digits that are compared: a cell keeps about fifteen. */
const RELATIVE = 1e-12;

/** Whether a cell holds an answer. */
export function holds({ value, error, text }: ReadCell, result: CellResult): boolean {
  if (result instanceof Fault) return error === (result.code === "notAvailable" ? "#N/A" : "#VALUE!");
  if (error !== undefined) return false;
  const plain = typeof result === "object" ? (result.kind === "card" ? result.text : result.number) : result;
  if (typeof plain === "number")
    return typeof value === "number" && Math.abs(value - plain) <= RELATIVE * Math.max(Math.abs(value), Math.abs(plain));
  if (typeof plain === "boolean") return value === plain;
  // A card is shown by its text, whatever its value is.
  return (value ?? "") === plain || text === plain;
}

const BEGIN =
  "Select a cell with a MINERAL. or DEAL. formula to read what its figure rests on, or use Find to look something up and insert it.";

/** What a cell is that no Orebook call stands behind. */
export function wordsForPlain({ value, formula, error }: ReadCell, note: string, named: Explanation["named"]): string {
  const begins = note === "" ? ` ${BEGIN}` : "";
  if (formula === "") return `This cell is empty.${begins}`;
  if (isTextFormula(formula, value))
    return `This cell holds text that reads like a formula, so it is not calculated. Set its number format to General, press F2 and Enter.`;
  if (formula.startsWith("="))
    return `This formula does not rest on Orebook functions${error === undefined ? "" : `, and shows ${error}`}.${begins}`;
  if (named) return `This cell holds the name of a ${named.kind}, ${named.name}: formulas can point at it.${begins}`;
  const what = typeof value === "number" ? "a number" : typeof value === "boolean" ? "TRUE or FALSE" : "text";
  return `This cell holds ${what}, and no formula.${begins}`;
}

/** Whether a cell holds text that begins with `=`: of a formula, the value is what it answers. */
export function isTextFormula(formula: string, value: unknown): boolean {
  return formula.startsWith("=") && value === formula;
}

/** The mineral, country or deal whose name a cell holds. */
export function namedIn({ value, formula }: ReadCell, dataset: Dataset): Explanation["named"] {
  if (typeof value !== "string" || formula.startsWith("=") || value.length > 100) return undefined;
  const mineral = dataset.lookUpMineral(value);
  if (mineral) return { kind: "mineral", id: mineral.id, name: mineral.name };
  const deal = dataset.deals.lookUp(value);
  if (deal) return { kind: "deal", id: deal.id, name: deal.name };
  const place = placeNamed(value, dataset);
  return place && { kind: "country", id: place.id, name: place.name };
}

function placeNamed(text: string, dataset: Dataset): { id: string; name: string } | undefined {
  try {
    return dataset.lookUpPlace(text);
  } catch (error) {
    // Ambiguous: it names no one place.
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
