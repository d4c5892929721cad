/** What a cell rests on: from a snapshot of the cell and what it points at, and from the dataset. */
export { explainCell } from "./explain";
export type { ArgumentNode, CallNode, CellNode, ExplainedNode, Explanation } from "./explanation";
export type { CellPlace, CellSnapshot, ReadCell, ReadRange, ReadReference, TableRow } from "./snapshot";
export { addressOf, placeOf } from "./cells-read";
export type { ExplainedClaim } from "./claims";
export type { EarlierAnswer, Elsewhere } from "./elsewhere";
export { CITATION_FORMS, citationFormula, citations, type CitationForm } from "./citation";
