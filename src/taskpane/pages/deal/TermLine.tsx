import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { Fault } from "../../../domain/fault";
import type { Day } from "../../../domain/date";
import { shownResult } from "../../../domain/shown";
import type { TermWithVersions } from "../../../dataset/deals/terms-by-group";
import type { Deal } from "../../../dataset/schema";
import { answerOf } from "../../../workbook/worksheet-call";
import { Actions } from "../../components/Actions";
import { nothingWord } from "../../components/answers/answer-rows";
import { BuildButton } from "../../components/BuildButton";
import { Disclosure } from "../../components/Disclosure";
import { InputCellButton } from "../../components/InputCellButton";
import { Insert } from "../../components/Insert";
import { PageLink } from "../../components/PageLink";
import { useDataset } from "../../dataset-in-use";
import { sourcesCall, termCall } from "./deal-calls";
import { disagreements, otherSources } from "./standing-words";
import { TermVersions } from "./TermVersions";

const useStyles = makeStyles({
  line: { display: "inline-grid", width: "calc(100% - 1.25rem)", verticalAlign: "top", rowGap: tokens.spacingVerticalXXS },
  label: { fontWeight: tokens.fontWeightSemibold },
  mark: { marginLeft: tokens.spacingHorizontalXS },
  none: { fontStyle: "italic", color: tokens.colorNeutralForeground2 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface TermLineProps {
  deal: Deal;
  known: TermWithVersions;
  asOf: Day | undefined;
}

/** A term of a deal with what DEAL.TERM answers and the source of that; it opens to every source's version. */
export function TermLine({ deal, known, asOf }: TermLineProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const { term, version, versions, status, binding } = known;
  const call = termCall(deal, term, asOf);
  const [[answer]] = answerOf(call, dataset) as [[ReturnType<typeof answerOf>[number][number]]];
  const others = otherSources(known);
  return (
    <Disclosure
      summary={
        <span className={styles.line}>
          <span className={styles.label}>{term.label}</span>
          {answer instanceof Fault ? (
            <span className={styles.none}>{nothingWord(answer)}</span>
          ) : (
            <span>
              {shownResult(answer)}
              {unitBeside(known) && ` ${unitBeside(known)}`}
            </span>
          )}
          <span className={styles.small}>
            {status}; {version.source.short}
            {others && `; ${others}`}
            {disagreements(known).map((mark) => (
              <Badge key={mark} className={styles.mark} appearance="outline" color="warning" size="small">
                {mark}
              </Badge>
            ))}
          </span>
        </span>
      }
    >
      {() => (
        <>
          <p className={styles.text}>
            {term.description} <PageLink to={{ kind: "term", id: term.key }}>In other deals</PageLink>
          </p>
          {answer instanceof Fault && <p className={styles.text}>{answer.message}</p>}
          <p className={styles.text}>
            Binding in law: {binding}. Known since {shownResult(known.since)}.
          </p>
          <Actions>
            <Insert call={call} what={`${term.label} of ${deal.id}`} />
            <BuildButton call={call} />
            <InputCellButton names="term" value={term.key} deal={deal.id} />
          </Actions>
          <TermVersions versions={versions} />
          {versions.length > 1 && <Insert call={sourcesCall(deal, term)} what={`every source on ${term.label} of ${deal.id}`} />}
        </>
      )}
    </Disclosure>
  );
}

/** The unit where the cell does not show it: counts and durations; percentages, money and dates show theirs. */
function unitBeside({ term, version }: TermWithVersions): string {
  return version.said.kind === "value" && (term.type === "count" || term.type === "duration") ? version.unit : "";
}
