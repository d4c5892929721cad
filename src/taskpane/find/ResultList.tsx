import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { forwardRef, useImperativeHandle, useMemo, useRef, type CSSProperties, type ReactNode } from "react";
import type { Dataset } from "../../dataset/dataset";
import { PinToggle } from "../components/PinButton";
import type { Entry } from "./catalogue";
import { KIND_WORDS } from "./kind-words";
import { previewOf, type Preview } from "./preview";
import { heightOf, isOption, OPTION_HEIGHT, spansOf, type OptionRow, type Row, type Span } from "./rows";

/** Rows that are drawn beyond those in sight. */
const ROWS_BEYOND = 4;

const line = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;

const useStyles = makeStyles({
  // In a pane that is too low even for one result, the whole search scrolls.
  scroll: { position: "relative", flexGrow: 1, minHeight: "96px", overflowY: "auto", overflowX: "hidden" },
  list: { position: "relative", width: "100%" },
  group: { position: "absolute", left: 0, right: 0 },
  row: { position: "absolute", top: 0, left: 0, right: 0, boxSizing: "border-box", padding: `0 ${tokens.spacingHorizontalM}` },
  heading: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "28px",
  },
  option: {
    paddingTop: "5px",
    cursor: "pointer",
    borderLeft: "3px solid transparent",
    // A contrast theme draws what is transparent.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight", color: "HighlightText" },
  },
  name: { ...line, fontWeight: tokens.fontWeightSemibold, lineHeight: "20px" },
  // Room for the buttons over it.
  besideButtons: { marginRight: "108px" },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    "@media (forced-colors: active)": { color: "inherit" },
  },
  oneLine: line,
  twoLines: {
    overflow: "hidden",
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflowWrap: "anywhere",
  },
  buttons: { position: "absolute", right: tokens.spacingHorizontalXS, display: "flex", gap: "2px" },
});

export interface ResultListHandle {
  /** Options that fit in sight, at least one. */
  readonly optionsInSight: number;
  scrollToRow(row: number): void;
  scrollToTop(): void;
  /** Goes to where the list was before it was out of sight: a browser forgets it. */
  restoreScroll(): void;
}

interface ResultListProps {
  /** Beginning of ids: the listbox is `${ids}list`, an option `optionId`. */
  ids: string;
  rows: readonly Row[];
  dataset: Dataset;
  activeRow: number;
  pinned: readonly string[];
  onActive(entry: Entry): void;
  onOpen(entry: Entry): void;
  onInsert(entry: Entry): void;
  /** Escape on a button of an option. */
  onEscape(): void;
}

