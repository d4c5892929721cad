import { addressOf } from "../../domain/citation";
import { OutsideLink } from "../components/OutsideLink";
import { Facts } from "../components/Facts";
import { Page } from "../components/Page";
import { useDataset } from "../dataset-in-use";
import { Citations } from "./source/Citations";
import { WhatRestsOnIt } from "./source/WhatRestsOnIt";

/** A published work: what it is and under which licence, how to cite it, and everything that rests on it. */
export default function SourcePage({ id }: { id: string }) {
  const { sources } = useDataset();
  const source = sources.find((each) => each.id === id);
  if (!source)
    return (
      <Page title="Source not found">
        <p>The dataset has no work {id}. Help lists them all.</p>
      </Page>
    );
  const { title, short, author, publisher, published, edition, file, tier, licence, note } = source;
  const address = addressOf(source);
  return (
    <Page title={title}>
      <Facts
        facts={[
          ["Short name", short],
          ["Author", author],
          ["Publisher", publisher],
          ["Published", published],
          ["Edition", edition],
          ["File", file],
          ["Tier", tier],
          ["Licence", licence.url ? <OutsideLink address={licence.url}>{licence.name}</OutsideLink> : licence.name],
          ["Address", address && <OutsideLink address={address}>{address}</OutsideLink>],
          ["Note", note],
        ]}
      />
      <Citations source={source} />
      <WhatRestsOnIt source={source} />
    </Page>
  );
}
