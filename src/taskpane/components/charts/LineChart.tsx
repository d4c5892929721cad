import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ChartRow } from "./chart-row";
import { useChartStyles } from "./chart-styles";
import { axisMarks, axisText, unbrokenRuns } from "./scale";

/** Size in the units of the drawing; as wide as a narrow pane, so that its letters are as large there as those around it. */
const WIDTH = 296;
const HEIGHT = 150;
const LEFT = 40;
const RIGHT = 14;
const TOP = 10;
const BOTTOM = 20;
/** Room that a year needs below the axis. */
const YEAR_WIDTH = 32;

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", maxWidth: "480px", height: "auto", fontFamily: "inherit", fontSize: "11px" },
  text: { fill: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
  missing: { fontStyle: "italic" },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  gap: { stroke: tokens.colorNeutralStroke1, strokeDasharray: "2 3", "@media (forced-colors: active)": { stroke: "GrayText" } },
  line: { fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinejoin: "round" },
  hollow: {
    fill: tokens.colorNeutralBackground1,
    stroke: "currentColor",
    strokeWidth: 2,
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
});

interface LineChartProps {
  /** What the chart shows, without the finding: `Uranium mine production of Kazakhstan, 2016 to 2025`. */
  name: string;
  /** What it says, in a sentence. */
  finding: string;
  /** A row a year, oldest first; the same rows as the table beside it. */
  rows: readonly ChartRow[];
}

/** Figures over years from zero up. A year without a figure is a gap with the reason in it, never a zero, and no line crosses it. */
export function LineChart({ name, finding, rows }: LineChartProps) {
  const styles = useStyles();
  const chart = useChartStyles();
  const findingId = useId();
  const marks = axisMarks(Math.max(0, ...rows.map(({ value }) => value ?? 0)), 3);
  const top = marks[marks.length - 1]!;
  const step = (WIDTH - LEFT - RIGHT) / Math.max(rows.length - 1, 1);
  const x = (index: number) => (rows.length === 1 ? (WIDTH + LEFT) / 2 : LEFT + index * step);
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP);
  const every = Math.max(1, Math.ceil(YEAR_WIDTH / step));
  const points = rows.map((row, index) => (row.value === undefined ? undefined : { row, x: x(index), y: y(row.value) }));
  return (
    <figure className={chart.figure}>
      <figcaption id={findingId} className={chart.finding}>
        {finding}
      </figcaption>
      <svg
        role="img"
        aria-label={name}
        aria-describedby={findingId}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={mergeClasses(styles.drawing, chart.mark)}
      >
        {marks.map((mark) => (
          <g key={mark}>
            <line className={styles.grid} x1={LEFT} x2={WIDTH - RIGHT + 6} y1={y(mark)} y2={y(mark)} />
            <text className={styles.text} x={LEFT - 6} y={y(mark)} dy="0.32em" textAnchor="end">
              {axisText(mark)}
            </text>
          </g>
        ))}
        {rows.map(
          ({ label, value, shown }, index) =>
            value === undefined && (
              <g key={label} transform={`translate(${x(index)} ${HEIGHT - BOTTOM - 4})`}>
                <line className={styles.gap} y1="4" y2={-(HEIGHT - BOTTOM - TOP - 4)} />
                <text className={mergeClasses(styles.text, styles.missing)} transform="rotate(-90)" dy="-0.3em">
                  {shown}
                </text>
              </g>
            ),
        )}
        {rows.map(
          ({ label }, index) =>
            ((rows.length - 1 - index) % every === 0 || rows.length === 1) && (
              <text key={label} className={styles.text} x={x(index)} y={HEIGHT - 5} textAnchor="middle">
                {label}
              </text>
            ),
        )}
        {unbrokenRuns(points).map((run) => (
          <polyline key={run[0]!.row.label} className={styles.line} points={run.map((each) => `${each.x},${each.y}`).join(" ")} />
        ))}
        {points.map(
          (point) =>
            point && (
              <circle
                key={point.row.label}
                className={point.row.isEstimated ? styles.hollow : chart.solid}
                cx={point.x}
                cy={point.y}
                r="3.5"
              />
            ),
        )}
      </svg>
      {rows.some(({ isEstimated }) => isEstimated) && (
        <p className={chart.legend}>
          <svg className={mergeClasses(chart.swatch, chart.mark)} aria-hidden>
            <circle className={styles.hollow} cx="6" cy="5" r="3.5" />
          </svg>
          estimated by the publisher
        </p>
      )}
    </figure>
  );
}
