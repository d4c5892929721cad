import type { CellAsBefore } from "../../workbook/refresh";
import { Disclosure } from "../components/Disclosure";
import { Section } from "../components/Section";
import { FormulaCells } from "./FormulaCells";

const WHAT_TO_DO =
  "Press F2 and Enter in the cell. If it shows #NAME? then, a function in it is not known here: undo that, open the workbook in an Excel that has the function, and refresh it there.";

/** Cells that show the old figure although their data have changed: those that were not calculated, and those that perhaps were not. */
export function CellsAsBefore({ cells }: { cells: readonly CellAsBefore[] }) {
  const certain = cells.filter(({ isCertain }) => isCertain);
  const others = cells.filter(({ isCertain }) => !isCertain);
  return (
    <>
      {certain.length > 0 && (
        <Section level={4} title={`Not calculated again (${certain.length.toLocaleString("en-US")})`}>
          <p>These cells still show the figure of before. {WHAT_TO_DO}</p>
          <FormulaCells cells={certain} />
        </Section>
      )}
      {others.length > 0 && (
        <Disclosure summary={`Perhaps not calculated again (${others.length.toLocaleString("en-US")})`}>
          {() => (
            <>
              <p>
                The data behind these formulas may have changed, and the cells show what they did before. That is right where a
                formula comes to the same, by a condition or by rounding. Where it does not: {WHAT_TO_DO.charAt(0).toLowerCase()}
                {WHAT_TO_DO.slice(1)}
              </p>
              <FormulaCells cells={others} />
            </>
          )}
        </Disclosure>
      )}
    </>
  );
}
