import { readFileSync } from "node:fs";
import path from "node:path";
import { ADDIN } from "../../workbench/paths";
import { expectAnswer } from "../cases/answer";
import { readCases, type Case } from "../cases/case-files";
import { readPlainCall } from "../cases/plain-call";
import { answerOf, MicrosoftRuntime, type RuntimeResult } from "./microsoft-runtime";

const cases: Case[] = [...readCases().values()].flat().filter(({ formula }) => readPlainCall(formula));

let runtime: MicrosoftRuntime;
let results: Map<string, RuntimeResult>;

beforeAll(async () => {
  runtime = await MicrosoftRuntime.open();
  const calls = cases.map(({ formula }) => readPlainCall(formula)!);
  const answers = await runtime.invoke(
    calls.map(({ id, args }) => ({
      id,
      args: args.map((block) => (block.length === 1 && block[0]!.length === 1 && block[0]![0] === null ? null : block)),
    })),
  );
  results = new Map(cases.map(({ formula }, index) => [formula, answers[index]!]));
}, 120_000);
afterAll(() => runtime?.close());

test("functions.js associates exactly the functions of functions.json while it loads", async () => {
  const file = JSON.parse(readFileSync(path.join(ADDIN, "functions.json"), "utf8")) as {
    functions: { id: string }[];
  };
  expect((await runtime.associated()).sort()).toEqual(file.functions.map(({ id }) => id).sort());
});

test.each(cases)("$formula", (each) => expectAnswer(answerOf(results.get(each.formula)!), each));

test("percentages carry their format and cards their attribution through the runtime", async () => {
  const [share, card] = await runtime.invoke([
    { id: "MINERAL.SHARE", args: [[["antimony"]], [["China"]], null, null, null] },
    { id: "MINERAL.CARD", args: [[["antimony"]]] },
  ]);
  expect(share).toMatchObject({ ok: true, value: [[{ type: "FormattedNumber", numberFormat: "0.0%" }]] });
  expect(card).toMatchObject({ ok: true, value: [[{ type: "Entity", text: "antimony" }]] });
  const { sections } = (card as { value: { layouts: { card: { sections: { layout: string }[] } } }[][] }).value[0]![0]!.layouts
    .card;
  expect(new Set(sections.map(({ layout }) => layout))).toEqual(new Set(["List"]));
  expect(JSON.stringify(card)).toContain('"licenseText"');
});

test("a whole column of questions is one call", async () => {
  const countries = Array.from({ length: 2000 }, (_, row) => [row % 2 === 0 ? "China" : "Tajikistan"]);
  const [answer] = await runtime.invoke([
    { id: "MINERAL.VALUE", args: [[["antimony"]], countries, [["production"]], [[2025]], null] },
  ]);
  const quantity = (basicValue: number) => ({ type: "FormattedNumber", basicValue, numberFormat: "#,##0" });
  expect(answer).toEqual({ ok: true, value: countries.map(([country]) => [quantity(country === "China" ? 40000 : 22000)]) });
});
