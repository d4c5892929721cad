import type { Query } from "./batch";

/** What of an object was asked for, by names in lower case: plain properties, and what of the objects behind its properties. */
export interface Selection {
  all: boolean;
  /** With each name as it was asked for, to say it in an error. */
  names: Map<string, string>;
  children: Map<string, Child>;
}

interface Child {
  /** As it was asked for. */
  name: string;
  selection: Selection;
}

/** Reads the paths of a `load`: `values`, `worksheet/name`, `*`. Without any, everything plain is meant. */
export function readQuery({ Select = [], Expand = [] }: Query): Selection {
  const root = emptySelection();
  if (Select.length === 0 && Expand.length === 0) root.all = true;
  for (const path of Select) select(root, path.split(/[/.]/));
  for (const path of Expand) select(root, [...path.split(/[/.]/), "*"]);
  return root;
}

export function wholeSelection(): Selection {
  return { ...emptySelection(), all: true };
}

function emptySelection(): Selection {
  return { all: false, names: new Map(), children: new Map() };
}

function select(selection: Selection, [first = "", ...rest]: string[]): void {
  const asked = first.trim();
  const name = asked.toLowerCase();
  if (name === "" || name === "items") return rest.length > 0 ? select(selection, rest) : void (selection.all = true);
  if (name === "*" || name === "$all") selection.all = true;
  else if (rest.length === 0) selection.names.set(name, asked);
  else {
    const child = selection.children.get(name) ?? { name: asked, selection: emptySelection() };
    selection.children.set(name, child);
    select(child.selection, rest);
  }
}
