import { shortened } from "../../domain/cell";
import type { ArgumentNode, CallNode, ExplainedNode } from "../../workbook/explain";

/** A line of the tree as it is in sight. */
export interface TreeLine {
  node: ExplainedNode;
  /** 1 for the outermost. */
  level: number;
  /** Its place among those of the same node, from 1, and how many those are. */
  position: number;
  size: number;
  parent: ExplainedNode | undefined;
  isOpen: boolean;
}

/** The lines in sight: all but those below a node that is closed. */
export function linesOf(
  nodes: readonly ExplainedNode[],
  closed: ReadonlySet<string>,
  level = 1,
  parent: ExplainedNode | undefined = undefined,
): TreeLine[] {
  return nodes.flatMap((node, index) => {
    const isOpen = node.children.length > 0 && !closed.has(node.id);
    const line: TreeLine = { node, level, position: index + 1, size: nodes.length, parent, isOpen };
    return [line, ...(isOpen ? linesOf(node.children, closed, level + 1, node) : [])];
  });
}

/** The call whose details a line shows: its own, or that of which it is an argument; of a cell, its first. */
export function callOf(node: ExplainedNode, nodes: readonly ExplainedNode[]): CallNode | undefined {
  if (node.kind === "call") return node;
  if (node.kind === "cell") return firstCall(node.children);
  const above = nodeAt(node.id.slice(0, node.id.lastIndexOf(".")), nodes);
  return above?.kind === "call" ? above : undefined;
}

/** Letters of a line: the rest is among the details. */
const LONGEST = 120;

export function lineText(node: ExplainedNode): string {
  switch (node.kind) {
    case "call":
      return `${node.call.definition.id} = ${node.shown === "" ? noAnswer(node) : shortened(node.shown, LONGEST)}`;
    case "argument":
      return shortened(argumentLine(node), LONGEST);
    case "cell":
      return `${node.address} = ${shortened(node.text, LONGEST)}`;
  }
}

function noAnswer({ answer }: CallNode): string {
  return answer.kind === "error" ? answer.error : answer.kind === "answer" ? "blank" : "not known";
}

function argumentLine({ name, words, value }: ArgumentNode): string {
  return value.kind === "unknown" ? `${name}: not known` : `${name}: ${words}`;
}

function firstCall(nodes: readonly ExplainedNode[]): CallNode | undefined {
  for (const node of nodes) {
    const call = node.kind === "call" ? node : firstCall(node.children);
    if (call) return call;
  }
  return undefined;
}

/** The node of an id. */
export function nodeAt(id: string, nodes: readonly ExplainedNode[]): ExplainedNode | undefined {
  for (const node of nodes) {
    if (node.id === id) return node;
    const found = id.startsWith(`${node.id}.`) ? nodeAt(id, node.children) : undefined;
    if (found) return found;
  }
  return undefined;
}
