import { makeStyles, tokens } from "@fluentui/react-components";

/** The lines under the title of a page that say what it is about. */
export const useHeadStyles = makeStyles({
  line: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  symbol: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
});
