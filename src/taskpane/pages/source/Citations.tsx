import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CITATION_STYLES, citeWork, type CitationStyle } from "../../../domain/citation";
import type { Source } from "../../../dataset/schema";
import { CopyButton } from "../../components/CopyButton";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";

const useStyles = makeStyles({
  style: { marginBottom: tokens.spacingVerticalM },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  text: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS}`,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
    fontFamily: "inherit",
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const NAMES: Record<CitationStyle, string> = { short: "Short", full: "Full", bibtex: "BibTeX" };

/** A work as a citation in each style, to copy. */
export function Citations({ source }: { source: Source }) {
  const styles = useStyles();
  const { version } = useDataset();
  return (
    <Section title="Cite">
      {CITATION_STYLES.map((style) => {
        const text = citeWork(source, style, version);
        return (
          <div key={style} className={styles.style} role="group" aria-label={`${NAMES[style]} citation`}>
            <h4 className={styles.name}>{NAMES[style]}</h4>
            <p className={mergeClasses(styles.text, style === "bibtex" && styles.code)}>{text}</p>
            <CopyButton text={text} />
          </div>
        );
      })}
    </Section>
  );
}
