import type { OpenCell } from "../../workbook/refresh";
import { Disclosure } from "../components/Disclosure";
import { FormulaCells } from "./FormulaCells";

/** Cells whose Orebook calls have arguments that Excel alone can calculate. */
export function OpenCells({ cells }: { cells: readonly OpenCell[] }) {
  if (cells.length === 0) return null;
  return (
    <Disclosure summary={`Only Excel can tell (${cells.length.toLocaleString("en-US")})`}>
      {() => (
        <>
          <p>The arguments of these formulas are calculated by Excel itself. The report says what they show.</p>
          <FormulaCells cells={cells} />
        </>
      )}
    </Disclosure>
  );
}
