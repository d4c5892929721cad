import { isBlank, quote, type Block, type CellResult, type CellValue } from "../domain/cell";
import type { Day } from "../domain/date";
import { faultsAsResults, Fault, invalidValue } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { comparisonMeant } from "../dataset/deals/comparison";
import { termEvidence } from "../dataset/deals/deal-evidence";
import type { Deal, Term } from "../dataset/schema";
import { deal, term } from "./deal-parameters";
import { blankArgument, type Parameter, type WorksheetFunction } from "./definition";
import { as_of } from "./parameters";
import { readingsOf } from "./readings";
import { onlyCell } from "./spill-function";

const parameters = {
  deals: { ...deal, takesRange: true as const, description: "Deals to compare: a range or array of ids, names or aliases." },
  terms: { ...term, takesRange: true as const, description: "Terms to compare: a range or array of keys or labels." },
  as_of,
};

/** Cells that one call may answer. */
const MOST_CELLS = 2_000_000;

/** Where deals and terms are typed, as the beginning of a sentence. */
const PLACE_OF = { deal: "Deals come first", term: "Terms come second" } as const;

/** What a cell of a range means: an entry, the reason why it is none, or nothing where it is blank. */
type Read<T> = T | Fault | undefined;

/** Two ranges that do not follow each other's shape: it reads them itself, where other functions broadcast. */
export const dealCompare: WorksheetFunction = {
  id: "DEAL.COMPARE",
  description: "Terms of several deals side by side.",
  returns: "One value for each deal and term, as DEAL.TERM answers it; #N/A with the reason where a deal lacks the term.",
  remarks:
    "Deals run down and terms across, so the answer fits below a row of terms and beside a column of deals; where deals stand in a row and terms do not, terms run down and deals across. The answer has no headings. A blank cell gives a blank row or column.",
  examples: [{ formula: `=DEAL.COMPARE("US-Ukraine","revenue_share")`, answer: "50.0%" }],
  parameters,
  shape: "spill",
  evaluate(blocks, dataset) {
    const dealCells = cellsOf(blocks[0], "deals", parameters.deals);
    const termCells = cellsOf(blocks[1], "terms", parameters.terms);
    if (dealCells.length * termCells.length > MOST_CELLS)
      throw invalidValue(
        `The answer would have ${dealCells.length} x ${termCells.length} cells, and a call answers at most ${MOST_CELLS}: give the used part of the ranges, such as A2:A500, instead of whole columns or rows.`,
      );
    const dayCell = onlyCell(blocks[2], "as_of");
    const deals = dealCells.map(reader("deals", parameters.deals, dataset, (text) => dataset.deals.find(text)));
    const terms = termCells.map(reader("terms", parameters.terms, dataset, (text) => dataset.deals.findTerm(text)));
    const astray =
      misplaced("as_of", [dayCell], [], dataset) ??
      misplaced("terms", termCells, terms, dataset) ??
      misplaced("deals", dealCells, deals, dataset);
    if (astray !== undefined)
      throw invalidValue(`${astray}: ${comparisonMeant([...dealCells, ...termCells, dayCell], dataset)}.`);
    const day = as_of.read(isBlank(dayCell) ? null : dayCell, "as_of", dataset);
    const answer = (each: Read<Deal>, wanted: Read<Term>): CellResult => answerOf(each, wanted, day, dataset);
    return isRow(blocks[0]) && !isRow(blocks[1])
      ? table(terms, deals, (wanted, each) => answer(each, wanted))
      : table(deals, terms, answer);
  },
  evidence(cells, dataset) {
    const [dealCell = null, termCell = null, dayCell = null] = cells;
    if (isBlank(dealCell)) throw blankArgument("deals", parameters.deals);
    if (isBlank(termCell)) throw blankArgument("terms", parameters.terms);
    return termEvidence(
      dataset,
      deal.read(dealCell, "deals", dataset),
      term.read(termCell, "terms", dataset),
      as_of.read(isBlank(dayCell) ? null : dayCell, "as_of", dataset),
    );
  },
};

function answerOf(deal: Read<Deal>, term: Read<Term>, day: Day | undefined, { deals }: Dataset): CellResult {
  if (deal === undefined || term === undefined) return "";
  if (deal instanceof Fault) return deal;
  if (term instanceof Fault) return term;
  return faultsAsResults(() => deals.versionInForce(deal, term, day).cell);
}

/**
 * What stands in the wrong argument, as the beginning of a message that says how several are given.
 * @param found what the cells mean; where one of them is what belongs here, the others have their own errors
 */
function misplaced(
  name: keyof typeof parameters,
  cells: readonly CellValue[],
  found: readonly Read<object>[],
  { deals }: Dataset,
): string | undefined {
  if (found.some((entry) => entry !== undefined && !(entry instanceof Fault))) return undefined;
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const word =
      name !== "deals" && deals.lookUp(cell) ? "deal" : name !== "terms" && deals.lookUpTerm(cell) ? "term" : undefined;
    if (word !== undefined)
      return `${name} ${quote(cell)}: this is a ${word}. ${PLACE_OF[word]}, together in a range or in braces`;
  }
  return undefined;
}

/** A row for each entry down; an entry that comes again shares its row, so a whole column costs what its different cells cost. */
function table<D, A>(down: readonly D[], across: readonly A[], answer: (down: D, across: A) => CellResult): Block<CellResult> {
  const rows = new Map<D, CellResult[]>();
  return down.map((entry) => {
    let row = rows.get(entry);
    if (row === undefined) rows.set(entry, (row = across.map((other) => answer(entry, other))));
    return row;
  });
}

/** Reads the cells of a range, each spelling once. */
function reader<T>(
  name: string,
  parameter: Parameter<T>,
  dataset: Dataset,
  find: (text: string) => T,
): (cell: CellValue) => Read<T> {
  const readings = readingsOf(parameter, name, dataset);
  const known = new Map<CellValue, Read<T>>();
  return (cell) => {
    if (isBlank(cell)) return undefined;
    if (!known.has(cell)) known.set(cell, readings.of(cell).fault ?? find(String(cell)));
    return known.get(cell);
  };
}

function cellsOf(block: Block<CellValue> | undefined, name: string, parameter: Parameter<unknown>): CellValue[] {
  const rows = block ?? [];
  const columns = rows.find((row) => row !== undefined)?.length ?? 0;
  // Rows and cells that are missing are blank: Excel never sends them, other callers may.
  const cells = Array.from(
    { length: rows.length * columns },
    (_, index) => rows[Math.floor(index / columns)]?.[index % columns] ?? null,
  );
  if (cells.every((cell) => isBlank(cell))) throw blankArgument(name, parameter);
  return cells;
}

function isRow(block: Block<CellValue> | undefined): boolean {
  return block?.length === 1 && block[0]!.length > 1;
}
