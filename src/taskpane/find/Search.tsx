import { makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { searchAsked } from "../../actions/find";
import { insert } from "../../actions/insert";
import { tell } from "../../actions/messages";
import { openPage, panePlace } from "../../actions/pane-place";
import type { Dataset } from "../../dataset/dataset";
import { useDataset } from "../dataset-in-use";
import { FirstRun } from "../help/FirstRun";
import { useStore } from "../store-in-use";
import { KINDS, type Entry, type Kind } from "./catalogue";
import { Filters } from "./Filters";
import { previewOf } from "./preview";
import { pinnedKeys, recentKeys, togglePinned } from "./recent-and-pinned";
import { optionId, ResultList, type ResultListHandle } from "./ResultList";
import { isOption, optionAt, rowsOf, rowWith, type Row } from "./rows";
import { catalogueOf, type Catalogue } from "./search-catalogue";
import { groupsFor, type Filter } from "./shown-groups";

const useStyles = makeStyles({
  search: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  top: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  field: { maxWidth: "none" },
  hint: {
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  status: { margin: 0, padding: `0 ${tokens.spacingHorizontalM}`, overflowWrap: "anywhere" },
  unseen: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const FIELD_NAME = "Find a mineral, country, deal, term, source or function";

/** One field over everything that the dataset and the functions hold, and the list of what it finds. */
export function Search() {
  const styles = useStyles();
  const dataset = useDataset();
  const catalogue = useMemo(() => catalogueOf(dataset), [dataset]);
  const pinned = useStore(pinnedKeys);
  const recent = useStore(recentKeys);
  const [text, setText] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const [kind, setKind] = useState<Kind>();
  const [activeKey, setActiveKey] = useState<string>();
  /** What a key has just done, for who does not see it. */
  const [done, setDone] = useState<string>();
  const list = useRef<ResultListHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const ids = useId();
  useEffect(() => whenIdle(() => prepare(catalogue, dataset)), [catalogue, dataset]);

  const keys = filter === "recent" ? recent : filter === "pinned" ? pinned : undefined;
  const groups = useMemo(() => groupsFor(catalogue, text, keys), [catalogue, text, keys]);
  const kindInUse = groups.some((group) => group.kind === kind) ? kind : undefined;
  const rows = useMemo(
    () => rowsOf(kindInUse ? groups.filter((group) => group.kind === kindInUse) : groups),
    [groups, kindInUse],
  );
  const activeRow = activeRowOf(rows, activeKey, text);
  const active = rows[activeRow];
  const count = rows.filter(isOption).length;
  useReturn((fromPage) => {
    list.current?.restoreScroll();
    if (!fromPage) return;
    field.current?.focus();
    // What was opened stands first among what is recent.
    if (activeRow >= 0) list.current?.scrollToRow(activeRow);
  });

  const asked = useStore(searchAsked);
  useEffect(() => {
    if (!asked) return;
    setKind(asked.only);
    if (asked.only) {
      setText("");
      setFilter("all");
      setActiveKey(undefined);
    }
    field.current?.focus();
    // What was searched last stays until something is typed over it.
    field.current?.select();
  }, [asked]);

  /** Something else is asked for: the list begins again at its top. */
  const ask = (change: () => void) => {
    change();
    setActiveKey(undefined);
    setDone(undefined);
    list.current?.scrollToTop();
  };
  const pin = ({ key, name }: Entry) => setDone(togglePinned(key) ? `${name} pinned` : `${name} no longer pinned`);
  const open = (entry: Entry) => {
    setActiveKey(entry.key);
    openPage(entry.page);
  };
  const insertFigure = (entry: Entry) => {
    const { inserts } = previewOf(entry, dataset);
    if (inserts) void insert({ kind: "formula", call: inserts });
    else tell("problem", `${entry.name} has no figure of its own to insert. Enter opens its page.`);
  };
  const moveTo = (row: number) => {
    const to = rows[row];
    if (!isOption(to)) return;
    setActiveKey(to.match.entry.key);
    setDone(undefined);
    list.current?.scrollToRow(row);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const to = rowAfterKey(event, rows, activeRow, list.current?.optionsInSight ?? 1, activeKey !== undefined || text === "");
    if (to !== undefined) moveTo(to);
    else if (event.key === "Escape" && text !== "") ask(() => setText(""));
    else if (event.key === "Enter" && isOption(active)) {
      const { entry } = active.match;
      if (event.ctrlKey || event.metaKey) insertFigure(entry);
      else if (event.shiftKey) pin(entry);
      else open(entry);
    } else return;
    event.preventDefault();
  };

  return (
    <div role="search" className={styles.search}>
      <div className={styles.top}>
        <SearchBox
          ref={field}
          className={styles.field}
          size="medium"
          value={text}
          placeholder="Mineral, country, deal, term, function"
          aria-label={FIELD_NAME}
          role="combobox"
          aria-expanded={true}
          aria-haspopup="listbox"
          aria-controls={`${ids}list`}
          aria-autocomplete="list"
          aria-activedescendant={isOption(active) ? optionId(ids, active.match.entry) : undefined}
          aria-describedby={`${ids}hint`}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => ask(() => setText(value))}
          onKeyDown={onKeyDown}
        />
        <Filters
          filter={filter}
          onFilter={(next) => ask(() => setFilter(next))}
          counts={{ recent: recent.length, pinned: pinned.length }}
          groups={groups}
          kind={kindInUse}
          onKind={(next) => ask(() => setKind(next))}
        />
        {text === "" && recent.length + pinned.length === 0 && <FirstRun />}
      </div>
      <div role="status" className={count === 0 ? styles.status : styles.unseen}>
        {count === 0 ? nothingFound(text, filter) : (done ?? (count === 1 ? "1 result" : `${count} results`))}
      </div>
      <ResultList
        ref={list}
        ids={ids}
        rows={rows}
        dataset={dataset}
        activeRow={activeRow}
        pinned={pinned}
        onActive={(entry) => setActiveKey(entry.key)}
        onOpen={open}
        onInsert={insertFigure}
        onEscape={() => field.current?.focus()}
      />
      <p id={`${ids}hint`} className={styles.hint}>
        Enter opens · Ctrl+Enter inserts · Shift+Enter pins
      </p>
    </div>
  );
}

/** The option that is active: the one that was chosen, else the first of what a text finds, so that Enter opens it. */
function activeRowOf(rows: readonly Row[], activeKey: string | undefined, text: string): number {
  const chosen = rowWith(rows, activeKey);
  return chosen >= 0 || text === "" ? chosen : optionAt(rows, -1, 1);
}

/**
 * The row that a key moves to; undefined for a key that does not move in the list.
 * @param isBrowsing whether the person moves in the list: Home and End belong to the text until then
 */
function rowAfterKey(
  { key, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent,
  rows: readonly Row[],
  from: number,
  page: number,
  isBrowsing: boolean,
): number | undefined {
  if (ctrlKey || shiftKey || altKey || metaKey) return undefined;
  switch (key) {
    case "ArrowDown":
      return optionAt(rows, from, 1);
    case "ArrowUp":
      return from < 0 ? optionAt(rows, rows.length, -1) : optionAt(rows, from, -1);
    case "PageDown":
      return optionAt(rows, from, page);
    case "PageUp":
      return optionAt(rows, from, -page);
    case "Home":
      return isBrowsing ? optionAt(rows, -1, 1) : undefined;
    case "End":
      return isBrowsing ? optionAt(rows, rows.length, -1) : undefined;
    default:
      return undefined;
  }
}

function nothingFound(text: string, filter: Filter): string {
  if (text.trim() !== "") {
    const where = filter === "all" ? "" : ` among ${filter} entries`;
    return `Nothing found for "${text.trim().slice(0, 60)}"${where}. Try fewer letters, a chemical symbol, an ISO code or another word.`;
  }
  return filter === "pinned"
    ? "Nothing is pinned yet. Pin an entry with Shift+Enter in the list, or with Pin on its page."
    : "Nothing was opened yet. What you open is listed here.";
}

/** Runs when the search is in sight again, after a page of Find was over it or another tab was shown. */
function useReturn(onReturn: (fromPage: boolean) => void): void {
  const { tab, pages } = useStore(panePlace);
  const isShown = tab === "find" && pages.length === 0;
  const before = useRef({ isShown, isUnderPage: false });
  useLayoutEffect(() => {
    if (isShown && !before.current.isShown) onReturn(before.current.isUnderPage);
    before.current = { isShown, isUnderPage: pages.length > 0 };
  });
}

/** What the first letters would wait for: the indexes, and what previews of each kind look up in the dataset for the first time. */
function prepare(catalogue: Catalogue, dataset: Dataset): void {
  catalogue.prepare();
  for (const kind of KINDS) {
    const first = catalogue.entries.find((entry) => entry.kind === kind);
    if (first) previewOf(first, dataset);
  }
}

/** @returns a function that calls it off */
function whenIdle(work: () => void): () => void {
  // Safari, which shows the pane on a Mac, has no idle callbacks.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
