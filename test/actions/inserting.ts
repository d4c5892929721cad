/** Inserting as a person does it: with an answer to the question, if one is asked. */
import { insert } from "../../src/actions/insert";
import { lastMessage, openQuestion, type Message, type Question } from "../../src/actions/messages";
import { functionById } from "../../src/functions";
import type { InsertRequest } from "../../src/workbook/insert/request";
import type { WorksheetCall } from "../../src/workbook/worksheet-call";

export function callOf(id: string, given: WorksheetCall["given"]): WorksheetCall {
  return { definition: functionById(id)!, given };
}

export interface Inserted {
  done: boolean;
  message: Message | undefined;
  questions: Question[];
}

/** @param agrees what every question is answered; without it, a question is not expected */
export async function inserted(
  request: InsertRequest,
  agrees?: boolean | ((question: Question) => Promise<boolean>),
): Promise<Inserted> {
  const questions: Question[] = [];
  const unsubscribe = openQuestion.subscribe(() => {
    const question = openQuestion.get();
    if (!question) return;
    questions.push(question);
    if (agrees === undefined) throw new Error(`Asked without being expected to: ${question.title}`);
    void Promise.resolve(typeof agrees === "function" ? agrees(question) : agrees).then(question.answer);
  });
  lastMessage.set(undefined);
  try {
    const done = await insert(request);
    return { done, message: lastMessage.get(), questions };
  } finally {
    unsubscribe();
  }
}