/** The results, of which only those in sight are drawn. The field keeps the keyboard; buttons of the active option stand over it. */
export const ResultList = forwardRef<ResultListHandle, ResultListProps>(function ResultList(props, ref) {
  const { ids, rows, dataset, activeRow, pinned, onActive, onOpen, onInsert, onEscape } = props;
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const lastScroll = useRef(0);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => heightOf(rows[index]!),
    getItemKey: (index) => keyOfRow(rows[index]!),
    overscan: ROWS_BEYOND,
    // The active option is there for screen readers also while it is scrolled out of sight.
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), activeRow, rows.length),
  });
  useImperativeHandle(ref, () => ({
    get optionsInSight() {
      return Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / OPTION_HEIGHT));
    },
    scrollToRow: (row) => virtualizer.scrollToIndex(row === 1 ? 0 : row),
    scrollToTop: () => scroll.current && (scroll.current.scrollTop = 0),
    restoreScroll: () => scroll.current && (scroll.current.scrollTop = lastScroll.current),
  }));
  const items = virtualizer.getVirtualItems();
  const active = rows[activeRow];
  const activeItem = items.find(({ index }) => index === activeRow);
  const count = rows.filter(isOption).length;

  const spans = useMemo(() => spansOf(rows), [rows]);
  const option = (row: OptionRow, item: VirtualItem, group: Span) => (
    <Option
      key={item.key}
      id={optionId(ids, row.match.entry)}
      row={row}
      count={count}
      place={placeIn(group, item)}
      preview={previewOf(row.match.entry, dataset)}
      isActive={item.index === activeRow}
      isPinned={pinned.includes(row.match.entry.key)}
      onActive={onActive}
      onOpen={onOpen}
    />
  );
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="group"
      aria-label="List of results"
      // Without an active option there is nothing else in it that takes the keyboard, and it must scroll all the same.
      tabIndex={isOption(active) ? undefined : 0}
      onScroll={({ currentTarget }) => {
        if (currentTarget.clientHeight > 0) lastScroll.current = currentTarget.scrollTop;
      }}
    >
      <div
        role="listbox"
        id={`${ids}list`}
        aria-label="Results"
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {inGroups(items, rows).map(({ kind, of }) => {
          const group = spans.get(kind)!;
          return (
            <div key={kind} role="group" aria-label={KIND_WORDS[kind]} className={styles.group} style={boxOf(group)}>
              {of.map((item): ReactNode => {
                const row = rows[item.index]!;
                if (isOption(row)) return option(row, item, group);
                return (
                  <div
                    key={item.key}
                    role="presentation"
                    className={mergeClasses(styles.row, styles.heading)}
                    style={placeIn(group, item)}
                  >
                    {KIND_WORDS[kind]} ({row.count})
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
      {isOption(active) && activeItem && (
        <div
          role="group"
          aria-label={active.match.entry.name}
          className={styles.buttons}
          style={{ top: activeItem.start + 3 }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            onEscape();
          }}
        >
          {previewOf(active.match.entry, dataset).inserts && (
            <Button size="small" onClick={() => onInsert(active.match.entry)}>
              Insert
            </Button>
          )}
          <PinToggle entryKey={active.match.entry.key} />
        </div>
      )}
    </div>
  );
});

interface OptionProps {
  id: string;
  row: OptionRow;
  count: number;
  place: CSSProperties;
  preview: Preview;
  isActive: boolean;
  isPinned: boolean;
  onActive(entry: Entry): void;
  onOpen(entry: Entry): void;
}

function Option({ id, row, count, place, preview, isActive, isPinned, onActive, onOpen }: OptionProps) {
  const styles = useStyles();
  const { entry, why } = row.match;
  const facts = preview.facts.join(" · ");
  return (
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={row.position}
      className={mergeClasses(styles.row, styles.option, isActive && styles.active)}
      style={place}
      // The field keeps the keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={({ movementX, movementY }) => {
        // A list that moves under a pointer at rest moves nothing.
        if (!isActive && (movementX !== 0 || movementY !== 0)) onActive(entry);
      }}
      onClick={() => onOpen(entry)}
    >
      <div className={mergeClasses(styles.name, isActive && styles.besideButtons)} title={entry.name}>
        {entry.name}
        {isPinned && !isActive && <span className={styles.small}> · pinned</span>}
      </div>
      {why && <Line text={why} />}
      {preview.about && <Line text={preview.about} />}
      {preview.about ? (
        <Line text={facts} />
      ) : (
        <div className={mergeClasses(styles.small, styles.twoLines)} title={facts}>
          {facts}
        </div>
      )}
    </div>
  );
}

/** A line that is cut off where it is too long; a pointer shows all of it. */
function Line({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.small, styles.oneLine)} title={text}>
      {text}
    </div>
  );
}

/** Ids may not hold spaces, keys may. */
export function optionId(ids: string, { key }: Entry): string {
  return `${ids}${encodeURIComponent(key)}`;
}

function keyOfRow(row: Row): string {
  return isOption(row) ? row.match.entry.key : row.kind;
}

function placeIn(group: Span, { start, size }: VirtualItem): CSSProperties {
  return { transform: `translateY(${start - group.start}px)`, height: size };
}

function boxOf({ start, height }: Span): CSSProperties {
  return { top: start, height };
}

/** Indexes with one more, in order. */
function withRow(indexes: number[], row: number, count: number): number[] {
  if (row < 0 || row >= count || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((a, b) => a - b);
}

/** The drawn rows by their groups. */
function inGroups(items: readonly VirtualItem[], rows: readonly Row[]) {
  const groups: { kind: Row["kind"]; of: VirtualItem[] }[] = [];
  for (const item of items) {
    const { kind } = rows[item.index]!;
    const last = groups[groups.length - 1];
    if (last?.kind === kind) last.of.push(item);
    else groups.push({ kind, of: [item] });
  }
  return groups;
}
