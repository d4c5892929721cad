import type { Block, CellValue } from "../../domain/cell";
import type { OrebookCall } from "./call";

/** The values of a call's arguments, where all of them stand in the formula. */
export interface ArgumentValues {
  /** One block for each parameter, in order, as `evaluate` takes them; one blank cell where an argument is left out. */
  blocks: Block<CellValue>[];
  /** One cell for each parameter, as `evidence` takes them; undefined where an argument is an array of several. */
  cells: CellValue[] | undefined;
}

/**
 * The values of a call whose arguments are all constants or left out; undefined where one has to be looked up or calculated, where there are
 * more arguments than parameters, and where the call is not closed, so that more may follow.
 */
export function argumentValues({ args, definition, isClosed }: OrebookCall): ArgumentValues | undefined {
  const names = Object.keys(definition.parameters);
  if (!isClosed || args.length > names.length) return undefined;
  const blocks: Block<CellValue>[] = [];
  for (let index = 0; index < names.length; index += 1) {
    const content = args[index]?.content ?? { kind: "blank" };
    if (content.kind !== "constant" && content.kind !== "blank") return undefined;
    blocks.push(content.kind === "constant" ? content.block : [[null]]);
  }
  const areCells = blocks.every((block) => block.length === 1 && block[0]!.length === 1);
  return { blocks, cells: areCells ? blocks.map((block) => block[0]![0]!) : undefined };
}
