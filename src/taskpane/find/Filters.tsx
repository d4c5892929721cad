import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Kind } from "./catalogue";
import { KIND_WORDS } from "./kind-words";
import type { Group } from "./search-catalogue";
import { FILTERS, type Filter } from "./shown-groups";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "2px" },
  small: {
    minWidth: 0,
    flexShrink: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
  kind: { marginLeft: "auto" },
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

/** All, recent or pinned entries, and one kind of them. The kinds are folded away: they take two lines, and the pane can be low. */
export function Filters({ filter, onFilter, counts, groups, kind, onKind }: FiltersProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const kindsId = useId();
  return (
    <>
      <div className={styles.row} role="group" aria-label="Show">
        {FILTERS.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            className={styles.small}
            appearance="subtle"
            checked={filter === each}
            onClick={() => onFilter(each)}
          >
            {each === "all" || counts[each] === 0 ? WORDS[each] : `${WORDS[each]} ${counts[each]}`}
          </ToggleButton>
        ))}
        <Button
          size="small"
          className={styles.kind}
          aria-expanded={isOpen}
          aria-controls={isOpen ? kindsId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {kind ? KIND_WORDS[kind] : "All kinds"}
          <span aria-hidden>{isOpen ? "\u00a0\u25b4" : "\u00a0\u25be"}</span>
        </Button>
      </div>
      {isOpen && (
        <div id={kindsId} className={styles.row} role="group" aria-label="Kinds">
          {groups.map((group) => (
            <ToggleButton
              key={group.kind}
              size="small"
              className={styles.small}
              checked={kind === group.kind}
              onClick={() => onKind(kind === group.kind ? undefined : group.kind)}
            >
              {KIND_WORDS[group.kind]} {group.matches.length}
            </ToggleButton>
          ))}
        </div>
      )}
    </>
  );
}
