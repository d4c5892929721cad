import { CHECK_KINDS, type Claim, type ClaimCheck, type ClaimEvidence, STANCES } from "../../src/domain/claim";
import { CONTROL_MEASURES } from "../../src/domain/export-control";
import { type Draft, type Part } from "./part";
import { knownIds, RecordCheck } from "./records";

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
export const EVIDENCE_COLUMNS = ["claim", "source", "locator", "stance", "says"] as const;

/** Words that every mineral gives a meaning of its own. */
const GENERAL_MEASURES = ["production", "reserves", "capacity"];

/** What published commentary asserts about minerals, with the comparison that can be computed and the evidence that other works give. */
export const claims: Part = ({ folder, problems, draft }) => {
  const known = knownIds({ draft });
  const tiers = new Map((draft.sources ?? []).map((source) => [source.id, source.tier]));
  const file = "claims.csv";
  const built = new Map<string, Claim>();
  for (const record of folder.csv(file, CLAIM_COLUMNS)) {
    const check = new RecordCheck(record, (line, reason) => problems.add(folder.nameOf(file), line, reason), known);
    const country = check.optional("country");
    const note = check.optional("note");
    const claim: Claim = {
      id: check.required("id"),
      source: check.source("source"),
      locator: check.required("locator"),
      text: check.required("claim"),
      minerals: check.minerals("minerals"),
      ...(country === undefined ? {} : { country: check.country("country") }),
      evidence: [],
      ...(note === undefined ? {} : { note }),
    };
    if (tiers.has(claim.source) && tiers.get(claim.source) !== "commentary")
      check.fail(`source "${claim.source}" is not of tier commentary; claims are what commentary asserts.`);
    if (built.has(claim.id)) check.fail(`claim "${claim.id}" is there twice. Give each its own id.`);
    const compared = check.minerals("compare");
    if (compared.length > 0) claim.compare = compared;
    if (check.text("check") !== "") claim.check = readCheck(check, claim, draft);
    built.set(claim.id, claim);
  }
  const evidenceFile = "claim-evidence.csv";
  for (const record of folder.csv(evidenceFile, EVIDENCE_COLUMNS)) {
    const check = new RecordCheck(record, (line, reason) => problems.add(folder.nameOf(evidenceFile), line, reason), known);
    const evidence: ClaimEvidence = {
      source: check.source("source"),
      locator: check.required("locator"),
      stance: check.oneOf("stance", STANCES),
      says: check.required("says"),
    };
    const claim = built.get(check.text("claim"));
    if (claim) claim.evidence.push(evidence);
    else check.fail(`unknown claim "${check.text("claim")}". Use an id of data/claims.csv.`);
  }
  return { claims: [...built.values()] };
};

/** The comparison of a record; every operand that its kind needs must be there. */
function readCheck(check: RecordCheck, claim: Claim, draft: Draft): ClaimCheck | undefined {
  const kind = check.oneOf("check", CHECK_KINDS);
  const needsCountry = kind !== "list size" && kind !== "use";
  if (needsCountry && claim.country === undefined) check.fail(`a comparison "${kind}" needs a country.`);
  const needsMineral = kind !== "list size" && kind !== "leading import source";
  if (needsMineral && claim.minerals.length === 0 && claim.compare === undefined)
    check.fail(`a comparison "${kind}" needs a mineral.`);
  switch (kind) {
    case "rank":
      return { kind, measures: measuresOf(check, draft), rank: check.number("expected") };
    case "share": {
      const [low, high] = [check.number("low"), check.number("high")];
      if (low > high) check.fail(`low ${low} is more than high ${high}.`);
      return { kind, measures: measuresOf(check, draft), low, high };
    }
    case "listed":
    case "not listed":
      return { kind, measures: measuresOf(check, draft) };
    case "major holder":
      return { kind, within: check.number("expected") };
    case "list size":
      return { kind, list: listOf(check, draft), count: check.number("expected") };
    case "control": {
      const measures = check.list("measures");
      for (const measure of measures)
        if (!(CONTROL_MEASURES as readonly string[]).includes(measure))
          check.fail(`measures has "${measure}"; use ${CONTROL_MEASURES.join(", ")}.`);
      const destination = check.optional("destination");
      return { kind, measures, ...(destination === undefined ? {} : { destination: check.country("destination") }) };
    }
    case "imports at most":
      return { kind, high: check.number("high") };
    case "leading import source":
      return { kind, list: listOf(check, draft), low: check.number("low") };
    case "use":
      if (check.list("words").length === 0) check.fail("a comparison of uses needs words.");
      return { kind, words: check.list("words") };
    default:
      return undefined;
  }
}

function measuresOf(check: RecordCheck, draft: Draft): string[] {
  const measures = check.list("measures");
  const allowed = [...GENERAL_MEASURES, ...(draft.measures ?? []).map(({ id }) => id)];
  if (measures.length === 0) check.fail("the comparison needs a measure.");
  for (const measure of measures)
    if (!allowed.includes(measure))
      check.fail(`unknown measure "${measure}". Use one of data/measures.json, or ${GENERAL_MEASURES.join(", ")}.`);
  return measures;
}

function listOf(check: RecordCheck, draft: Draft): string {
  const list = check.required("list");
  const allowed = (draft.lists ?? []).map(({ id }) => id);
  if (!allowed.includes(list)) check.fail(`unknown list "${list}". Use ${allowed.join(", ")}.`);
  return list;
}
