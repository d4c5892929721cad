import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode, type Ref } from "react";
import { sourcesAsked } from "../../actions/sources";
import { CopyButton } from "../components/CopyButton";
import { Disclosure } from "../components/Disclosure";
import { Facts } from "../components/Facts";
import { OutsideLink } from "../components/OutsideLink";
import { Section } from "../components/Section";
import { TwoColumns } from "../components/TwoColumns";
import { useDataset } from "../dataset-in-use";
import { useStore } from "../store-in-use";
import { FunctionList } from "./FunctionList";
import { Guide } from "./Guide";
import { KEYS } from "./keys";
import { Sources } from "./Sources";
import { Start } from "./Start";
import { Workbooks } from "./Workbooks";
import { WRITES } from "./writes";

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  topic: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0, display: "inline" },
  hash: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** Start page, reference and everything that a careful reader asks of an add-in. */
export default function HelpTab() {
  const styles = useStyles();
  const { version, released, hash } = useDataset();
  const sources = useOpenedWhenAsked();
  return (
    <article className={styles.page} aria-label="Help">
      <h2 className={styles.heading}>Help</h2>
      <Start />
      <Topic title="Functions">{() => <FunctionList />}</Topic>
      <Topic title="How to read the answers">{() => <Guide />}</Topic>
      <Topic title="Refresh and share a workbook">{() => <Workbooks />}</Topic>
      <Topic title="What each action writes">
        {() => (
          <>
            <p>
              Nothing is written but what you press. A filled cell is never overwritten before you have agreed, and each action is
              one step of Undo where Excel can do so.
            </p>
            <TwoColumns headings={["Action", "What it may write"]} rows={WRITES.map(({ action, writes }) => [action, writes])} />
          </>
        )}
      </Topic>
      <Topic title="Keys">
        {() => <TwoColumns headings={["Key", "What it does"]} rows={KEYS.map(({ keys, does }) => [keys, does])} />}
      </Topic>
      <Topic title="Sources and licences" details={sources}>
        {() => <Sources />}
      </Topic>
      <Topic title="Privacy">
        {() => (
          <p>
            Functions and pane answer from a dataset on this computer: Orebook sends nothing about you or your workbook anywhere.
            To see whether there is a newer dataset, and to fetch it, it asks the place that the add-in itself comes from.
            Microsoft's Office library, which every Office add-in loads, sends its own diagnostic data to Microsoft.
          </p>
        )}
      </Topic>
      <Section title="About">
        <Facts
          facts={[
            ["Dataset", version],
            ["Released", released],
            [
              "SHA-256",
              <span key="hash">
                <span className={styles.hash}>{hash}</span>
                <CopyButton text={hash} />
              </span>,
            ],
          ]}
        />
        <p>
          <OutsideLink address="support.html">Errors in cells, and other questions</OutsideLink>
        </p>
      </Section>
    </article>
  );
}

/** The list of sources opens where a command asks for it, and takes the keyboard. */
function useOpenedWhenAsked(): Ref<HTMLDetailsElement> {
  const details = useRef<HTMLDetailsElement>(null);
  const isAsked = useStore(sourcesAsked);
  useEffect(() => {
    if (!isAsked || !details.current) return;
    details.current.open = true;
    details.current.querySelector("summary")?.focus();
    details.current.scrollIntoView();
    sourcesAsked.set(false);
  }, [isAsked]);
  return details;
}

interface TopicProps {
  title: string;
  details?: Ref<HTMLDetailsElement>;
  children: () => ReactNode;
}

function Topic({ title, details, children }: TopicProps) {
  const styles = useStyles();
  return (
    <Disclosure summary={<h3 className={styles.topic}>{title}</h3>} details={details}>
      {children}
    </Disclosure>
  );
}
