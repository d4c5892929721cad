import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { CellChange, RefreshedTable } from "../../workbook/refresh";
import { NO_ROW } from "../../workbook/refresh/report";
import { sourcesText } from "../../workbook/refresh/why";
import { Section } from "../components/Section";
import { CellButton } from "./CellButton";
import { FormulaText } from "./FormulaText";
import { useListStyles } from "./list-styles";
import { useMore } from "./more";
import { shownFigure } from "./shown-figure";
import { ALL, filtered, listedChanges, optionsOf, placeOf, reasonOf, type ListedChange, type Option } from "./listed-changes";

const useStyles = makeStyles({
  filters: { display: "flex", gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS },
  filter: { flex: "1 1 0", minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  select: { "& select": { minWidth: 0 } },
  figures: { fontVariantNumeric: "tabular-nums" },
  new: { fontWeight: tokens.fontWeightSemibold },
  hidden: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface ChangeListProps {
  /** Of cells with formulas. */
  changes: readonly CellChange[];
  tables: readonly RefreshedTable[];
}

/** Every cell that changes: where, from what to what, why, and the source. Filtered by sheet or table, and by reason, where there is more than one. */
export function ChangeList({ changes, tables }: ChangeListProps) {
  const styles = useStyles();
  const [place, setPlace] = useState(ALL);
  const [reason, setReason] = useState(ALL);
  const all = useMemo(() => listedChanges(changes, tables), [changes, tables]);
  const places = useMemo(() => optionsOf(all, placeOf), [all]);
  const reasons = useMemo(() => optionsOf(all, reasonOf), [all]);
  const shown = useMemo(() => filtered(all, place, reason), [all, place, reason]);
  if (all.length === 0) return null;
  const isFiltered = shown.length < all.length;
  return (
    <Section level={4} title={`Changes (${all.length.toLocaleString("en-US")})`}>
      {(places.length > 1 || reasons.length > 1) && (
        <div className={styles.filters}>
          {places.length > 1 && <Filter name="Sheet or table" options={places} value={place} onChange={setPlace} />}
          {reasons.length > 1 && <Filter name="Why" options={reasons} value={reason} onChange={setReason} />}
        </div>
      )}
      <div role="status" className={isFiltered ? undefined : styles.hidden}>
        {isFiltered && `${shown.length.toLocaleString("en-US")} of ${all.length.toLocaleString("en-US")} changes`}
      </div>
      <Changes key={`${place}\n${reason}`} changes={shown} />
    </Section>
  );
}

interface FilterProps {
  name: string;
  options: readonly Option[];
  value: string;
  onChange(value: string): void;
}

function Filter({ name, options, value, onChange }: FilterProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.filter}>
      <label htmlFor={id} className={styles.label}>
        {name}
      </label>
      <Select id={id} size="small" className={styles.select} value={value} onChange={(_, { value: next }) => onChange(next)}>
        <option value={ALL}>All</option>
        {options.map(({ name: option, count }) => (
          <option key={option} value={option}>
            {`${option} (${count.toLocaleString("en-US")})`}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Changes({ changes }: { changes: readonly ListedChange[] }) {
  const styles = useListStyles();
  const { shown, list, button } = useMore(changes);
  return (
    <>
      <ul className={styles.list} ref={list}>
        {shown.map((each, index) => (
          <Change key={index} {...each} />
        ))}
      </ul>
      {button}
    </>
  );
}

function Change({ change, table }: ListedChange) {
  const styles = useStyles();
  const list = useListStyles();
  const { formula, detail, format, oldFormat = format, lacksRow, note, sources } = change;
  return (
    <li className={list.item}>
      <CellButton cell={change} />{" "}
      <span className={styles.figures}>
        {lacksRow === "old" ? NO_ROW : shownFigure(change.old, oldFormat)}
        <span aria-hidden>{" \u2192 "}</span>
        <span className={styles.hidden}> becomes </span>
        <span className={styles.new}>{lacksRow === "new" ? NO_ROW : shownFigure(change.new, format)}</span>
      </span>
      <span className={mergeClasses(list.small, list.formula)}>
        {table !== undefined && `${table}: `}
        <FormulaText text={formula} />
      </span>
      <span className={list.small}>
        {reasonOf({ change, table })}
        {detail !== "" && ": "}
        {/* The arguments that Excel calculates can be as long as the formula. */}
        {change.reason === "not known" ? <FormulaText text={detail} /> : detail}
      </span>
      {sources.length > 0 && <span className={list.small}>Source: {sourcesText(sources)}</span>}
      {note !== "" && <span className={list.small}>Publisher's note: {note}</span>}
    </li>
  );
}
