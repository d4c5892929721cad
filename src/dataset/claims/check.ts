import type { Day } from "../../domain/date";
import type { Claim, ClaimCheck } from "../schema";
import { controlLine } from "./check-controls";
import { holderLine, tableLine } from "./check-figures";
import { importLine, leadingLine } from "./check-imports";
import type { ClaimData } from "./claim-data";
import { nothing, type Line } from "./line";

/**
 * The lines of editions, lists or controls along which a check is computed.
 * @param published day from which the claim's text is public
 */
export function linesOf(claim: Claim, check: ClaimCheck, published: Day, data: ClaimData): Line[] {
  const minerals = claim.compare ?? claim.minerals;
  const country = claim.country ?? "";
  switch (check.kind) {
    case "rank":
    case "share":
    case "listed":
    case "not listed":
      return minerals.flatMap((mineral) => check.measures.map((measure) => tableLine(check, mineral, measure, country, data)));
    case "major holder":
      return minerals.map((mineral) => holderLine(check.within, mineral, country, data));
    case "list size":
      return [sizeLine(check, data)];
    case "control":
      return minerals.map((mineral) => controlLine(check, mineral, country, published, data));
    case "imports at most":
      return minerals.map((mineral) => importLine(check.high, mineral, country, data));
    case "leading import source":
      return [leadingLine(check, country, data)];
    case "use":
      return minerals.map((mineral) => useLine(check.words, mineral, data));
  }
}

function sizeLine(check: Extract<ClaimCheck, { kind: "list size" }>, data: ClaimData): Line {
  const list = data.list(check.list);
  if (!list) return nothing(`the dataset has no list "${check.list}"`);
  const count = list.entries.length;
  const says = `${list.name} has ${count} entries (${data.work(list.source).short})`;
  return { outcomes: [{ holds: count === check.count, says }], evidence: () => data.evidenceOf.list(list) };
}

function useLine(words: readonly string[], mineral: string, data: ClaimData): Line {
  const uses = data.uses(mineral);
  const name = data.mineralName(mineral);
  if (!uses) return nothing(`the dataset has no uses of ${name}`);
  const says = `main uses of ${name}: ${uses.text} (${data.work(uses.source).short})`;
  const named = words.some((word) => uses.text.toLowerCase().includes(word.toLowerCase()));
  return {
    ...(named ? { outcomes: [{ holds: true, says }] } : { outcomes: [], missing: says }),
    evidence: () => data.evidenceOf.uses(mineral),
  };
}
