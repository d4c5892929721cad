import { importHeadingSchema, importShareSchema, type ImportHeading } from "../../src/dataset/schema/imports";
import { mainFlaws, secondShare, sumFlaw } from "../../src/dataset/schema/rules/imports";
import { type Row } from "../read/row";
import { type Part, rowsOf, type Vocabularies, vocabulariesOf } from "./part";

export const IMPORT_COLUMNS = [
  "importer",
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

/** Sources of the imports of the United States and of the supply of the EU: one record for each heading and country. */
export const imports: Part = (input) => {
  const known = vocabulariesOf(input.draft);
  const built = new Map<string, { heading: ImportHeading; first: Row }>();
  for (const row of rowsOf(input, "imports.csv", IMPORT_COLUMNS)) {
    const heading = readHeading(row, known);
    const key = [heading.importer, heading.mineral, heading.heading, heading.source].join("\n");
    const into = built.get(key);
    if (!into) built.set(key, { heading, first: row });
    else add(heading, into.heading, row);
  }
  const headings = [...built.values()];
  if (input.folder.isSound("imports.csv")) checkHeadings(headings);
  return { imports: headings.map(({ heading }) => heading) };
};

/** The heading of a record, with the one share that the record tells. */
function readHeading(row: Row, known: Vocabularies): ImportHeading {
  const note = row.optional("note");
  const share = {
    country: row.id("country", known.countries),
    value: row.number("value"),
    qualifier: row.text("qualifier"),
    locator: row.text("locator"),
    ...(note === undefined ? {} : { note }),
  } as ImportHeading["shares"][number];
  if (!["yes", ""].includes(row.text("main"))) row.fail(`main is "${row.text("main")}"; write yes, or leave it blank.`);
  const heading: ImportHeading = {
    importer: row.text("importer") as ImportHeading["importer"],
    mineral: row.id("mineral", known.minerals),
    heading: row.text("heading"),
    main: row.text("main") === "yes",
    years: row.text("years"),
    source: row.id("source", known.sources),
    shares: [share],
  };
  row.checked(importShareSchema, share);
  row.checked(importHeadingSchema, heading);
  return heading;
}

function add({ main, years, shares }: ImportHeading, into: ImportHeading, row: Row): void {
  const [share] = shares;
  if (into.shares.some(({ country }) => country === share!.country)) row.fail(secondShare(into, share!.country));
  if (into.main !== main || into.years !== years)
    row.fail(`main or years differ from the first record of ${into.mineral}, ${into.heading}.`);
  into.shares.push(share!);
}

/** Checks what the records say together, where none of them has a fault of its own. */
function checkHeadings(headings: readonly { heading: ImportHeading; first: Row }[]): void {
  for (const { heading, first } of headings) {
    const fault = sumFlaw(heading);
    if (fault !== undefined) first.fail(fault);
  }
  for (const { path, reason } of mainFlaws(headings.map(({ heading }) => heading)))
    headings[path[0] as number]!.first.fail(reason);
}
