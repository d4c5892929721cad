import { Input, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({ field: { width: "100%", margin: `${tokens.spacingVerticalXS} 0` } });

interface FilterFieldProps {
  /** What is filtered: `sources`. */
  what: string;
  text: string;
  found: number;
  all: number;
  onChange(text: string): void;
}

/** Narrows a list by words, and says how many entries are left. */
export function FilterField({ what, text, found, all, onChange }: FilterFieldProps) {
  const styles = useStyles();
  return (
    <>
      <Input
        className={styles.field}
        size="small"
        type="search"
        aria-label={`Filter the ${what}`}
        placeholder={`Filter the ${what}`}
        value={text}
        onChange={(_, { value }) => onChange(value)}
      />
      <div role="status">{text.trim() !== "" && `${found} of ${all} ${what}`}</div>
    </>
  );
}
