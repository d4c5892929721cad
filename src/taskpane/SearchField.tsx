import { makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  field: { width: "100%", maxWidth: "none" },
  count: { color: tokens.colorNeutralForeground2, display: "block", padding: `${tokens.spacingVerticalXS} 0` },
});

export interface SearchFieldProps {
  label: string;
  text: string;
  onText(text: string): void;
  found: number;
  total: number;
  /** Plural of what is searched: `functions`. */
  kind: string;
}

/** A search box with the number of entries that it leaves, which a screen reader is told as it changes. */
export function SearchField({ label, text, onText, found, total, kind }: SearchFieldProps) {
  const styles = useStyles();
  return (
    <>
      <SearchBox
        className={styles.field}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(_, { value }) => onText(value)}
      />
      <Text size={200} className={styles.count} role="status">
        {found === total ? `${total} ${kind}` : `${found} of ${total} ${kind}`}
      </Text>
    </>
  );
}
