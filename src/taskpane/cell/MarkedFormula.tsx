import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { OrebookCall } from "../../workbook/formula";

const useStyles = makeStyles({
  formula: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  call: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
  },
  active: { fontWeight: tokens.fontWeightBold, textDecorationStyle: "solid" },
});

interface MarkedFormulaProps {
  formula: string;
  calls: readonly OrebookCall[];
  /** Where the call begins whose details are in sight. */
  active: number | undefined;
}

/** A formula with its Orebook calls marked, those within others as part of them. */
export function MarkedFormula({ formula, calls, active }: MarkedFormulaProps) {
  const styles = useStyles();
  const outer = calls.filter(({ parent }) => parent === undefined);
  return (
    <code className={styles.formula}>
      {outer.map(({ start, end, text }, index) => (
        <Fragment key={start}>
          {formula.slice(outer[index - 1]?.end ?? 0, start)}
          <mark className={mergeClasses(styles.call, start === active && styles.active)}>{text}</mark>
          {index === outer.length - 1 && formula.slice(end)}
        </Fragment>
      ))}
      {outer.length === 0 && formula}
    </code>
  );
}
