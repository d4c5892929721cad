import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { openPage } from "../../actions/pane-place";
import { mineralList } from "../../functions/mineral.list";
import { Insert } from "../components/Insert";
import { Page } from "../components/Page";
import { Section } from "../components/Section";
import { useDataset } from "../dataset-in-use";

const useStyles = makeStyles({
  text: { margin: 0 },
  entries: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** An official list: the text that sets it, and its entries with the minerals that each covers. */
export default function ListPage({ id }: { id: string }) {
  const styles = useStyles();
  const dataset = useDataset();
  const list = dataset.lists.get(id);
  if (!list) return <Page title={id}>This dataset has no such list.</Page>;
  return (
    <Page title={list.name}>
      <p className={styles.text}>
        In force from {list.from}, set by{" "}
        <Link as="button" inline onClick={() => openPage({ kind: "source", id: list.source })}>
          {dataset.source(list.source).short}
        </Link>
        .
      </p>
      <Insert call={{ definition: mineralList, given: { list: list.id } }} what={list.name} />
      <Section title={`${list.entries.length} entries`}>
        <ol className={styles.entries}>
          {list.entries.map(({ name, minerals, locator }) => (
            <li key={`${locator} ${name}`}>
              {name}
              <div className={styles.small}>
                {minerals.map((mineral, index) => (
                  <span key={mineral}>
                    {index > 0 && ", "}
                    <Link as="button" inline onClick={() => openPage({ kind: "mineral", id: mineral })}>
                      {dataset.mineral(mineral).name}
                    </Link>
                  </span>
                ))}{" "}
                · {locator}
              </div>
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}
