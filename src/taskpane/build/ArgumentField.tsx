import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Parameter } from "../../functions/definition";
import { suggestions, typedValue, type FilledField } from "../../workbook/build";
import type { FormulaLocale } from "../../workbook/formula";
import { useDataset } from "../dataset-in-use";
import { Combobox } from "./Combobox";

const useStyles = makeStyles({
  field: { marginBottom: tokens.spacingVerticalM },
  label: { display: "block", fontWeight: tokens.fontWeightSemibold, marginBottom: "2px" },
  optional: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  row: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  pick: { flexShrink: 0, minWidth: "auto" },
  hint: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
  reads: { color: tokens.colorNeutralForeground1 },
});

interface ArgumentFieldProps {
  name: string;
  parameter: Parameter<unknown>;
  text: string;
  filled: FilledField | undefined;
  locale: FormulaLocale;
  /** Undefined where there is no sheet to pick from. */
  pick: { isOn: boolean; toggle(): void } | undefined;
  onChange(text: string): void;
}

/** One argument: what it means, a field with the values that it can take, how it is read, and what is wrong with it. */
export function ArgumentField({ name, parameter, text, filled, locale, pick, onChange }: ArgumentFieldProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const id = useId();
  const problem = filled?.problem ?? "";
  const reads = filled?.reads ?? "";
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {name}
        {parameter.optional && <span className={styles.optional}> (optional)</span>}
      </label>
      <div className={styles.row}>
        <Combobox
          id={id}
          describedBy={`${id}-problem ${id}-reads ${id}-hint`}
          value={text}
          isRequired={!parameter.optional}
          isInvalid={problem !== ""}
          suggest={(typed) => suggestions(parameter, typed, dataset)}
          typedChoice={(value) => typedValue(value, locale)}
          onChange={onChange}
        />
        {pick && (
          <Button
            size="small"
            className={styles.pick}
            appearance={pick.isOn ? "primary" : "secondary"}
            aria-pressed={pick.isOn}
            aria-label={`Pick ${name} from the sheet`}
            onClick={pick.toggle}
          >
            {pick.isOn ? "Done" : "Pick"}
          </Button>
        )}
      </div>
      <p id={`${id}-problem`} className={mergeClasses(styles.hint, styles.problem)} hidden={problem === ""}>
        {problem}
      </p>
      <p id={`${id}-reads`} className={mergeClasses(styles.hint, styles.reads)} hidden={reads === ""}>
        {reads}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        {parameter.description}
      </p>
    </div>
  );
}
