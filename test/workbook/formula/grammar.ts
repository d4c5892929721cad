import fc from "fast-check";
import { worksheetFunctions } from "../../../src/functions";

/** A formula as a tree that can be changed and written again: what edits are measured against, made without reading a formula. */
export type Node =
  | { kind: "leaf"; text: string }
  | { kind: "operation"; left: Node; operator: string; right: Node }
  | { kind: "other"; name: string; args: Node[] }
  | CallNode;

export interface CallNode {
  kind: "call";
  /** Of the function: kept as text, so that a failing example can be read. */
  id: string;
  /** What stands before the name and what the name is written as. */
  at: string;
  context: string;
  name: string;
  slots: Slot[];
  /** Space before the closing bracket. */
  tail: string;
}

/** An argument with the space around it, none behind the last; without a node, it is left out, and all its space is before it. */
export interface Slot {
  before: string;
  node: Node | undefined;
  after: string;
}

export function written(node: Node): string {
  if (node.kind === "leaf") return node.text;
  if (node.kind === "operation") return written(node.left) + node.operator + written(node.right);
  if (node.kind === "other") return `${node.name}(${node.args.map(written).join(",")})`;
  return `${node.at}${node.context}${node.name}(${node.slots.map(writtenSlot).join(",")}${node.tail})`;
}

function writtenSlot({ before, node, after }: Slot): string {
  return before + (node ? written(node) : "") + after;
}

/** The tree once more, so that changing it leaves the first as it is. */
export function copied(node: Node): Node {
  if (node.kind === "leaf") return { ...node };
  if (node.kind === "operation") return { ...node, left: copied(node.left), right: copied(node.right) };
  if (node.kind === "other") return { ...node, args: node.args.map(copied) };
  return { ...node, slots: node.slots.map((slot) => ({ ...slot, node: slot.node && copied(slot.node) })) };
}

/** The calls of a tree, in the order in which they begin. */
export function callNodes(node: Node): CallNode[] {
  if (node.kind === "leaf") return [];
  if (node.kind === "operation") return [...callNodes(node.left), ...callNodes(node.right)];
  if (node.kind === "other") return node.args.flatMap(callNodes);
  return [node, ...node.slots.flatMap((slot) => (slot.node ? callNodes(slot.node) : []))];
}

const SPACE = fc.constantFrom("", "", "", " ", "\n  ", "\r\n");

export const LEAVES = [
  ...["1", "-2.5", "1E+5", "50%", '""', '"tin"', '"a ""MINERAL.RANK(1,2)"" b"', '"[\'{,;"', "TRUE", "false", "#N/A", "#REF!"],
  ...["A1", "$B$2:C9", "A:A", "2:3", "A1#", "@A1:A9", "'It''s (DEAL.TERM(1)'!A1", "Sheet2!B:B", "[Book.xlsx]S!A1", "[2]S!A1"],
  ...["'C:\\a, b\\[B (1).xlsx]S'!$A$1", "Jan:Dec!A1", "Prices[MINERAL.UNIT(a)]", "Prices[[#This Row],[a '] b]]", "[@[x, y]]"],
  ...["name", "my.name_1", "Größe", "MINERAL.RANK", '{1,"a,b";TRUE,#N/A}', "DATE(2025,12,31)", "(A1,B1)", "A1:B2 B1:C3"],
];

const OPERATORS = ["+", " - ", "*", "/", "^", "&", "\n& ", "=", "<>", " >= "];

/** Where an argument is left out, it stands behind its space; space behind the last argument belongs to the bracket. */
function placed(slots: readonly Slot[], tail: string): Pick<CallNode, "slots" | "tail"> {
  const last = slots[slots.length - 1];
  // One argument that is left out is no argument.
  if (!last || (slots.length === 1 && !last.node)) return { slots: [], tail };
  const all = slots.map(({ before, node, after }) =>
    node ? { before, node, after } : { before: before + after, node, after: "" },
  );
  return { slots: [...all.slice(0, -1), { ...all[all.length - 1]!, after: "" }], tail: last.node ? tail : "" };
}

const { node, call } = fc.letrec<{ node: Node; call: CallNode; slot: Slot }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ kind: fc.constant("leaf" as const), text: fc.constantFrom(...LEAVES) }),
    tie("call"),
    tie("call"),
    fc.record({
      kind: fc.constant("operation" as const),
      left: tie("node"),
      operator: fc.constantFrom(...OPERATORS),
      right: tie("node"),
    }),
    fc.record({
      kind: fc.constant("other" as const),
      name: fc.constantFrom("IF", "SUM", "_xlfn.UNIQUE", "_xldudf_OTHER_RANK", "", "LAMBDA", "LET"),
      args: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
    }),
  ),
  call: fc
    .record({
      id: fc.constantFrom(...worksheetFunctions.map(({ id }) => id)),
      at: fc.constantFrom("", "", "", "@"),
      form: fc.constantFrom("typed", "lower", "stored", "left behind"),
      slots: fc.array(tie("slot"), { maxLength: 6 }),
      space: SPACE,
    })
    .map(({ id, at, form, slots, space }) => ({
      kind: "call" as const,
      id,
      at,
      context: form === "left behind" ? "[2]!" : "",
      name: form === "typed" ? id : form === "lower" ? id.toLowerCase() : `_xldudf_${id.replaceAll(".", "_")}`,
      ...placed(slots, space),
    })),
  slot: fc.record({
    before: SPACE,
    node: fc.option(tie("node"), { nil: undefined, freq: 3 }),
    after: SPACE,
  }),
}));

/** Formulas without the `=`, with or without calls of Orebook. */
export const trees: fc.Arbitrary<Node> = node;

/** Formulas of which a call is a part. */
export const treesWithCall: fc.Arbitrary<Node> = fc
  .tuple(call, fc.option(node, { nil: undefined }))
  .map(([left, right]) => (right ? { kind: "operation", left, operator: "&", right } : left));

/** Text that is no formula, made of what formulas are made of. */
export const malformed: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."=(),;{}[]'\"!@#%&+-*/^<>:.$ \n?\\_",
        "MINERAL.RANK",
        "_xldudf_DEAL_TERM(",
        "deal.unit(",
        "mineral.",
        "LET(",
        "😀",
      ),
      fc.constantFrom(...LEAVES),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => `=${parts.join("")}`);
