import { lastDayOf, type Day } from "../../domain/date";
import { notAvailable } from "../../domain/fault";
import { membershipOf, scopeOf } from "../list-coverage";
import type { Dataset } from "../dataset";
import type { MineralList } from "../schema";
import type { PropertyRule } from "./answer";

/** What the id of a property adds that says how far a list covers a mineral: `eu_critical_scope` stands beside `eu_critical`. */
const SCOPE = "_scope";

/** Whether an official list covers the mineral: `yes`, `no`, or `in part` where only forms of it are listed. */
export const membership: PropertyRule = (dataset, mineral, { id }, { asOf }) => {
  const { lists } = dataset;
  const list = lists.ofProperty(id);
  if (list) requireOut(dataset, list, asOf);
  return list && { value: membershipOf(lists.coverage(list, mineral)), evidence: () => lists.coverageEvidence(list, mineral) };
};

/** What qualifies that: a grade, or the forms that are listed. */
export const scope: PropertyRule = (dataset, mineral, { id }, { asOf }) => {
  const { lists } = dataset;
  const list = id.endsWith(SCOPE) ? lists.ofProperty(id.slice(0, -SCOPE.length)) : undefined;
  if (!list) return undefined;
  requireOut(dataset, list, asOf);
  const value = scopeOf(lists.coverage(list, mineral));
  if (value === undefined) throw notAvailable(`No scope: ${list.name} does not name ${mineral.name}.`);
  return { value, evidence: () => lists.coverageEvidence(list, mineral) };
};

/** @throws Fault `#N/A` for a list that was not out by a day */
function requireOut(dataset: Dataset, { source, name }: MineralList, asOf: Day | undefined): void {
  const { short, published } = dataset.source(source);
  if (asOf !== undefined && lastDayOf(published) > asOf)
    throw notAvailable(`${name} was not published by ${asOf}: ${short} is of ${published}.`);
}
