import {
  createScanner,
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import * as v from "valibot";
import { pathOf, sentence } from "../../src/dataset/schema/check";
import { isUnsafeKey } from "../../src/dataset/schema/unsafe-keys";
import { type Problems } from "./problems";
import { typingFault } from "./quoted";

/** A JSON file of the right shape. */
export interface JsonFile<T> {
  /** As it is called in messages: `data/minerals.json`. */
  file: string;
  value: T;
  /** Line on which what the path leads to begins: `lineAt("countries", 3)`. */
  lineAt(...path: JSONPath): number;
}

/**
 * Reads a JSON file and checks its shape. What is wrong is reported with its line: text that is no JSON, a key that stands twice in
 * one object (of which JSON would keep the last), texts with characters that cannot be seen, and what the schema does not allow.
 * @param file how the file is called in messages
 * @returns undefined, with every reason reported, if there is any fault
 */
export function readJson<S extends v.GenericSchema>(
  text: string,
  file: string,
  schema: S,
  problems: Problems,
): JsonFile<v.InferOutput<S>> | undefined {
  const before = problems.list.length;
  const lines = new Lines(text);
  const root = treeOf(text, file, lines, problems);
  if (!root) return undefined;
  reportTyping(root, (node, reason) => problems.add(file, lines.at(node.offset), reason));
  const lineAt = (...path: JSONPath): number => lines.at(nodeAt(root, path).offset);
  const checked = v.safeParse(schema, valueOf(root));
  if (!checked.success) {
    for (const issue of checked.issues) {
      const path = pathOf(issue);
      problems.add(file, lineAt(...path), `${entryAt(root, path)}${sentence(issue)}`);
    }
  }
  if (!checked.success || problems.list.length > before) return undefined;
  return { file, value: checked.output, lineAt };
}

/** The tree of a JSON text, or undefined with the reasons reported. Comments and trailing commas are no JSON. */
function treeOf(text: string, file: string, lines: Lines, problems: Problems): Node | undefined {
  if (text.trim() === "") {
    problems.add(file, undefined, "the file is empty. It must hold JSON.");
    return undefined;
  }
  const tooDeep = offsetTooDeep(text);
  if (tooDeep !== undefined) {
    problems.add(file, lines.at(tooDeep), `brackets are nested more than ${DEEPEST} deep, which no file of data is.`);
    return undefined;
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  // What follows the first error is often only its consequence.
  const [first] = errors;
  if (first) problems.add(file, lines.at(first.offset), `not valid JSON: ${meaningOf(first, text)}`);
  return first ? undefined : root;
}

/** Brackets within brackets that are read: the parser calls itself for each, and would not come to an end of any number. */
const DEEPEST = 100;

/** Where the first bracket stands that lies deeper. */
function offsetTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    // A bracket within a text does not begin a token.
    const sign = text[scanner.getTokenOffset()];
    if (sign === undefined) return undefined;
    if (sign === "{" || sign === "[") depth++;
    if (sign === "}" || sign === "]") depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
}

function meaningOf({ error, offset }: ParseError, text: string): string {
  const found = JSON.stringify(text.slice(offset, offset + 1));
  switch (printParseErrorCode(error)) {
    case "PropertyNameExpected":
    case "ValueExpected":
      return `a ${printParseErrorCode(error) === "ValueExpected" ? "value" : "key"} is expected before ${found}. Is there a comma too many?`;
    case "CommaExpected":
      return `a comma is expected before ${found}.`;
    case "ColonExpected":
      return `a colon is expected before ${found}.`;
    case "CloseBraceExpected":
      return "a } is missing.";
    case "CloseBracketExpected":
      return "a ] is missing.";
    case "UnexpectedEndOfString":
      return "a text has no closing quotation mark on its line.";
    case "InvalidCommentToken":
      return "JSON has no comments. Put a remark into a note.";
    case "InvalidNumberFormat":
      return "a number is not written as JSON has it: digits with a point, no leading zero.";
    default:
      return `${found} is not expected here. Is a quotation mark missing, or one too many?`;
  }
}

/** Keys that stand twice in one object or that no data may have, and texts that are badly typed. */
function reportTyping(node: Node, fail: (node: Node, reason: string) => void): void {
  if (node.type === "string") {
    const fault = typingFault(node.value as string);
    if (fault !== undefined) fail(node, fault);
  }
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const key = child.type === "property" ? (child.children![0]!.value as string) : undefined;
    if (key !== undefined && seen.has(key)) fail(child, `the key "${key}" stands twice in one entry. Remove one.`);
    if (key !== undefined && isUnsafeKey(key)) fail(child, `"${key}" is a key that no data may have. Rename it.`);
    if (key !== undefined) seen.add(key);
    reportTyping(child, fail);
  }
}

function valueOf(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(valueOf);
  if (node.type !== "object") return node.value;
  return Object.fromEntries((node.children ?? []).map(({ children }) => [children![0]!.value as string, valueOf(children![1]!)]));
}

/** The node that a path leads to or, where that is missing, the one that lacks it. */
function nodeAt(root: Node, path: JSONPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node.parent?.type === "property" ? node.parent : node;
  }
  return root;
}

/** `"antimony": `, the id of the innermost entry that a path leads through, to find it by. */
function entryAt(root: Node, path: JSONPath): string {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    const id = node?.type === "object" ? findNodeAtLocation(node, ["id"]) : undefined;
    if (typeof id?.value === "string") return `"${id.value}": `;
  }
  return "";
}

/** Lines of a text by offset. */
class Lines {
  private readonly starts = [0];

  constructor(text: string) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  at(offset: number): number {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
