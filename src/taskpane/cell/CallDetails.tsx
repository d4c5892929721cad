import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { insertCitation } from "../../actions/cite-selection";
import { Fault } from "../../domain/fault";
import { citationFormula, type CallNode, type Explanation } from "../../workbook/explain";
import type { WorksheetCall } from "../../workbook/worksheet-call";
import { answerRows } from "../components/answers/answer-rows";
import { AnswerTable, type AnswerColumn } from "../components/answers/AnswerTable";
import { EvidenceList } from "../components/EvidenceList";
import { Insert } from "../components/Insert";
import { PageLink } from "../components/PageLink";
import { Section } from "../components/Section";
import { useFirst } from "../components/ShowAll";
import { useDataset } from "../dataset-in-use";

const useStyles = makeStyles({
  words: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  quiet: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: `${tokens.spacingVerticalS} 0` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  line: { margin: 0 },
  verdict: { fontWeight: tokens.fontWeightSemibold },
});

/** Columns that fit beside one another, of each function that puts sources side by side. */
const COLUMNS: Readonly<Record<string, readonly AnswerColumn[]>> = {
  "MINERAL.SOURCES": [{ header: "Edition", page: "source" }, { header: "Year" }, { header: "Value" }, { header: "Rank" }],
  "DEAL.SOURCES": [{ header: "Source", page: "source" }, { header: "Value" }, { header: "Status" }],
};

/** What is of no country has no rank. */
function columnsOf({ definition, given }: WorksheetCall): readonly AnswerColumn[] | undefined {
  const columns = COLUMNS[definition.id];
  return definition.id === "MINERAL.SOURCES" && given.country === undefined
    ? columns?.filter(({ header }) => header !== "Rank")
    : columns;
}

interface CallDetailsProps {
  explanation: Explanation;
  node: CallNode;
  onEdit(): void;
}

/** What one call answers and rests on, what others say to the same, and what can be done with it. */
export function CallDetails({ explanation, node, onEdit }: CallDetailsProps) {
  const styles = useStyles();
  const { answer, call, claims, elsewhere, evidence, words, agrees, advice } = node;
  const isFault = answer.kind !== "answer" || answer.shown instanceof Fault;
  const citation = citationFormula(node);
  return (
    <Section title={call.definition.id}>
      {isFault ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.words}>{words}</MessageBarBody>
        </MessageBar>
      ) : (
        <p className={styles.words}>{words}</p>
      )}
      {agrees === true && <p className={styles.quiet}>The cell shows what the data says now.</p>}
      {advice !== "" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.words}>
            {agrees === false ? `The data says ${node.shown}. ${advice}` : advice}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={onEdit}>
          Edit in Build
        </Button>
        {citation !== undefined && (
          <Button size="small" onClick={() => void insertCitation(explanation, node)}>
            Insert citation beside
          </Button>
        )}
      </div>
      {evidence.length > 0 && (
        <Section title="What it rests on">
          <EvidenceList evidence={evidence} name="What it rests on" />
        </Section>
      )}
      <OtherSources node={node} />
      {claims.length > 0 && <Claims claims={claims} />}
      {!isFault && elsewhere.sources === undefined && evidence.length === 0 && (
        <p className={styles.quiet}>The answer rests on no published statement of its own.</p>
      )}
      <p className={styles.quiet}>
        <PageLink to={{ kind: "function", id: call.definition.id }}>{`About ${call.definition.id}`}</PageLink>
      </p>
    </Section>
  );
}

/** What other editions and sources say to the same question. */
function OtherSources({ node: { elsewhere, shown } }: { node: CallNode }) {
  const styles = useStyles();
  const dataset = useDataset();
  const { editions, sources, onlyYear } = elsewhere;
  if (editions.length === 0 && !sources) return null;
  const table = sources && answerRows(sources, dataset);
  return (
    <Section title="What other editions and sources say">
      {editions.length > 0 && (
        <ul className={styles.list} aria-label="The same question in older editions">
          {editions.map(({ work, shown: then, isSame }) => (
            <li key={work.id} className={styles.item}>
              <PageLink to={{ kind: "source", id: work.id }}>{work.short}</PageLink>
              {`: ${then}${isSame ? ", the same" : `, now ${shown}`}`}
            </li>
          ))}
        </ul>
      )}
      {sources && table && !(table instanceof Fault) && (
        <>
          {onlyYear !== undefined && (
            <p className={styles.quiet}>{`No other edition in the dataset has ${onlyYear}. Every year of every edition:`}</p>
          )}
          <AnswerTable name="What every source says" answer={table} columns={columnsOf(sources)} first={8} />
          <Insert call={sources} what="What every source says" />
        </>
      )}
    </Section>
  );
}

/** Claims shown at first. */
const FIRST_CLAIMS = 5;

/** What published commentary claims about the same, those that disagree with the data first. */
function Claims({ claims }: { claims: CallNode["claims"] }) {
  const styles = useStyles();
  const { shown, button } = useFirst(claims, FIRST_CLAIMS, "claims");
  const disagreeing = claims.filter(({ disagrees }) => disagrees).length;
  return (
    <Section title={disagreeing > 0 ? "Claims that disagree" : "Claims about it"}>
      <ul className={styles.list} aria-label="Claims">
        {shown.map(({ claim, source, assessment }) => (
          <li key={claim.id} className={styles.item}>
            <p className={styles.line}>
              <span className={styles.verdict}>{`${assessment.verdict}: `}</span>
              {claim.text}
            </p>
            <p className={styles.quiet}>{assessment.dataSays}</p>
            <p className={styles.quiet}>
              <PageLink to={{ kind: "source", id: source.id }}>{source.short}</PageLink>
              {claim.locator === "" ? "" : `, ${claim.locator}`}
            </p>
          </li>
        ))}
      </ul>
      {button}
    </Section>
  );
}
