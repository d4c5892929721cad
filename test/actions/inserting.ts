/** Inserting as a person does it: with an answer to the question, if one is asked. */
import { insert } from "../../src/actions/insert";
import { functionById } from "../../src/functions";
import type { InsertRequest } from "../../src/workbook/insert/request";
import type { WorksheetCall } from "../../src/workbook/worksheet-call";
import { answering, type Answered } from "./answering";

export function callOf(id: string, given: WorksheetCall["given"]): WorksheetCall {
  return { definition: functionById(id)!, given };
}

export interface Inserted extends Answered {
  done: boolean;
}

/** @param agrees what every question is answered; without it, a question is not expected */
export async function inserted(request: InsertRequest, agrees?: Parameters<typeof answering>[1]): Promise<Inserted> {
  let done = false;
  const answered = await answering(async () => (done = await insert(request)), agrees);
  return { done, ...answered };
}
