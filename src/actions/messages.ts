/** What actions tell and ask the person. The pane shows it; an action that a ribbon button or a key has started uses the same two ways. */
import { createStore } from "./store";

export interface Message {
  kind: "done" | "problem";
  text: string;
}

export interface Question {
  title: string;
  text: string;
  /** What the button that agrees says, as a verb: `Overwrite`. */
  agree: string;
  answer(agreed: boolean): void;
}

/** The last thing that was told; undefined where nothing is to be shown. */
export const lastMessage = createStore<Message | undefined>(undefined);

/** The question that waits for an answer. */
export const openQuestion = createStore<Question | undefined>(undefined);

export function tell(kind: Message["kind"], text: string): void {
  lastMessage.set({ kind, text });
}

/** Takes the last message away where a person goes on to something else: it is of what was in sight before. */
export function moveOn(): void {
  lastMessage.set(undefined);
}

/** Asks, and waits for the answer; a question that was still open is answered with no. */
export function ask(question: Omit<Question, "answer">): Promise<boolean> {
  openQuestion.get()?.answer(false);
  // What was told before is no answer to what is asked now.
  lastMessage.set(undefined);
  return new Promise((resolve) => {
    const answer = (agreed: boolean) => {
      openQuestion.set(undefined);
      resolve(agreed);
    };
    openQuestion.set({ ...question, answer });
  });
}

/** Runs an action and tells what it answers, or why it failed. @returns whether it was done */
export async function carryOut(action: () => Promise<string | undefined>): Promise<boolean> {
  try {
    const done = await action();
    if (done !== undefined) tell("done", done);
    return done !== undefined;
  } catch (error) {
    tell("problem", error instanceof Error ? error.message : String(error));
    return false;
  }
}
