import fc from "fast-check";
import type { CellValue } from "../../../src/domain/cell";
import { functionById, worksheetFunctions } from "../../../src/functions";
import {
  argumentValues,
  callsIn,
  editFormula,
  fromLocale,
  inLocale,
  pinCalls,
  renameCall,
  renameCalls,
  replaceCall,
  setArgument,
  unpinCalls,
  wholeCall,
  writeCall,
} from "../../../src/workbook/formula";
import { tokensOf } from "../../../src/workbook/formula/tokens";
import { callNodes, copied, malformed, trees, treesWithCall, written, type CallNode, type Node } from "./grammar";

const RUNS = { numRuns: 500 };

test("tokens joined are the formula, however malformed", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        malformed,
        trees.map((tree) => `=${written(tree)}`),
        fc.string(),
      ),
      (formula) => {
        expect(
          tokensOf(formula)
            .map(({ text }) => text)
            .join(""),
        ).toBe(formula);
      },
    ),
    RUNS,
  );
});

test("every call of a formula is found, with its arguments where they stand", () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const formula = `=${written(tree)}`;
      expect(callsIn(formula).map(({ definition, args, text }) => [definition.id, text, args.map((arg) => arg.text)])).toEqual(
        callNodes(tree).map((node) => [
          node.id,
          written({ ...node, at: "" }),
          node.slots.map((slot) => (slot.node ? written(slot.node) : "")),
        ]),
      );
    }),
    RUNS,
  );
});

/** What an edit does to a call of the tree. */
interface TreeEdit {
  which: number;
  parameter: number;
  text: string;
  what: "argument" | "name" | "answer";
}

const treeEdits: fc.Arbitrary<TreeEdit[]> = fc.array(
  fc.record({
    which: fc.nat(7),
    parameter: fc.nat(6),
    text: fc.constantFrom("", "B2", '"new"', "SUM(A1,B1)"),
    what: fc.constantFrom("argument", "argument", "name", "answer"),
  }),
  { minLength: 1, maxLength: 5 },
);

test("edits change what they say, and nothing else", () => {
  fc.assert(
    fc.property(treesWithCall, treeEdits, (generated, edits) => {
      const tree = copied(generated);
      const formula = `=${written(tree)}`;
      const [calls, nodes] = [callsIn(formula), callNodes(tree)];
      const given = edits
        .filter(({ which }) => which < calls.length)
        .map((edit) => ({ ...edit, parameter: edit.parameter % Object.keys(calls[edit.which]!.definition.parameters).length }))
        .filter(
          (edit, index, all) =>
            all.findIndex(
              ({ which, what, parameter }) =>
                which === edit.which && what === edit.what && (what !== "argument" || parameter === edit.parameter),
            ) === index,
        );
      const result = editFormula(
        formula,
        given.map(({ which, parameter, text, what }) => {
          const call = calls[which]!;
          if (what === "name") return renameCall(call, "typed");
          if (what === "answer") return replaceCall(call, 42);
          return setArgument(call, Object.keys(call.definition.parameters)[parameter]!, { formula: text });
        }),
      );
      nodes.forEach((node, which) => {
        const own = given.filter((edit) => edit.which === which);
        const texts = own.filter(({ what }) => what === "argument").map(({ parameter, text }) => [parameter, text] as const);
        if (texts.length > 0) giveArguments(node, new Map(texts));
        if (own.some(({ what }) => what === "name")) Object.assign(node, { context: "", name: node.id });
      });
      const answered = new Set(given.filter(({ what }) => what === "answer").map(({ which }) => nodes[which]!));
      expect(result).toBe(`=${written(withAnswers(tree, answered))}`);
    }),
    RUNS,
  );
});

/** The same as `setArgument`, on a tree. */
function giveArguments(node: CallNode, texts: ReadonlyMap<number, string>): void {
  const { slots } = node;
  for (const [index, text] of texts) {
    if (text === "" && index >= slots.length) continue;
    if (slots.length === 0) {
      slots.push({ before: node.tail, node: undefined, after: "" });
      node.tail = "";
    }
    while (slots.length <= index) slots.push({ before: "", node: undefined, after: "" });
    slots[index]!.node = text === "" ? undefined : { kind: "leaf", text };
  }
  if (![...texts.values()].includes("")) return;
  while (slots.length > 0 && !slots[slots.length - 1]!.node) {
    const { before } = slots.pop()!;
    const last = slots[slots.length - 1];
    if (last) last.after = "";
    else node.tail = before + node.tail;
  }
}

