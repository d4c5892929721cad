import { Button } from "@fluentui/react-components";
import { workbookActions } from "../../actions/workbook-actions";
import { counted } from "../../workbook/insert/report";
import type { ErrorCell } from "../../workbook/refresh";
import { needsRepair } from "../../workbook/refresh/report";
import { Section } from "../components/Section";
import { FormulaCells } from "./FormulaCells";
import { start } from "./start";

/** Formulas whose function Excel did not know: no refresh gives them a figure, and Repair does. */
export function NeedRepair({ cells }: { cells: readonly ErrorCell[] }) {
  const unknown = cells.filter(needsRepair);
  if (unknown.length === 0) return null;
  return (
    <Section level={4} title={`#NAME?: Repair first (${unknown.length.toLocaleString("en-US")})`}>
      <p>
        {counted(unknown.length, "formula shows", "formulas show")} #NAME?, because Excel did not know the function when it read{" "}
        {unknown.length === 1 ? "it" : "them"}. A refresh does not change that. Repair enters{" "}
        {unknown.length === 1 ? "it" : "them"} again; then refresh.
      </p>
      <Button size="small" onClick={() => start(workbookActions.repair)}>
        Repair
      </Button>
      <FormulaCells cells={unknown.map(({ sheet, row, column, formula }) => ({ sheet, row, column, formula }))} />
    </Section>
  );
}
