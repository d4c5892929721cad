import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import type { ExplainedNode } from "../../workbook/explain";
import { linesOf, lineText, type TreeLine } from "./tree-lines";

const useStyles = makeStyles({
  tree: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  line: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalXS,
    padding: `3px ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    overflowWrap: "anywhere",
    // Of a border without colour a contrast theme makes one that is seen.
    marginLeft: "3px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    marginLeft: 0,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
  },
  call: { fontWeight: tokens.fontWeightSemibold },
  mark: { flexShrink: 0, width: "8px", height: "8px" },
  isOpen: { transform: "rotate(90deg)" },
  text: { minWidth: 0 },
});

interface CellTreeProps {
  name: string;
  nodes: readonly ExplainedNode[];
  active: ExplainedNode;
  onActive(node: ExplainedNode): void;
  onEdit(node: ExplainedNode): void;
  /** Moves the selection of the sheet to the cell of a line. */
  onGoTo(node: ExplainedNode): void;
}

/**
 * The calls, arguments and cells on which a cell rests. Arrow keys: up and down move, right opens, left closes; Enter edits the call in Build,
 * Ctrl+Enter goes to the cell of the line.
 */
export function CellTree({ name, nodes, active, onActive, onEdit, onGoTo }: CellTreeProps) {
  const styles = useStyles();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const tree = useRef<HTMLUListElement>(null);
  const lines = linesOf(nodes, closed);
  const at = Math.max(
    0,
    lines.findIndex(({ node }) => node.id === active.id),
  );

  const moveTo = (line: TreeLine | undefined) => {
    if (!line) return;
    onActive(line.node);
    tree.current?.querySelector<HTMLElement>(`[data-node="${line.node.id}"]`)?.focus();
  };
  const setOpen = (node: ExplainedNode, isOpen: boolean) => {
    const next = new Set(closed);
    if (isOpen) next.delete(node.id);
    else next.add(node.id);
    setClosed(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[at]!;
    const act = {
      ArrowDown: () => moveTo(lines[at + 1]),
      ArrowUp: () => moveTo(lines[at - 1]),
      Home: () => moveTo(lines[0]),
      End: () => moveTo(lines[lines.length - 1]),
      ArrowRight: () => (line.isOpen ? moveTo(lines[at + 1]) : setOpen(line.node, true)),
      ArrowLeft: () => (line.isOpen ? setOpen(line.node, false) : moveTo(lines.find(({ node }) => node.id === line.parent?.id))),
      Enter: () => (event.ctrlKey || event.metaKey ? onGoTo(line.node) : onEdit(line.node)),
      " ": () => line.node.children.length > 0 && setOpen(line.node, !line.isOpen),
    }[event.key];
    if (!act || event.altKey) return;
    event.preventDefault();
    act();
  };

  return (
    <ul role="tree" aria-label={name} className={styles.tree} ref={tree} onKeyDown={onKeyDown}>
      {lines.map(({ node, level, position, size, isOpen }, index) => (
        <li
          key={node.id}
          role="treeitem"
          data-node={node.id}
          aria-level={level}
          aria-posinset={position}
          aria-setsize={size}
          aria-selected={index === at}
          aria-expanded={node.children.length > 0 ? isOpen : undefined}
          tabIndex={index === at ? 0 : -1}
          className={mergeClasses(styles.line, node.kind === "call" && styles.call, index === at && styles.active)}
          style={{ paddingLeft: `${4 + (level - 1) * 14}px` }}
          onClick={() => onActive(node)}
          onDoubleClick={() => setOpen(node, !isOpen)}
        >
          <svg
            className={mergeClasses(styles.mark, isOpen && styles.isOpen)}
            viewBox="0 0 8 8"
            aria-hidden
            onClick={() => node.children.length > 0 && setOpen(node, !isOpen)}
          >
            {node.children.length > 0 && <path d="M2 0 L6 4 L2 8" fill="none" stroke="currentColor" strokeWidth="1.2" />}
          </svg>
          <span className={styles.text}>{lineText(node)}</span>
        </li>
      ))}
    </ul>
  );
}