function withAnswers(node: Node, answered: ReadonlySet<CallNode>): Node {
  if (node.kind === "leaf") return node;
  if (node.kind === "operation")
    return { ...node, left: withAnswers(node.left, answered), right: withAnswers(node.right, answered) };
  if (node.kind === "other") return { ...node, args: node.args.map((arg) => withAnswers(arg, answered)) };
  if (answered.has(node)) return { kind: "leaf", text: "42" };
  return { ...node, slots: node.slots.map((slot) => ({ ...slot, node: slot.node && withAnswers(slot.node, answered) })) };
}

test("names change to either form and back, and nothing else", () => {
  fc.assert(
    fc.property(trees, (generated) => {
      const tree = copied(generated);
      const formula = `=${written(tree)}`;
      for (const node of callNodes(tree)) Object.assign(node, { context: "", name: node.id });
      const typed = `=${written(tree)}`;
      expect(renameCalls(formula, "typed")).toBe(typed);
      expect(renameCalls(renameCalls(formula, "stored"), "typed")).toBe(typed);
    }),
    RUNS,
  );
});

test("what is pinned has a day wherever one can be given, and comes loose again", () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const formula = `=${written(tree)}`;
      const pinned = pinCalls(formula, "2026-03-01");
      const days = callsIn(pinned)
        .filter(({ definition }) => "as_of" in definition.parameters)
        .map(({ args }) => args.find(({ parameter }) => parameter === "as_of")?.text ?? "");
      expect(days).not.toContain("");
      const loose = unpinCalls(pinned, "2026-03-01");
      // Arguments that were left out at the end may go with the day.
      const bare = (text: string) => text.replace(/[\s,]+(?=\))/g, "");
      expect(bare(loose)).toBe(bare(formula));
    }),
    RUNS,
  );
});

test("a formula comes back from the person's separators", () => {
  const locale = { list: ";", decimal: ",", column: "\\", row: ";", true: "VRAI", false: "FAUX" };
  fc.assert(
    fc.property(trees, (tree) => {
      const formula = `=${written(tree)}`;
      const typed = inLocale(formula, locale);
      expect(fromLocale(typed, locale)).toBe(formula.replace(/(?<![\w"'[])false(?!\w)/g, "FALSE"));
    }),
    RUNS,
  );
});

test("what cannot be read is never changed beyond its calls, and never throws", () => {
  fc.assert(
    fc.property(malformed, (formula) => {
      const calls = callsIn(formula);
      for (const { text, start, end, args, parent } of calls) {
        expect(formula.slice(start, end)).toBe(text);
        for (const arg of args) expect([formula.slice(arg.start, arg.end), arg.end <= end]).toEqual([arg.text, true]);
        if (parent) expect(parent.start < start && end <= parent.end).toBe(true);
      }
      calls.forEach(argumentValues);
      expect(editFormula(formula, [])).toBe(formula);
      expect(() => renameCalls(pinCalls(formula, "2026-03-01"), "stored")).not.toThrow();
    }),
    RUNS,
  );
});

const values: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ maxLength: 200, unit: "grapheme" }),
  fc.constantFrom('"', '""', "=A1", "it's", "[a]", "MINERAL.RANK(1)"),
  fc.integer(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => Number(value.toPrecision(15)))
    .filter(Number.isFinite),
  fc.boolean(),
  fc.constant(null),
);
const blocks = fc
  .nat(3)
  .chain((columns) =>
    fc.array(fc.array(values, { minLength: columns + 1, maxLength: columns + 1 }), { minLength: 1, maxLength: 3 }),
  );

/** A block as a formula says it: a blank in an array is empty text, and zero has no sign. */
function asRead(block: CellValue[][]): CellValue[][] {
  const isOne = block.length === 1 && block[0]!.length === 1;
  return block.map((row) => row.map((value) => (value === null && !isOne ? "" : value === 0 ? 0 : value)));
}

test("what is written is read as it was given", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...worksheetFunctions.map(({ id }) => id)),
      fc.array(blocks, { minLength: 8, maxLength: 8 }),
      (id, given) => {
        const definition = functionById(id)!;
        // A day is written as text, whatever it is given as.
        const names = Object.keys(definition.parameters).filter((name) => name !== "as_of");
        const args = Object.fromEntries(names.map((name, index) => [name, given[index]!]));
        const call = wholeCall(`=${writeCall(definition, args)}`);
        const expected = Object.keys(definition.parameters).map((name) => asRead(args[name] ?? [[null]]));
        expect(argumentValues(call!)?.blocks).toEqual(expected);
      },
    ),
    RUNS,
  );
});
