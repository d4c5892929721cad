import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { addressOf } from "../../../domain/citation";
import { shownResult } from "../../../domain/shown";
import type { Standing, StandingVersion } from "../../../dataset/deals/terms-by-group";
import { OutsideLink } from "../../components/OutsideLink";
import { PageLink } from "../../components/PageLink";
import { STANDING_WORDS } from "./standing-words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  version: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  answering: { borderLeftColor: tokens.colorBrandStroke1 },
  contradicted: { borderLeftStyle: "dashed" },
  value: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalS },
  small: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const COLOURS: Partial<Record<Standing, "brand" | "warning" | "danger">> = {
  answers: "brand",
  differs: "warning",
  contradicted: "danger",
};

/** What each source says of a term: value, how it stands to the answer, work, date, place, how sure, and why. */
export function TermVersions({ versions }: { versions: readonly StandingVersion[] }) {
  const styles = useStyles();
  const look: Partial<Record<Standing, string>> = { answers: styles.answering, contradicted: styles.contradicted };
  return (
    <ul className={styles.list} aria-label="What each source says">
      {versions.map(({ version, standing, status }, index) => {
        const { source, said } = version;
        const address = addressOf(source);
        const qualifier = said.kind === "value" && said.qualifier ? `${said.qualifier} ` : "";
        return (
          <li key={index} className={mergeClasses(styles.version, look[standing])}>
            <span className={styles.value}>
              {qualifier}
              {shownResult(version.cell)}
            </span>
            <Badge appearance="outline" color={COLOURS[standing] ?? "informative"}>
              {STANDING_WORDS[standing]}
            </Badge>
            <span className={styles.small}>
              <PageLink to={{ kind: "source", id: source.id }}>{source.short}</PageLink>
              {said.locator ? `, ${said.locator}` : ""}
            </span>
            <span className={styles.small}>
              {source.publisher}, {source.published}; {source.tier}; {status}
              {address && (
                <>
                  {"; "}
                  <OutsideLink address={address}>Open the source</OutsideLink>
                </>
              )}
            </span>
            {said.was && (
              <span className={styles.small}>
                {said.was.status} until {said.was.until}
              </span>
            )}
            {said.note && <span className={styles.small}>{said.note}</span>}
          </li>
        );
      })}
    </ul>
  );
}
