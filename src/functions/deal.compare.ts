import { isBlank, type Block, type CellResult, type CellValue } from "../domain/cell";
import { claimCell } from "../domain/deal-claim";
import { dealsOf } from "../dataset/deals";
import { deal, term } from "./deal-parameters";
import { blankArgument, faultsAsResults, onlyCell, type Parameter, type WorksheetFunction } from "./definition";
import { as_of } from "./parameters";

const parameters = {
  deals: { ...deal, description: "Deals to compare: a range or array of ids, names or aliases." },
  terms: { ...term, description: "Terms to compare: a range or array of keys or labels." },
  as_of,
};

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
    const book = dealsOf(dataset);
    const deals = cellsOf(blocks[0], "deals", parameters.deals);
    const terms = cellsOf(blocks[1], "terms", parameters.terms);
    const dayCell = onlyCell(blocks[2] ?? [[null]], "as_of");
    const day = as_of.read(isBlank(dayCell) ? null : dayCell, "as_of", dataset);
    const answer = (dealCell: CellValue, termCell: CellValue): CellResult => {
      if (isBlank(dealCell) || isBlank(termCell)) return "";
      return faultsAsResults(() => {
        const found = deal.read(dealCell, "deals", dataset);
        const wanted = term.read(termCell, "terms", dataset);
        return claimCell(wanted, book.claimInForce(found, wanted, day));
      });
    };
    return isRow(blocks[0]) && !isRow(blocks[1])
      ? terms.map((wanted) => deals.map((each) => answer(each, wanted)))
      : deals.map((each) => terms.map((wanted) => answer(each, wanted)));
  },
};

function cellsOf(block: Block<CellValue> | undefined, name: string, parameter: Parameter<unknown>): CellValue[] {
  const cells = (block ?? []).flat();
  if (cells.every((cell) => isBlank(cell))) throw blankArgument(name, parameter);
  return cells;
}

function isRow(block: Block<CellValue> | undefined): boolean {
  return block?.length === 1 && block[0]!.length > 1;
}
