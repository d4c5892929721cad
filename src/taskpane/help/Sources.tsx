import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { capitalized, hasWords } from "../../domain/name";
import type { Source } from "../../dataset/schema";
import { TIERS } from "../../dataset/schema/vocabulary";
import { Disclosure } from "../components/Disclosure";
import { OutsideLink } from "../components/OutsideLink";
import { PageLink } from "../components/PageLink";
import { useDataset } from "../dataset-in-use";
import { inOrderOfTier } from "../pages/source-order";

const useStyles = makeStyles({
  filter: { width: "100%", margin: `${tokens.spacingVerticalXS} 0` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: { marginBottom: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  small: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Every work of the dataset by tier, with its licence and the way to its page, and the licences of the software. */
export function Sources() {
  const styles = useStyles();
  const { sources } = useDataset();
  const [filter, setFilter] = useState("");
  const found = inOrderOfTier(sources).filter((source) => isMeant(source, filter));
  const isFiltered = filter.trim() !== "";
  return (
    <>
      <p>
        Every figure, term and claim rests on one of these works. The software of others in Orebook is listed in{" "}
        <OutsideLink address="THIRD-PARTY-NOTICES.txt">THIRD-PARTY-NOTICES</OutsideLink>.
      </p>
      <Input
        className={styles.filter}
        size="small"
        type="search"
        aria-label="Filter the sources"
        placeholder="Filter the sources"
        value={filter}
        onChange={(_, { value }) => setFilter(value)}
      />
      <div role="status">{isFiltered && `${found.length} of ${sources.length} sources`}</div>
      {TIERS.map((tier) => {
        const works = found.filter((source) => source.tier === tier);
        const list = () => (
          <ul className={styles.list}>
            {works.map((source) => (
              <li key={source.id} className={styles.entry}>
                <PageLink to={{ kind: "source", id: source.id }}>{source.title}</PageLink>
                <span className={styles.small}>
                  {source.publisher}, {source.published}
                </span>
                <span className={styles.small}>Licence: {source.licence.name}</span>
              </li>
            ))}
          </ul>
        );
        if (works.length === 0) return null;
        return (
          // A filter opens what it finds, and what was open before stays so.
          <Disclosure key={`${tier} ${isFiltered}`} summary={`${capitalized(tier)} (${works.length})`} startsOpen={isFiltered}>
            {list}
          </Disclosure>
        );
      })}
    </>
  );
}

function isMeant({ id, title, short, publisher, author = "", published, licence }: Source, filter: string): boolean {
  return hasWords([id, title, short, publisher, author, published, licence.name], filter);
}
