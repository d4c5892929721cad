import type { FindPage } from "../../../actions/pane-place";
import type { CellResult } from "../../../domain/cell";
import { Fault } from "../../../domain/fault";
import { PageLink } from "../PageLink";
import { cellText } from "./answer-rows";
import { Nothing } from "./Nothing";

interface AnswerCellProps {
  cell: CellResult;
  /** Opened by the text of the cell. */
  page?: FindPage;
  isExplained?: boolean;
}

/** What a cell of an answer shows. */
export function AnswerCell({ cell, page, isExplained }: AnswerCellProps) {
  if (cell instanceof Fault) return <Nothing fault={cell} isExplained={isExplained} />;
  return <PageLink to={page}>{cellText(cell)}</PageLink>;
}
