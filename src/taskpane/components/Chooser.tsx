import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  label: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  chooser: { minWidth: 0 },
});

interface ChooserProps<T> {
  label: string;
  options: readonly { value: T; text: string }[];
  value: T;
  onChange(value: T): void;
}

/** One of a few things to see. */
export function Chooser<T>({ label, options, value, onChange }: ChooserProps<T>) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.chooser}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Select
        id={id}
        size="small"
        value={String(options.findIndex((option) => option.value === value))}
        onChange={(_, data) => onChange(options[Number(data.value)]!.value)}
      >
        {options.map(({ text }, index) => (
          <option key={text} value={String(index)}>
            {text}
          </option>
        ))}
      </Select>
    </div>
  );
}
