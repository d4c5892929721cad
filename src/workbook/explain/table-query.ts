import { functionById } from "../../functions";
import { rememberedTables, UnreadableTables } from "../table/remembered-tables";
import { formulaOf } from "../worksheet-call";
import type { Explanation } from "./explanation";
import type { CellSnapshot } from "./snapshot";

/** What fills the Orebook table in which a cell stands; undefined where it stands in none, or what is remembered cannot be read. */
export function tableQuery({ table }: CellSnapshot): Explanation["table"] {
  if (!table) return undefined;
  const remembered = tablesIn(table.remembered).find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
  const definition = remembered && functionById(remembered.function);
  if (!remembered || !definition) return undefined;
  const known = Object.entries(remembered.given).filter(([name]) => Object.hasOwn(definition.parameters, name));
  return {
    name: remembered.name,
    formula: formulaOf({ definition, given: Object.fromEntries(known) }),
    dataset: remembered.dataset,
  };
}

function tablesIn(remembered: unknown): ReturnType<typeof rememberedTables> {
  try {
    return rememberedTables(remembered);
  } catch (error) {
    if (error instanceof UnreadableTables) return [];
    throw error;
  }
}
