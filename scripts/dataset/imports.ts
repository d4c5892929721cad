import { type ImportHeading } from "../../src/domain/import-source";
import { type Part } from "./part";
import { knownIds, RecordCheck } from "./records";

export const IMPORT_COLUMNS = [
  "mineral",
  "heading",
  "main",
  "country",
  "value",
  "qualifier",
  "years",
  "source",
  "locator",
  "note",
] as const;

/** Shares of named shares may be rounded each by half a point: their sum may be off by so much for a heading of six lines. */
const ROUNDING = 3;

/** Sources of United States imports: one record for each heading and country. */
export const imports: Part = ({ folder, problems, draft }) => {
  const file = "imports.csv";
  const known = knownIds({ draft });
  const built = new Map<string, ImportHeading & { line: number }>();
  for (const record of folder.csv(file, IMPORT_COLUMNS)) {
    const check = new RecordCheck(record, (line, reason) => problems.add(folder.nameOf(file), line, reason), known);
    const value = check.number("value");
    if (value < 0 || value > 100) check.fail(`the share is ${value}; it must lie between 0 and 100 per cent.`);
    const note = check.optional("note");
    const share = {
      country: check.country("country"),
      value,
      qualifier: check.oneOf("qualifier", ["", "<", ">"] as const),
      locator: check.required("locator"),
      ...(note === undefined ? {} : { note }),
    };
    const heading = {
      mineral: check.mineral("mineral"),
      heading: check.required("heading"),
      main: check.oneOf("main", ["yes", ""]) === "yes",
      years: check.required("years"),
      source: check.source("source"),
    };
    const key = `${heading.mineral}|${heading.heading}|${heading.source}`;
    const into = built.get(key) ?? { ...heading, shares: [], line: record.line };
    built.set(key, into);
    if (into.shares.some((other) => other.country === share.country))
      check.fail(`a second share of ${share.country} for ${heading.mineral}, ${heading.heading}. Remove one.`);
    if (into.main !== heading.main || into.years !== heading.years)
      check.fail(`main or years differ from the first record of ${heading.mineral}, ${heading.heading}.`);
    into.shares.push(share);
  }
  const mains = new Map<string, string>();
  for (const { mineral, heading, main, shares, line } of built.values()) {
    const sum = shares.reduce((total, share) => total + share.value, 0);
    if (Math.abs(sum - 100) > ROUNDING)
      problems.add(
        folder.nameOf(file),
        line,
        `the shares of ${mineral}, ${heading} add up to ${sum}; they must add up to 100 within ${ROUNDING}.`,
      );
    if (!main) continue;
    const other = mains.get(mineral);
    if (other !== undefined)
      problems.add(folder.nameOf(file), line, `${mineral} has two main headings, "${other}" and "${heading}". Leave one.`);
    mains.set(mineral, heading);
  }
  return { imports: [...built.values()].map(({ line: _line, ...heading }) => heading) };
};
