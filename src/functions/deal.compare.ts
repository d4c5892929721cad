import { requireBounded } from "../domain/broadcast";
import { isBlank, quote, type Block, type CellResult, type CellValue } from "../domain/cell";
import type { Day } from "../domain/date";
import type { Evidence } from "../domain/evidence";
import { Fault, invalidValue } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { comparisonMeant } from "../dataset/deals/comparison";
import { termEvidence } from "../dataset/deals/deal-evidence";
import type { Deal, Term } from "../dataset/schema";
import { readRange, sizeOf, type Read, type ReadRange } from "./deal-range";
import { deal, term } from "./deal-parameters";
import { blankArgument, HEADER_ROW, type AnswerRow, type Parameter, type WorksheetFunction } from "./definition";
import { as_of, headers } from "./parameters";
import { onlyCell } from "./spill-function";

const parameters = {
  deals: { ...deal, takesRange: true as const, description: "Range or array of deals to compare, by id, name or alias." },
  terms: { ...term, takesRange: true as const, description: "Range or array of terms to compare, by key or label." },
  as_of,
  headers: { ...headers, description: "TRUE for the names of deals and terms above and beside the answer; by default FALSE." },
};

/** Where deals and terms are typed, as the beginning of a sentence. */
const PLACE_OF = { deal: "Deals come first", term: "Terms come second" } as const;

/** Two ranges that do not follow each other's shape: it reads them itself, where other functions broadcast. */
export const dealCompare: WorksheetFunction = {
  id: "DEAL.COMPARE",
  description: "Terms of several deals side by side.",
  returns: "One value for each deal and term, as DEAL.TERM answers it; #N/A with the reason where a deal lacks the term.",
  remarks:
    "Deals run down and terms across, so the answer fits below a row of terms and beside a column of deals; where deals stand in a row and terms do not, terms run down and deals across. With headings, the ids of the deals and the labels of the terms stand in the first column and row. A blank cell gives a blank row or column.",
  examples: [{ formula: `=DEAL.COMPARE("US-Ukraine","revenue_share")`, answer: "50.0%" }],
  parameters,
  shape: "spill",
  evaluate(blocks, dataset) {
    const { deals, terms, day, hasHeadings, termsRunDown } = readComparison(blocks, dataset);
    const ofDeals = deals.map((each) => headingOf(each, ({ id }) => id));
    const ofTerms = terms.map((each) => headingOf(each, ({ label }) => label));
    if (termsRunDown) {
      const rows = table(terms, deals, (wanted, each) => answerOf(each, wanted, day, dataset));
      return hasHeadings ? withHeadings("Term", ofTerms, ofDeals, rows) : rows;
    }
    const rows = table(deals, terms, (each, wanted) => answerOf(each, wanted, day, dataset));
    return hasHeadings ? withHeadings("Deal", ofDeals, ofTerms, rows) : rows;
  },
  // One answer's: that of a deal and a term, each given as one cell. Who shows a whole comparison asks for each of its cells.
  evidence([dealCell = null, termCell = null, dayCell = null], dataset) {
    return termEvidence(
      dataset,
      required(dealCell, "deals", parameters.deals, dataset),
      required(termCell, "terms", parameters.terms, dataset),
      dayOf(dayCell, dataset),
    );
  },
  rows(blocks, dataset) {
    const { deals, terms, day, hasHeadings, termsRunDown } = readComparison(blocks, dataset);
    const on = (each: Read<Deal>, wanted: Read<Term>): Evidence[] =>
      isFound(each) && isFound(wanted) ? termEvidence(dataset, each, wanted, day) : [];
    const first = hasHeadings ? 1 : 0;
    const row = (key: string, cells: readonly (() => Evidence[])[]): AnswerRow => ({
      key,
      evidence: (column) => (column === undefined ? cells.flatMap((cell) => cell()) : (cells[column - first]?.() ?? [])),
    });
    const rows = termsRunDown
      ? terms.map((wanted) =>
          row(
            isFound(wanted) ? wanted.key : "",
            deals.map((each) => () => on(each, wanted)),
          ),
        )
      : deals.map((each) =>
          row(
            isFound(each) ? each.id : "",
            terms.map((wanted) => () => on(each, wanted)),
          ),
        );
    return hasHeadings ? [HEADER_ROW, ...rows] : rows;
  },
};

