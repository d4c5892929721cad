import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Dataset } from "../dataset/dataset";
import type { Source } from "../dataset/schema";
import { addressOf } from "../domain/citation";
import { OutsideLink } from "./OutsideLink";
import { search } from "./search";
import { SearchField } from "./SearchField";
import { inOrderOfTier } from "./source-order";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  source: { paddingBottom: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  line: { color: tokens.colorNeutralForeground2, display: "block", fontSize: tokens.fontSizeBase200 },
  hash: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
});

/** Every published work that the dataset rests on, with its licence. */
export function SourcesTab({ dataset }: { dataset: Dataset }) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const { sources, hash } = dataset;
  const ordered = useMemo(() => inOrderOfTier(sources), [sources]);
  const found = search(ordered, text, (source) => [
    source.title,
    source.short,
    source.author,
    source.publisher,
    source.published,
    source.tier,
    source.licence.name,
  ]);
  return (
    <>
      <SearchField
        label="Search sources"
        text={text}
        onText={setText}
        found={found.length}
        total={sources.length}
        kind="sources"
      />
      <ul className={styles.list}>
        {found.map((source) => (
          <li key={source.id} className={styles.source}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ul>
      <p className={styles.hash}>SHA-256 of the dataset: {hash}</p>
    </>
  );
}

function SourceEntry({ source }: { source: Source }) {
  const styles = useStyles();
  const address = addressOf(source);
  const { licence } = source;
  return (
    <>
      <span className={styles.title}>{address ? <OutsideLink address={address}>{source.title}</OutsideLink> : source.title}</span>
      <span className={styles.line}>
        {[source.author, source.publisher, source.published, source.edition].filter(Boolean).join(", ")} ({source.tier})
      </span>
      <span className={styles.line}>
        Licence: {licence.url ? <OutsideLink address={licence.url}>{licence.name}</OutsideLink> : licence.name}
      </span>
    </>
  );
}
