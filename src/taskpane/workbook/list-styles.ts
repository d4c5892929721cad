import { makeStyles, tokens } from "@fluentui/react-components";

/** A list of cells in a narrow pane: address and figures first, what belongs to them small below. */
export const useListStyles = makeStyles({
  list: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  small: {
    display: "block",
    marginTop: "2px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  formula: { fontFamily: tokens.fontFamilyMonospace },
});
