import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Day } from "../../../domain/date";
import { capitalized, hasWords } from "../../../domain/name";
import { termsByGroup, termsWithoutSource } from "../../../dataset/deals/terms-by-group";
import type { Deal, Term } from "../../../dataset/schema";
import { Fault } from "../../../domain/fault";
import { Disclosure } from "../../components/Disclosure";
import { Insert } from "../../components/Insert";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";
import { sourcesCall, termsCall } from "./deal-calls";
import { TermLine } from "./TermLine";

const useStyles = makeStyles({
  group: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    margin: `${tokens.spacingVerticalM} 0 0`,
  },
  filter: { width: "100%", margin: `${tokens.spacingVerticalS} 0` },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** As many terms are in sight at once; more are worth a filter. */
const FILTER_FROM = 12;

interface DealTermsProps {
  deal: Deal;
  asOf: Day | undefined;
}

/** The terms of a deal by group, with every source's version, and the terms that no source states. */
export function DealTerms({ deal, asOf }: DealTermsProps) {
  const styles = useStyles();
  const { deals } = useDataset();
  const [filter, setFilter] = useState("");
  const groups = termsByGroup(deals, deal, asOf);
  const count = groups.reduce((sum, { terms }) => sum + terms.length, 0);
  const shown = groups
    .map(({ group, terms }) => ({ group, terms: terms.filter(({ term }) => isMeant(term, filter)) }))
    .filter(({ terms }) => terms.length > 0);
  const shownCount = shown.reduce((sum, { terms }) => sum + terms.length, 0);
  const missing = termsWithoutSource(deals, deal, asOf);
  return (
    <Section title={`Terms (${count})`}>
      <p className={styles.text}>
        The source that answers comes first: the primary text, then official statements, then reporting, then commentary. Open a
        term for what every source says.
      </p>
      {count > 0 ? (
        <>
          <p className={styles.text}>All terms as one table:</p>
          <Insert call={termsCall(deal, asOf)} what={`all terms of ${deal.id}`} />
        </>
      ) : (
        <p>No source on the terms was out by {asOf}.</p>
      )}
      {count >= FILTER_FROM && (
        <>
          <Input
            className={styles.filter}
            size="small"
            type="search"
            aria-label="Filter the terms"
            placeholder="Filter the terms"
            value={filter}
            onChange={(_, { value }) => setFilter(value)}
          />
          <div role="status">{filter.trim() !== "" && `${shownCount} of ${count} terms`}</div>
        </>
      )}
      {shown.map(({ group, terms }) => (
        <div key={group} role="group" aria-label={capitalized(group)}>
          <h4 className={styles.group}>{capitalized(group)}</h4>
          {terms.map((known) => (
            <TermLine key={known.term.key} deal={deal} known={known} asOf={asOf} />
          ))}
        </div>
      ))}
      {missing.length > 0 && (
        <Disclosure summary={`No source states ${missing.length} ${missing.length === 1 ? "term" : "terms"} of the vocabulary`}>
          {() => (
            <ul className={styles.list}>
              {missing.map((term) => (
                <li key={term.key}>{reasonFor(deals.cell(deal, term, asOf), term)}</li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
      <h4 className={styles.group}>Every source on every term</h4>
      <Insert call={sourcesCall(deal)} what={`every source on every term of ${deal.id}`} />
    </Section>
  );
}

function reasonFor(answer: unknown, { label }: Term): string {
  return `${label}: ${answer instanceof Fault ? answer.message.replace(/^\S+ of [^:]+: /, "") : ""}`;
}

function isMeant({ key, label, description, aliases }: Term, filter: string): boolean {
  return hasWords([key, label, description, ...aliases], filter);
}
