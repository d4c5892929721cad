import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ChartRow } from "./chart-row";
import { useChartStyles } from "./chart-styles";
import { axisMarks, axisText, periodMarks, unbrokenRuns } from "./scale";

/** Size in the units of the drawing; as wide as a narrow pane, so that its letters are as large there as those around it. */
const WIDTH = 296;
const HEIGHT = 150;
const LEFT = 40;
const RIGHT = 14;
const TOP = 10;
const BOTTOM = 20;
/** Room that a year needs below the axis. */
const YEAR_WIDTH = 32;
/** Periods that stand closer than this have no circles: they would run into one another. */
const CIRCLE_WIDTH = 8;
/** Periods without a figure that stand closer than this have no words and no line for each: the gap is to be seen, and the table says why. */
const WORD_WIDTH = 11;

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", maxWidth: "480px", height: "auto", fontFamily: "inherit", fontSize: "11px" },
  text: { fill: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
  missing: { fontStyle: "italic" },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  gap: { stroke: tokens.colorNeutralStroke1, strokeDasharray: "2 3", "@media (forced-colors: active)": { stroke: "GrayText" } },
  line: { fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinejoin: "round" },
  thin: { strokeWidth: 1.5 },
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
  /** A row a year or a month, oldest first; the same rows as the table beside it. */
  rows: readonly ChartRow[];
}

/** Figures over years or months from zero. A period without a figure is a gap with the reason in it, never a zero, and no line crosses it. */
export function LineChart({ name, finding, rows }: LineChartProps) {
  const styles = useStyles();
  const chart = useChartStyles();
  const findingId = useId();
  // An axis to nothing would look like zeros; the table beside it says why there is no figure.
  if (rows.every(({ value }) => value === undefined)) return null;
  const values = rows.map(({ value }) => value ?? 0);
  const marks = axisMarks(Math.max(0, ...values), 3, Math.min(0, ...values));
  const [bottom, top] = [marks[0]!, marks[marks.length - 1]!];
  const step = (WIDTH - LEFT - RIGHT) / Math.max(rows.length - 1, 1);
  const x = (index: number) => (rows.length === 1 ? (WIDTH + LEFT) / 2 : LEFT + index * step);
  const y = (value: number) => HEIGHT - BOTTOM - ((value - bottom) / (top - bottom)) * (HEIGHT - BOTTOM - TOP);
  const periods = periodMarks(
    rows.map(({ label }) => label),
    step,
    YEAR_WIDTH,
  );
  const points = rows.map((row, index) => (row.value === undefined ? undefined : { row, x: x(index), y: y(row.value) }));
  const runs = unbrokenRuns(points);
  // A value alone between two gaps is no line: it has a circle however close its neighbours stand.
  const circles = step < CIRCLE_WIDTH ? runs.filter((run) => run.length === 1).flat() : runs.flat();
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
            value === undefined &&
            step >= WORD_WIDTH && (
              <g key={label} transform={`translate(${x(index)} ${HEIGHT - BOTTOM - 4})`}>
                <line className={styles.gap} y1="4" y2={-(HEIGHT - BOTTOM - TOP - 4)} />
                <text className={mergeClasses(styles.text, styles.missing)} transform="rotate(-90)" dy="-0.3em">
                  {shown}
                </text>
              </g>
            ),
        )}
        {periods.map(({ index, text }) => (
          <text key={text} className={styles.text} x={x(index)} y={HEIGHT - 5} textAnchor="middle">
            {text}
          </text>
        ))}
        {runs.map((run) => (
          <polyline
            key={run[0]!.row.label}
            className={mergeClasses(styles.line, step < CIRCLE_WIDTH && styles.thin)}
            points={run.map((each) => `${round(each.x)},${round(each.y)}`).join(" ")}
          />
        ))}
        {circles.map((point) => (
          <circle
            key={point.row.label}
            className={point.row.isEstimated ? styles.hollow : chart.solid}
            cx={point.x}
            cy={point.y}
            r={step < CIRCLE_WIDTH ? "1.5" : "3.5"}
          />
        ))}
      </svg>
      {circles.some(({ row }) => row.isEstimated) && (
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

/** A tenth of a unit is finer than any screen shows; hundreds of places are a long text without it. */
function round(place: number): number {
  return Math.round(place * 10) / 10;
}
