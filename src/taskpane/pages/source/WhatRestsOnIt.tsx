import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { grouped } from "../../../domain/figure";
import { capitalized } from "../../../domain/name";
import { countsOf, whatRestsOn, type RestingOfDeal } from "../../../dataset/what-rests-on";
import type { SeriesTable } from "../../../dataset/series-table";
import type { Claim, Mineral, Source } from "../../../dataset/schema";
import { mineralList } from "../../../functions/mineral.list";
import { Disclosure } from "../../components/Disclosure";
import { Insert } from "../../components/Insert";
import { PageLink } from "../../components/PageLink";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  small: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Everything in the dataset that names a work as its source, with the way to each. */
export function WhatRestsOnIt({ source }: { source: Source }) {
  const styles = useStyles();
  const dataset = useDataset();
  const resting = whatRestsOn(source, dataset);
  const counts = countsOf(resting, source);
  if (counts.length === 0)
    return (
      <Section title="What rests on it">
        <p className={styles.text}>
          Nothing rests on this work alone: the dataset names it and gives no figure, term or claim of it.
        </p>
      </Section>
    );
  return (
    <Section title="What rests on it">
      <p className={styles.text}>{capitalized(counts.map(([kind, count]) => `${kind}: ${grouped(count)}`).join(", "))}.</p>
      <Part name="Figures" count={sum(resting.tables, ({ figureCount }) => figureCount)}>
        {() => <Tables tables={resting.tables} />}
      </Part>
      <Part name="Monthly prices" count={sum(resting.monthly, ({ count }) => count)}>
        {() => (
          <ul className={styles.list}>
            {resting.monthly.map(({ mineral, measure, from, to, unit }) => (
              <li key={`${mineral.id} ${measure.id}`}>
                <MineralLinks minerals={[mineral]} />: {measure.id}, {from} to {to}, {unit}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part name="Uses of minerals" count={resting.uses.length}>
        {() => <MineralLinks minerals={resting.uses.map(({ mineral }) => dataset.mineral(mineral))} />}
      </Part>
      <Part name="Demand for minerals" count={resting.demand.length}>
        {() => (
          <ul className={styles.list}>
            {[...new Set(resting.demand.map(({ mineral }) => mineral))].map((id) => (
              <li key={id}>
                <MineralLinks minerals={[dataset.mineral(id)]} />
                <span className={styles.small}>
                  {resting.demand
                    .filter(({ mineral }) => mineral === id)
                    .map(({ use }) => use)
                    .join(", ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part name="Deals" count={resting.deals.length} isOpen>
        {() => (
          <ul className={styles.list}>
            {resting.deals.map((each) => (
              <li key={each.deal.id}>
                <PageLink to={{ kind: "deal", ids: [each.deal.id] }}>{each.deal.id}</PageLink>
                <span className={styles.small}>{ofDeal(each)}</span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part name="Claims that it makes" count={resting.claims.length}>
        {() => <Claims claims={resting.claims} />}
      </Part>
      <Part name="Claims of others that it speaks to" count={resting.testimonies.length}>
        {() => <Claims claims={resting.testimonies} testimonyOf={source} />}
      </Part>
      <Part name="Official lists" count={resting.lists.length} isOpen>
        {() =>
          resting.lists.map((list) => (
            <div key={list.id}>
              <p className={styles.text}>
                <PageLink to={{ kind: "list", id: list.id }}>{list.name}</PageLink>, in force from {list.from}:{" "}
                {list.entries.length} entries
              </p>
              <Insert
                call={{ definition: mineralList, given: { list: list.id, headers: true } }}
                what={`minerals of the list ${list.id}`}
              />
            </div>
          ))
        }
      </Part>
      <Part name="Export controls" count={resting.controls.length}>
        {() => (
          <ul className={styles.list}>
            {resting.controls.map(({ control, phases }) => (
              <li key={control.id}>
                <PageLink to={{ kind: "country", id: control.country }}>{dataset.placeName(control.country)}</PageLink>:{" "}
                {control.measure} on {control.product}
                {control.destination !== undefined && ` to ${dataset.placeName(control.destination)}`}
                <span className={styles.small}>
                  {phases === 1 ? "1 phase" : `${phases} phases`}
                  {control.minerals.length > 0 && "; "}
                  <MineralLinks minerals={control.minerals.map((id) => dataset.mineral(id))} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part name="Sources of imports" count={resting.imports.length}>
        {() => (
          <ul className={styles.list}>
            {resting.imports.map((heading) => (
              <li key={`${heading.importer} ${heading.mineral} ${heading.heading}`}>
                <MineralLinks minerals={[dataset.mineral(heading.mineral)]} />: {heading.heading}, {heading.years}
                <span className={styles.small}>
                  {heading.shares.length} {heading.shares.length === 1 ? "share" : "shares"}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part name="Properties of minerals" count={sum(resting.properties, ({ values }) => values)}>
        {() => (
          <ul className={styles.list}>
            {resting.properties.map(({ property, values }) => (
              <li key={property.id}>
                {property.label}: {values === 1 ? "1 mineral" : `${values} minerals`}
                <span className={styles.small}>{property.description}</span>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </Section>
  );
}

interface PartProps {
  name: string;
  count: number;
  isOpen?: boolean;
  children: () => ReactNode;
}

/** One kind of what rests on a work; nothing where there is none. */
function Part({ name, count, isOpen = false, children }: PartProps) {
  if (count === 0) return null;
  return (
    <Disclosure summary={`${name} (${grouped(count)})`} startsOpen={isOpen}>
      {children}
    </Disclosure>
  );
}

/** Minerals by name, each with its tables. */
function Tables({ tables }: { tables: readonly SeriesTable[] }) {
  const styles = useStyles();
  const byMineral = new Map<Mineral, SeriesTable[]>();
  for (const table of tables) byMineral.set(table.mineral, [...(byMineral.get(table.mineral) ?? []), table]);
  const minerals = [...byMineral].sort(([a], [b]) => a.name.localeCompare(b.name, "en"));
  return (
    <ul className={styles.list}>
      {minerals.map(([mineral, ofMineral]) => (
        <li key={mineral.id}>
          <MineralLinks minerals={[mineral]} />
          {ofMineral.map(({ measure, unit, figureCount, years }) => (
            <span key={measure.id} className={styles.small}>
              {measure.id}: {figureCount} {figureCount === 1 ? "figure" : "figures"}, {rangeOf(years)}, {unit}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** @param testimonyOf the work whose word on the claims is shown; undefined where the claims are its own */
function Claims({ claims, testimonyOf }: { claims: readonly Claim[]; testimonyOf?: Source }) {
  const styles = useStyles();
  const dataset = useDataset();
  return (
    <ul className={styles.list}>
      {claims.map((claim) => (
        <li key={claim.id}>
          {claim.text}
          <span className={styles.small}>
            Verdict: {dataset.claims.assess(claim).verdict}; {claim.locator}
            {testimonyOf && (
              <>
                {" of "}
                <PageLink to={{ kind: "source", id: claim.source }}>{dataset.source(claim.source).short}</PageLink>
              </>
            )}
          </span>
          {testimonyOf &&
            claim.testimony
              .filter(({ source }) => source === testimonyOf.id)
              .map(({ says, stance, locator }) => (
                <span key={says} className={styles.small}>
                  It {stance === "context" ? "gives context" : stance}: {says} ({locator})
                </span>
              ))}
          {claim.minerals.length > 0 && (
            <span className={styles.small}>
              <MineralLinks minerals={claim.minerals.map((id) => dataset.mineral(id))} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function MineralLinks({ minerals }: { minerals: readonly Mineral[] }) {
  return minerals.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ", "}
      <PageLink to={{ kind: "mineral", id }}>{name}</PageLink>
    </span>
  ));
}

function ofDeal({ terms, events, parties, minerals }: RestingOfDeal): string {
  const counted = (count: number, one: string, several: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  return [
    ...(terms.length === 0
      ? []
      : [`${terms.length === 1 ? "term" : `${terms.length} terms`}: ${terms.map(({ label }) => label).join(", ")}`]),
    ...counted(events.length, "event", "events"),
    ...counted(parties.length, "party", "parties"),
    ...counted(minerals.length, "mineral", "minerals"),
  ].join("; ");
}

function rangeOf(years: readonly number[]): string {
  const [first, last] = [years[0], years[years.length - 1]];
  return first === last ? String(first) : `${first} to ${last}`;
}

function sum<T>(entries: readonly T[], count: (entry: T) => number): number {
  return entries.reduce((total, entry) => total + count(entry), 0);
}
