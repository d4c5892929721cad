/** Running an action as a person does: with an answer to what it asks. */
import { lastMessage, openQuestion, type Message, type Question } from "../../src/actions/messages";

export interface Answered {
  message: Message | undefined;
  questions: Question[];
}

/**
 * @param agrees what every question is answered, or what is done while it stands there; without it, none is expected
 */
export async function answering(
  action: () => Promise<unknown>,
  agrees?: boolean | ((question: Question) => boolean | Promise<boolean>),
): Promise<Answered> {
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
    await action();
    return { message: lastMessage.get(), questions };
  } finally {
    unsubscribe();
  }
}
