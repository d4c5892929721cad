import { Addin, answerOf, argumentsOf, plain } from "../addin";
import { CellError, INVOCATION, type CellFunction } from "../custom-functions";
import type { FigureRow } from "../questions";
import { answering, type Built, type Way } from "./way";

type Arguments = (question: FigureRow) => (string | number)[];

const figure: Arguments = ({ mineral, country, measure, year }) => [mineral, country, measure, year];

/** Orebook's own functions, called as Excel calls them; built is what it takes from the script's text to the first answer. */
export function orebookWays(script: string): Way[] {
  const cells = (id: string, asks: Way["asks"]): Way => ({
    name: `${id}, one call a cell`,
    program: "Orebook",
    asks,
    build(_table, questions) {
      const addin = started(script);
      const calls = questions.map((question) => argumentsOf(id, figure(question)));
      const cellFunction = addin.function(id);
      return inPlain(answering(() => calls.map((args) => answered(cellFunction, args))));
    },
  });
  return [
    cells("MINERAL.VALUE", "value"),
    {
      name: "MINERAL.VALUE, one call over all rows",
      program: "Orebook",
      asks: "value",
      build(_table, questions) {
        const cellFunction = started(script).function("MINERAL.VALUE");
        const rows = questions.map(figure);
        const columns = [0, 1, 2, 3].map((column) => rows.map((row) => [row[column]]));
        return inPlain(answering(() => cellFunction(...columns, null, INVOCATION).map(([cell]) => cell)));
      },
    },
    cells("MINERAL.RANK", "rank"),
  ];
}

/** Excel shows a formatted number; what is compared is the number. */
function inPlain(built: Built): Built {
  return { ...built, answers: () => built.answers().map(plain) };
}

function started(script: string): Addin {
  const addin = new Addin(script);
  addin.ask("MINERAL.VALUE", "antimony", "China");
  return addin;
}

function answered(cellFunction: CellFunction, args: readonly unknown[]): unknown {
  const answer = answerOf(cellFunction, args);
  return answer instanceof CellError ? answer : answer[0]![0];
}
