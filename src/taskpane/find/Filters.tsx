import { makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { KINDS, type Kind } from "./catalogue";
import { KIND_WORDS } from "./kind-words";
import type { Group } from "./search";
import { FILTERS, type Filter } from "./shown-groups";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  toggle: { minWidth: 0, flexShrink: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  kind: { flexGrow: 1, minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
});

const WORDS: Readonly<Record<Filter, string>> = { all: "All", recent: "Recent", pinned: "Pinned" };

interface FiltersProps {
  filter: Filter;
  onFilter(filter: Filter): void;
  /** Entries that are recent and pinned. */
  counts: Readonly<Record<Exclude<Filter, "all">, number>>;
  /** What there is of each kind. */
  groups: readonly Group[];
  kind: Kind | undefined;
  onKind(kind: Kind | undefined): void;
}

/** All, recent or pinned entries, and one kind of them. */
export function Filters({ filter, onFilter, counts, groups, kind, onKind }: FiltersProps) {
  const styles = useStyles();
  const total = groups.reduce((sum, { matches }) => sum + matches.length, 0);
  return (
    <div className={styles.row} role="group" aria-label="Show">
      {FILTERS.map((each) => (
        <ToggleButton
          key={each}
          size="small"
          className={styles.toggle}
          appearance="subtle"
          checked={filter === each}
          onClick={() => onFilter(each)}
        >
          {each === "all" || counts[each] === 0 ? WORDS[each] : `${WORDS[each]} ${counts[each]}`}
        </ToggleButton>
      ))}
      <Select
        size="small"
        className={styles.kind}
        aria-label="Kind"
        value={kind ?? ""}
        onChange={(_, { value }) => onKind(KINDS.find((each) => each === value))}
      >
        <option value="">All kinds ({total})</option>
        {groups.map((group) => (
          <option key={group.kind} value={group.kind}>
            {KIND_WORDS[group.kind]} ({group.matches.length})
          </option>
        ))}
      </Select>
    </div>
  );
}