interface Comparison {
  deals: readonly Read<Deal>[];
  terms: readonly Read<Term>[];
  day: Day | undefined;
  hasHeadings: boolean;
  /** Terms run down and deals across where deals stand in a row and terms do not. */
  termsRunDown: boolean;
}

/** @throws Fault where the call as a whole fails */
function readComparison(
  [dealBlock, termBlock, dayBlock, headersBlock]: readonly (Block<CellValue> | undefined)[],
  dataset: Dataset,
): Comparison {
  requireBounded(sizeOf(dealBlock), sizeOf(termBlock));
  const dayCell = onlyCell(dayBlock, "as_of");
  const deals = readRange(dealBlock, "deals", parameters.deals, dataset, (text) => dataset.deals.find(text));
  const terms = readRange(termBlock, "terms", parameters.terms, dataset, (text) => dataset.deals.findTerm(text));
  requireInPlace(deals, terms, dayCell, dataset);
  return {
    deals: deals.entries,
    terms: terms.entries,
    day: dayOf(dayCell, dataset),
    hasHeadings: readUnlessBlank(parameters.headers, onlyCell(headersBlock, "headers"), "headers", dataset),
    termsRunDown: isRow(dealBlock) && !isRow(termBlock),
  };
}

function answerOf(deal: Read<Deal>, term: Read<Term>, day: Day | undefined, { deals }: Dataset): CellResult {
  if (deal === undefined || term === undefined) return "";
  if (deal instanceof Fault) return deal;
  if (term instanceof Fault) return term;
  return deals.cell(deal, term, day);
}

/** The heading of a row or column: a name, the reason why there is none, or nothing for a blank. */
function headingOf<T extends object>(entry: Read<T>, name: (entry: T) => string): CellResult {
  if (entry === undefined) return "";
  return entry instanceof Fault ? entry : name(entry);
}

function withHeadings(
  corner: string,
  down: readonly CellResult[],
  across: readonly CellResult[],
  rows: Block<CellResult>,
): Block<CellResult> {
  return [[corner, ...across], ...rows.map((row, index) => [down[index]!, ...row])];
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

/**
 * Deals typed one after the other, as in most functions of Excel, and terms likewise.
 * @throws Fault `#VALUE!` that says how several are given, with the call that was meant
 */
function requireInPlace(deals: ReadRange<Deal>, terms: ReadRange<Term>, dayCell: CellValue, dataset: Dataset): void {
  const astray =
    strayIn("as_of", [dayCell], dataset) ??
    (terms.entries.some(isFound) ? undefined : strayIn("terms", terms.cells, dataset)) ??
    (deals.entries.some(isFound) ? undefined : strayIn("deals", deals.cells, dataset));
  if (astray !== undefined)
    throw invalidValue(`${astray}: ${comparisonMeant([...deals.cells, ...terms.cells, dayCell], dataset)}.`);
}

/** The first deal or term that does not belong in an argument, as the beginning of a message. */
function strayIn(name: keyof typeof parameters, cells: readonly CellValue[], { deals }: Dataset): string | undefined {
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const word =
      name !== "deals" && deals.lookUp(cell) ? "deal" : name !== "terms" && deals.lookUpTerm(cell) ? "term" : undefined;
    if (word !== undefined)
      return `${name} ${quote(cell)}: this is a ${word}. ${PLACE_OF[word]}, together in a range or in braces`;
  }
  return undefined;
}

function isFound<T extends object>(entry: Read<T>): entry is T {
  return entry !== undefined && !(entry instanceof Fault);
}

function required<T>(cell: CellValue, name: string, parameter: Parameter<T>, dataset: Dataset): T {
  if (isBlank(cell)) throw blankArgument(name, parameter);
  return parameter.read(cell, name, dataset);
}

function dayOf(cell: CellValue, dataset: Dataset): Day | undefined {
  return readUnlessBlank(as_of, cell, "as_of", dataset);
}

function readUnlessBlank<T>(parameter: Parameter<T>, cell: CellValue, name: string, dataset: Dataset): T {
  return parameter.read(isBlank(cell) ? null : cell, name, dataset);
}

function isRow(block: Block<CellValue> | undefined): boolean {
  return block?.length === 1 && (block[0]?.length ?? 0) > 1;
}
