import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ChartRow } from "./chart-row";
import { useChartStyles } from "./chart-styles";
import { barLength } from "./scale";

const useStyles = makeStyles({
  rows: {
    display: "grid",
    // Names wrap in their own column; figures keep theirs as wide as the widest.
    gridTemplateColumns: "fit-content(36%) minmax(40px, 1fr) max-content",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "5px",
    alignItems: "center",
  },
  bar: { display: "block", width: "100%", height: "12px", overflow: "visible" },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  missing: { fontStyle: "italic", gridColumn: "2 / 4" },
});

interface BarChartProps {
  /** What the chart shows, without the finding: `Antimony mine production by country, 2025`. */
  name: string;
  /** What it says, in a sentence. */
  finding: string;
  /** Largest first; the same rows as the table beside it. */
  rows: readonly ChartRow[];
}

/** Lengths to compare, with the name and the figure of each beside it. */
export function BarChart({ name, finding, rows }: BarChartProps) {
  const styles = useStyles();
  const chart = useChartStyles();
  const findingId = useId();
  const largest = Math.max(0, ...rows.map(({ value }) => value ?? 0));
  return (
    <figure className={chart.figure}>
      <figcaption id={findingId} className={chart.finding}>
        {finding}
      </figcaption>
      <div role="img" aria-label={name} aria-describedby={findingId} className={styles.rows}>
        {rows.map(({ label, value, shown, share, isEstimated }) => (
          <div key={label} className={chart.pieces}>
            <span className={chart.label}>{label}</span>
            {value === undefined ? (
              <span className={mergeClasses(chart.label, styles.missing)}>{shown}</span>
            ) : (
              <>
                <svg className={mergeClasses(styles.bar, chart.mark)}>
                  <rect
                    className={isEstimated ? chart.estimate : chart.solid}
                    x="0.5"
                    y="0.5"
                    height="11"
                    width={`${barLength(value, largest)}%`}
                  />
                </svg>
                <span className={mergeClasses(chart.label, styles.value)}>{share ?? shown}</span>
              </>
            )}
          </div>
        ))}
      </div>
      {rows.some(({ isEstimated }) => isEstimated) && (
        <p className={chart.legend}>
          <svg className={mergeClasses(chart.swatch, chart.mark)} aria-hidden>
            <rect className={chart.estimate} x="0.5" y="0.5" width="11" height="9" />
          </svg>
          estimated by the publisher
        </p>
      )}
    </figure>
  );
}
