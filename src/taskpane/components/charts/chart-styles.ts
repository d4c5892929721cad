import { makeStyles, tokens } from "@fluentui/react-components";

/** What charts have in common. Marks take the colour of the text around them, so that Windows contrast themes colour them too. */
export const useChartStyles = makeStyles({
  figure: { margin: `0 0 ${tokens.spacingVerticalS}` },
  finding: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    overflowWrap: "anywhere",
  },
  pieces: { display: "contents" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  mark: { color: tokens.colorCompoundBrandForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  solid: { fill: "currentColor", stroke: "currentColor" },
  /** An outline with little in it: what is estimated is told apart without colour. */
  estimate: { fill: "currentColor", fillOpacity: 0.22, stroke: "currentColor" },
  legend: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  swatch: { width: "12px", height: "10px" },
});
