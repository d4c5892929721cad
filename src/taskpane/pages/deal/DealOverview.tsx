import { makeStyles, tokens } from "@fluentui/react-components";
import { openPage, replacePage, type DealPlace } from "../../../actions/pane-place";
import { addressOf } from "../../../domain/citation";
import type { Block, CellResult } from "../../../domain/cell";
import type { Day } from "../../../domain/date";
import { lastDayOf } from "../../../domain/date";
import { Fault } from "../../../domain/fault";
import { capitalized } from "../../../domain/name";
import { shownResult } from "../../../domain/shown";
import { daysOfDeal, sourcesOfDeal } from "../../../dataset/deals/deal-sources";
import type { Deal } from "../../../dataset/schema";
import { answerOf } from "../../../workbook/worksheet-call";
import { Actions } from "../../components/Actions";
import { BuildButton } from "../../components/BuildButton";
import { InputCellButton } from "../../components/InputCellButton";
import { Insert } from "../../components/Insert";
import { OutsideLink } from "../../components/OutsideLink";
import { Page } from "../../components/Page";
import { PageLink } from "../../components/PageLink";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";
import { AsOf } from "./AsOf";
import { mineralsCall, partiesCall, statusCall, timelineCall } from "./deal-calls";
import { DealPicker } from "./DealPicker";
import { DealTerms } from "./DealTerms";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere" },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  events: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, overflowWrap: "anywhere" },
  event: { marginBottom: tokens.spacingVerticalXS },
  date: { fontWeight: tokens.fontWeightSemibold },
  small: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  status: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

interface DealOverviewProps {
  deal: Deal;
  place: DealPlace;
}

/** One deal: how far it has come, what it says, who and what it is about, what happened, and the sources. */
export function DealOverview({ deal, place }: DealOverviewProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const { asOf } = place;
  const sources = sourcesOfDeal(deal, dataset).filter(({ published }) => asOf === undefined || lastDayOf(published) <= asOf);
  return (
    <Page title={deal.name}>
      <p className={styles.text}>
        {capitalized(deal.kind)}, in formulas <code>{deal.id}</code>
      </p>
      <AsOf asOf={asOf} days={daysOfDeal(deal, dataset)} onChange={(day) => replacePage({ ...place, asOf: day })} />
      <Status deal={deal} asOf={asOf} />
      <DealPicker label="Compare with" without={[deal]} onPick={(id) => openPage({ kind: "deal", ids: [deal.id, id], asOf })} />
      <DealTerms deal={deal} asOf={asOf} />
      <Section title="Parties">
        <ul className={styles.list}>
          {deal.parties.map(({ name, role, country, source }) => (
            <li key={`${name} ${role}`}>
              {country === undefined ? name : <PageLink to={{ kind: "country", id: country }}>{name}</PageLink>}, {role}
              <span className={styles.small}>
                <PageLink to={{ kind: "source", id: source }}>{dataset.source(source).short}</PageLink>
              </span>
            </li>
          ))}
        </ul>
        <Insert call={partiesCall(deal)} what={`parties of ${deal.id}`} />
      </Section>
      <Minerals deal={deal} />
      <Timeline deal={deal} asOf={asOf} />
      <Section title={`Sources (${sources.length})`}>
        <ul className={styles.list}>
          {sources.map((source) => {
            const address = addressOf(source);
            return (
              <li key={source.id} className={styles.event}>
                <PageLink to={{ kind: "source", id: source.id }}>{source.short}</PageLink>
                <span className={styles.small}>
                  {source.title}. {source.publisher}, {source.published}; {source.tier}
                  {address && (
                    <>
                      {"; "}
                      <OutsideLink address={address}>Open the source</OutsideLink>
                    </>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </Section>
    </Page>
  );
}

function Status({ deal, asOf }: { deal: Deal; asOf: Day | undefined }) {
  const styles = useStyles();
  const dataset = useDataset();
  const call = statusCall(deal, asOf);
  const answer = first(answerOf(call, dataset));
  const event = dataset.deals.lookUpStatusEvent(deal, asOf);
  const meaning = dataset.deals.statuses.find(({ id }) => id === answer)?.description;
  return (
    <Section title="Status">
      {answer instanceof Fault ? (
        <p className={styles.text}>{answer.message}</p>
      ) : (
        <p className={styles.text}>
          <span className={styles.status}>{capitalized(shownResult(answer))}</span>
          {meaning && `: ${meaning}`}
          {event && (
            <span className={styles.small}>
              since {event.date}: {event.event} (
              <PageLink to={{ kind: "source", id: event.source }}>{dataset.source(event.source).short}</PageLink>)
            </span>
          )}
        </p>
      )}
      <Actions>
        <Insert call={call} what={`status of ${deal.id}`} />
        <BuildButton call={call} />
        <InputCellButton names="deal" value={deal.id} />
      </Actions>
    </Section>
  );
}

function Timeline({ deal, asOf }: { deal: Deal; asOf: Day | undefined }) {
  const styles = useStyles();
  const dataset = useDataset();
  const call = timelineCall(deal, asOf);
  const [, ...rows] = answerOf(call, dataset);
  const events = dataset.deals.events(deal, asOf);
  return (
    <Section title="Timeline">
      {rows.length === 0 ? (
        <p className={styles.text}>{messageOf(first(answerOf(call, dataset)))}</p>
      ) : (
        <ol className={styles.events}>
          {rows.map(([date, event], index) => {
            const { source, locator, note, status } = events[index]!;
            return (
              <li key={index} className={styles.event}>
                <span className={styles.date}>{shownResult(date!)}</span> {shownResult(event!)}
                {status !== undefined && ` (from then: ${status})`}
                <span className={styles.small}>
                  <PageLink to={{ kind: "source", id: source }}>{dataset.source(source).short}</PageLink>
                  {locator ? `, ${locator}` : ""}
                </span>
                {note && <span className={styles.small}>{note}</span>}
              </li>
            );
          })}
        </ol>
      )}
      <Insert call={call} what={`timeline of ${deal.id}`} />
    </Section>
  );
}

function Minerals({ deal }: { deal: Deal }) {
  const styles = useStyles();
  const dataset = useDataset();
  const call = mineralsCall(deal);
  const answer = answerOf(call, dataset);
  const ids = new Map(deal.minerals.map(({ name, mineral }) => [name, mineral]));
  if (first(answer) instanceof Fault)
    return (
      <Section title="Minerals">
        <p className={styles.text}>{messageOf(first(answer))}</p>
      </Section>
    );
  return (
    <Section title={`Minerals (${answer.length})`}>
      <p className={styles.text}>
        {answer.map(([name], index) => (
          <span key={index}>
            {index > 0 && ", "}
            <PageLink to={{ kind: "mineral", id: ids.get(String(name))! }}>{shownResult(name!)}</PageLink>
          </span>
        ))}
      </p>
      <Insert call={call} what={`minerals of ${deal.id}`} />
    </Section>
  );
}

function first(block: Block<CellResult>): CellResult {
  return block[0]![0]!;
}

function messageOf(answer: CellResult): string {
  return answer instanceof Fault ? answer.message : shownResult(answer);
}
