import { type Claim, claimSchema, testimonySchema } from "../../src/dataset/schema/claim";
import { GENERAL_MEASURES } from "../../src/dataset/measure";
import { claimFlaws, isRepeated } from "../../src/dataset/schema/rules/claims";
import { type Row } from "../read/row";
import { type Draft, type Part, type PartInput, rowsOf, type Vocabularies, vocabulariesOf, vocabularyOf } from "./part";

export const CLAIM_COLUMNS = [
  "id",
  "source",
  "locator",
  "claim",
  "minerals",
  "country",
  "check",
  "compare",
  "measures",
  "expected",
  "low",
  "high",
  "list",
  "destination",
  "words",
  "note",
] as const;
export const TESTIMONY_COLUMNS = ["claim", "source", "locator", "stance", "says"] as const;

/** What published commentary asserts about minerals, with the comparison that can be computed and what other works say. */
export const claims: Part = (input) => {
  const known = vocabulariesOf(input.draft);
  const sources = new Map((input.draft.sources ?? []).map((source) => [source.id, source]));
  const built = new Map<string, Claim>();
  for (const row of rowsOf(input, "claims.csv", CLAIM_COLUMNS)) {
    const claim = readClaim(row, known, input.draft);
    for (const flaw of claimFlaws(claim, sources.get(claim.source))) row.fail(flaw);
    if (built.has(claim.id)) row.fail(`claim "${claim.id}" is there twice. Give each its own id.`);
    built.set(claim.id, claim);
  }
  addTestimony(built, known, input);
  return { claims: [...built.values()] };
};

function readClaim(row: Row, known: Vocabularies, draft: Readonly<Draft>): Claim {
  const [country, note] = [row.optional("country"), row.optional("note")];
  const compare = row.ids("compare", known.minerals);
  const claim: Claim = {
    id: row.text("id"),
    source: row.id("source", known.sources),
    locator: row.text("locator"),
    text: row.text("claim"),
    minerals: row.ids("minerals", known.minerals),
    ...(country === undefined ? {} : { country: row.id("country", known.places) }),
    testimony: [],
    ...(note === undefined ? {} : { note }),
    ...(compare.length === 0 ? {} : { compare }),
  };
  const check = row.text("check") === "" ? undefined : readCheck(row, known, draft);
  return row.checked(claimSchema, check === undefined ? claim : { ...claim, check });
}

/** What other works say about claims, from a file of its own. */
function addTestimony(built: ReadonlyMap<string, Claim>, known: Vocabularies, input: PartInput): void {
  for (const row of rowsOf(input, "testimony.csv", TESTIMONY_COLUMNS)) {
    const testimony = row.checked(testimonySchema, {
      source: row.id("source", known.sources),
      locator: row.text("locator"),
      stance: row.text("stance") as "supports",
      says: row.text("says"),
    });
    const claim = built.get(row.text("claim"));
    if (claim && isRepeated(claim.testimony, testimony))
      row.fail(`"${testimony.source}" says the same of claim "${claim.id}" on a line before. Remove one.`);
    if (claim) claim.testimony.push(testimony);
    // The claim could be on a line that cannot be read.
    else if (input.folder.isSound("claims.csv")) row.fail(`unknown claim "${row.text("claim")}". Use an id of data/claims.csv.`);
  }
}

/**
 * The comparison of a record, with the operands of its kind from their columns. Which operands a kind has is stated in the schema;
 * here it is where they stand.
 */
function readCheck(row: Row, known: Vocabularies, draft: Readonly<Draft>): Claim["check"] {
  const kind = row.text("check");
  return { kind, ...operandsOf(kind, row, known, draft) } as Claim["check"];
}

function operandsOf(kind: string, row: Row, known: Vocabularies, draft: Readonly<Draft>): object {
  switch (kind) {
    case "rank":
      return { measures: measuresOf(row, known), rank: row.number("expected") };
    case "share":
      return { measures: measuresOf(row, known), low: row.number("low"), high: row.number("high") };
    case "listed":
    case "not listed":
      return { measures: measuresOf(row, known) };
    case "major holder":
      return { within: row.number("expected") };
    case "list size":
      return { list: listOf(row, draft), count: row.number("expected") };
    case "control": {
      const destination = row.optional("destination");
      return {
        measures: row.list("measures"),
        ...(destination === undefined ? {} : { destination: row.id("destination", known.places) }),
      };
    }
    case "imports at most":
      return { high: row.number("high") };
    case "leading import source":
      return { list: listOf(row, draft), low: row.number("low") };
    case "use":
      return { words: row.list("words") };
    default:
      // The schema says which kinds there are.
      return {};
  }
}

function measuresOf(row: Row, known: Vocabularies): string[] {
  for (const measure of row.list("measures")) {
    const fault = (GENERAL_MEASURES as readonly string[]).includes(measure)
      ? undefined
      : known.measures.faultOf("measure", measure);
    if (fault !== undefined) row.fail(`${fault} ${GENERAL_MEASURES.join(", ")} will do too.`);
  }
  return row.list("measures");
}

function listOf(row: Row, draft: Readonly<Draft>): string {
  return row.id("list", vocabularyOf(draft.lists, "data/lists/lists.json"));
}
