import type { InsertRequest } from "../workbook/insert/request";
import { carryOut } from "./messages";

/** Puts something at the selection, and tells what was written. Filled cells are overwritten only after asking. @returns whether it was written */
export function insert(request: InsertRequest): Promise<boolean> {
  return carryOut(async () => {
    throw new Error(`Not there yet: ${request.kind}`);
  });
}
