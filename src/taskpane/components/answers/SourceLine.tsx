import { makeStyles, tokens } from "@fluentui/react-components";
import { unitedLocators, type Evidence } from "../../../domain/evidence";
import { PageLink } from "../PageLink";

const useStyles = makeStyles({
  line: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Works that are named; the page of the first has the rest. */
const MOST_WORKS = 3;

interface SourceLineProps {
  evidence: readonly Evidence[];
  /** In front of the works: the unit. */
  children?: string;
}

/** What a figure or table rests on, with a link to the page of each work. */
export function SourceLine({ evidence, children }: SourceLineProps) {
  const styles = useStyles();
  const works = [...new Map(evidence.map(({ work }) => [work.id, work])).values()];
  if (works.length === 0 && children === undefined) return null;
  const more = works.length - MOST_WORKS;
  return (
    <p className={styles.line}>
      {children}
      {children !== undefined && works.length > 0 && ". "}
      {works.length > 0 && "Source: "}
      {works.slice(0, MOST_WORKS).map((work, index) => {
        const place = unitedLocators(evidence.filter((each) => each.work.id === work.id).map(({ locator }) => locator));
        return (
          <span key={work.id}>
            {index > 0 && "; "}
            <PageLink to={{ kind: "source", id: work.id }}>{work.short}</PageLink>
            {work.short.includes(work.published) ? "" : ` (published ${work.published})`}
            {place !== "" && `, ${place}`}
          </span>
        );
      })}
      {more > 0 && `; and ${more} more`}
    </p>
  );
}
