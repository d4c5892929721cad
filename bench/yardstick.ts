/**
 * What every time is a ratio to: `Map.get` with a ready key over 10,000 keys, as cheap as a look-up could possibly be. Keys are the
 * four arguments of a question as one text; as in a workbook, the text that is looked up is another one than the Map holds, of the
 * same letters, and the order is not the one in which the Map was filled.
 */
import type { Question } from "./questions";
import { inRandomOrder } from "./random-order";
import type { Task } from "./rounds";

export function yardstick(questions: readonly Question[]): Task {
  const numbered = questions.map((question, index) => [question, index] as const);
  const values = new Map(inRandomOrder(numbered).map(([question, index]) => [keyOf(question), index]));
  const keys = questions.map(keyOf);
  return {
    name: "yardstick: Map.get with a ready key",
    operations: keys.length,
    pass() {
      let sum = 0;
      for (const key of keys) sum += values.get(key)!;
      return sum;
    },
  };
}

/** In one piece: a text joined of several is one only after it has first been looked up. */
function keyOf(question: Question): string {
  return Buffer.from(question.join("|")).toString();
}
