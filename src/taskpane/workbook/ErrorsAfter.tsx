import { useMemo } from "react";
import type { ErrorCell } from "../../workbook/refresh";
import { needsRepair } from "../../workbook/refresh/report";
import { Disclosure } from "../components/Disclosure";
import { Section } from "../components/Section";
import { FormulaCells } from "./FormulaCells";

interface ErrorsAfterProps {
  cells: readonly ErrorCell[];
  /** Of those that showed no error before. */
  title: string;
}

/** Cells that show an error with the other dataset, with why and what to do; those that did before are a line that opens. */
export function ErrorsAfter({ cells, title }: ErrorsAfterProps) {
  const newly = useMemo(() => cells.filter(({ wasError }) => !wasError), [cells]);
  const asBefore = useMemo(() => cells.filter((cell) => cell.wasError && !needsRepair(cell)), [cells]);
  return (
    <>
      {newly.length > 0 && (
        <Section level={4} title={`${title} (${newly.length.toLocaleString("en-US")})`}>
          <FormulaCells cells={newly} />
        </Section>
      )}
      {asBefore.length > 0 && (
        <Disclosure summary={`In error as before (${asBefore.length.toLocaleString("en-US")})`}>
          {() => <FormulaCells cells={asBefore} />}
        </Disclosure>
      )}
    </>
  );
}
