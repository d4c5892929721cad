import { notAvailable } from "../../domain/fault";
import { membershipOf, scopeOf } from "../list-coverage";
import type { PropertyRule } from "./answer";

/** What the id of a property adds that says how far a list covers a mineral: `eu_critical_scope` stands beside `eu_critical`. */
const SCOPE = "_scope";

/** Whether an official list covers the mineral: `yes`, `no`, or `in part` where only forms of it are listed. */
export const membership: PropertyRule = ({ lists }, mineral, { id }) => {
  const list = lists.ofProperty(id);
  return list && { value: membershipOf(lists.coverage(list, mineral)), evidence: () => lists.coverageEvidence(list, mineral) };
};

/** What qualifies that: a grade, or the forms that are listed. */
export const scope: PropertyRule = ({ lists }, mineral, { id }) => {
  const list = id.endsWith(SCOPE) ? lists.ofProperty(id.slice(0, -SCOPE.length)) : undefined;
  if (!list) return undefined;
  const value = scopeOf(lists.coverage(list, mineral));
  if (value === undefined) throw notAvailable(`No scope: ${list.name} does not name ${mineral.name}.`);
  return { value, evidence: () => lists.coverageEvidence(list, mineral) };
};
