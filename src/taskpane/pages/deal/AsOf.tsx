import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Day } from "../../../domain/date";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: "8.5rem" },
});

interface AsOfProps {
  /** Undefined for everything that is known. */
  asOf: Day | undefined;
  /** Days on which something changed, oldest first. */
  days: readonly Day[];
  onChange: (day: Day | undefined) => void;
}

/** Chooses the day by which sources count: typed, or stepped through the days on which something changed. */
export function AsOf({ asOf, days, onChange }: AsOfProps) {
  const styles = useStyles();
  const earlier = [...days].reverse().find((day) => asOf === undefined || day < asOf);
  const later = asOf === undefined ? undefined : days.find((day) => day > asOf);
  return (
    <div className={styles.row} role="group" aria-label="State of knowledge">
      <Field
        className={styles.field}
        size="small"
        label={asOf === undefined ? "As known on (now: everything known)" : "As known on"}
      >
        <Input
          size="small"
          type="date"
          value={asOf ?? ""}
          onChange={(_, { value }) => onChange(value === "" ? undefined : value)}
        />
      </Field>
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={earlier === undefined}
        onClick={() => earlier && onChange(earlier)}
      >
        Earlier
      </Button>
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={later === undefined}
        onClick={() => later && onChange(later)}
      >
        Later
      </Button>
      <Button className={styles.button} size="small" disabledFocusable={asOf === undefined} onClick={() => onChange(undefined)}>
        All
      </Button>
    </div>
  );
}
