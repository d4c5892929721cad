import { dataset } from "../../src/dataset/current";
import { functionById, worksheetFunctions } from "../../src/functions";
import { answerOf, callInFormula, evidenceOf, formulaOf, type WorksheetCall } from "../../src/workbook/worksheet-call";

const call = (id: string, given: WorksheetCall["given"]): WorksheetCall => ({ definition: functionById(id)!, given });

test("a call with a block writes an array constant, and answers as that formula does", () => {
  const compare = call("DEAL.COMPARE", {
    deals: [["US-Ukraine", "TRIPP"]],
    terms: [["revenue_share"], ["signed"]],
    headers: true,
  });
  expect(formulaOf(compare)).toBe('=DEAL.COMPARE({"US-Ukraine","TRIPP"},{"revenue_share";"signed"},,TRUE)');
  const answer = answerOf(compare, dataset());
  expect(answer.map((row) => row[0])).toEqual(["Term", "Revenue share", "Signed"]);
  const term = (deal: string, key: string) => answerOf(call("DEAL.TERM", { deal, term: key }), dataset())[0]![0];
  expect(answer[1]!.slice(1)).toEqual([term("US-Ukraine", "revenue_share"), term("TRIPP", "revenue_share")]);
});

test("what a call with a block rests on is what each of its cells rests on", () => {
  const compare = call("DEAL.COMPARE", { deals: [["US-Ukraine"], ["Amulsar"]], terms: [["revenue_share", "state_share"]] });
  const each = ["US-Ukraine", "Amulsar"].flatMap((deal) =>
    ["revenue_share", "state_share"].flatMap((term) => evidenceOf(call("DEAL.TERM", { deal, term }), dataset())),
  );
  expect(each.length).toBeGreaterThan(2);
  expect(evidenceOf(compare, dataset())).toEqual(each);
});

test("a call without arguments, and one whose arguments are none", () => {
  expect(answerOf(call("MINERAL.VERSION", {}), dataset())).toEqual([[dataset().version]]);
  expect(evidenceOf(call("DEAL.TERM", { deal: "no such deal", term: "signed" }), dataset())).toEqual([]);
});

test.each(worksheetFunctions.flatMap(({ examples }) => examples.map(({ formula }) => formula)))(
  "%s is a call, and the call that formula",
  (formula) => {
    expect(formulaOf(callInFormula(formula)!)).toBe(formula);
  },
);

test("a formula is a call where it is nothing but one, of values", () => {
  expect(callInFormula('=DEAL.COMPARE({"US-Ukraine","TRIPP"},"signed",,TRUE)')?.given).toEqual({
    deals: [["US-Ukraine", "TRIPP"]],
    terms: "signed",
    headers: true,
  });
  for (const formula of [
    "=MINERAL.RANK(A1,B1)",
    '=MINERAL.RANK("antimony",UPPER("cn"))',
    '=MINERAL.RANK("antimony","CN")+1',
    "=SUM(1)",
  ])
    expect(callInFormula(formula)).toBeUndefined();
});
