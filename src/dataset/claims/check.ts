import type { Day } from "../../domain/date";
import { listOf } from "../../domain/name";
import type { Claim, ClaimCheck, Testimony } from "../schema";
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
      return minerals.map((mineral) => useLine(check.words, mineral, claim.testimony, data));
  }
}

function sizeLine(check: Extract<ClaimCheck, { kind: "list size" }>, data: ClaimData): Line {
  const list = data.list(check.list);
  if (!list) return nothing(`the dataset has no list "${check.list}"`);
  const count = list.entries.length;
  const says = `${list.name} has ${count} entries (${data.work(list.source).short})`;
  return { outcomes: [{ holds: count === check.count, says }], evidence: () => data.evidenceOf.list(list) };
}

/**
 * Every use that the claim names has to be named by a list of uses or by a work that is quoted beside them; one of several words with "or"
 * between them is named by any of them.
 */
function useLine(words: readonly string[], mineral: string, testimony: readonly Testimony[], data: ClaimData): Line {
  const uses = data.uses(mineral);
  if (uses.length === 0) return nothing(`the dataset has no uses of ${data.mineralName(mineral)}`);
  const found = words.map((each) => uses.filter(({ text }) => names(text, each)));
  const told = uses.filter((use) => use.main || found.some(([first]) => first === use));
  const quoted = testimony.filter(({ stance }) => stance !== "opposes").map(({ says }) => says);
  const unnamed = words
    .filter((each, index) => found[index]!.length === 0 && !quoted.some((text) => names(text, each)))
    .map((each) => wordsOf(each)[0]!);
  const says = [
    ...told.map((use) => `${use.says} (${data.work(use.source).short})`),
    ...(unnamed.length === 0 ? [] : [`no work in the dataset names ${listOf(unnamed, "or")} for it`]),
  ].join("; ");
  return {
    ...(unnamed.length === 0 ? { outcomes: [{ holds: true, says }] } : { outcomes: [], missing: says }),
    evidence: () => told.flatMap((use) => use.evidence()),
  };
}

function names(text: string, use: string): boolean {
  return wordsOf(use).some((word) => text.toLowerCase().includes(word.toLowerCase()));
}

function wordsOf(use: string): string[] {
  return use.split(" or ");
}
