import type { Block } from "../../domain/cell";
import { KnownCells } from "./known-cells";
import type { Shown } from "./shown";
import type { WorkbookSnapshot } from "./snapshot";

/** A defined name, and what it stands for: `=Sheet1!$A$1:$A$9`, or `=0.5`. */
export interface DefinedName {
  name: string;
  formula: string;
}

/** What defined names give, by the name in capitals; one that has to be calculated has nothing here. */
export function namedCells(
  names: readonly DefinedName[],
  snapshot: Pick<WorkbookSnapshot, "blocks" | "tables">,
): Map<string, Block<Shown>> {
  const known = new KnownCells(snapshot);
  const nowhere = { sheet: { name: "", key: "" }, row: 0, column: 0 };
  return new Map(
    names.flatMap(({ name, formula }): [string, Block<Shown>][] => {
      const text = formula.replace(/^=/, "");
      const cells = constantIn(text) ?? known.reference(text, nowhere);
      return cells ? [[name.toUpperCase(), cells]] : [];
    }),
  );
}

/** `0.5`, `TRUE`, `"antimony"` */
function constantIn(text: string): Block<Shown> | undefined {
  if (/^"(?:[^"]|"")*"$/.test(text)) return [[text.slice(1, -1).replaceAll('""', '"')]];
  if (/^(?:TRUE|FALSE)$/i.test(text)) return [[text.toUpperCase() === "TRUE"]];
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(text) ? [[Number(text)]] : undefined;
}
