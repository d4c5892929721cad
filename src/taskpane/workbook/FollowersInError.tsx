import type { ErrorCell } from "../../workbook/refresh";
import { Section } from "../components/Section";
import { FormulaCells } from "./FormulaCells";

/** Formulas of the person's own that calculate with what was refreshed, and show an error since. */
export function FollowersInError({ cells }: { cells: readonly ErrorCell[] }) {
  if (cells.length === 0) return null;
  return (
    <Section level={4} title={`Your own formulas in error since (${cells.length.toLocaleString("en-US")})`}>
      <FormulaCells cells={cells} />
    </Section>
  );
}
