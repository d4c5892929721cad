import type { Program } from "./programs";
import { dataRows } from "./sheets";
import { answering, keyOf, type Way } from "./way";

/** What is used of the package. */
interface FormulaPackage {
  VLOOKUP(value: string, table: readonly (readonly unknown[])[], column: number, near: boolean): unknown;
}

export async function formulajsWays(program: Program): Promise<Way[]> {
  const { VLOOKUP } = (await program.load()) as FormulaPackage;
  return [
    {
      name: "formulajs, VLOOKUP on a key joined from four values",
      program: program.title,
      asks: "value",
      most: 10_000,
      build(table, questions) {
        const rows = dataRows(table);
        return answering(() => questions.map((question) => VLOOKUP(keyOf(question), rows, 6, false)));
      },
    },
  ];
}
