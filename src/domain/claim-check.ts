import type { Day } from "./date";
import { aimsAt, standingOn } from "./export-control";
import { quantity } from "./figure";
import { mainHeading, namedSources, shareText } from "./import-source";
import { listOf } from "./name";
import type { ClaimCheck, Claim, ClaimData, CountryStanding } from "./claim";

/** Outcome of a check in one edition or list: whether the claim holds there, and what is printed there. */
export interface Outcome {
  holds: boolean;
  says: string;
}

/** A check's outcomes along one line of editions, newest first; `says` for a line with no outcome tells what is missing. */
export interface Line {
  outcomes: Outcome[];
  missing?: string;
}

/** The lines of editions, lists or controls along which a check is computed. */
export function linesOf(claim: Claim, check: ClaimCheck, published: Day, data: ClaimData): Line[] {
  const minerals = claim.compare ?? claim.minerals;
  switch (check.kind) {
    case "rank":
    case "share":
    case "listed":
    case "not listed":
      return minerals.flatMap((mineral) =>
        check.measures.map((measure) => tableLine(check, mineral, measure, claim.country ?? "", data)),
      );
    case "major holder":
      return minerals.map((mineral) => holderLine(check.within, mineral, claim.country ?? "", data));
    case "list size":
      return [sizeLine(check, data)];
    case "control":
      return minerals.map((mineral) => controlLine(check, mineral, claim.country ?? "", published, data));
    case "imports at most":
      return minerals.map((mineral) => importLine(check.high, mineral, claim.country ?? "", data));
    case "leading import source":
      return [leadingLine(check, claim.country ?? "", data)];
    case "use":
      return minerals.map((mineral) => useLine(check.words, mineral, data));
  }
}

type TableCheck = Extract<ClaimCheck, { measures: string[]; kind: "rank" | "share" | "listed" | "not listed" }>;

function tableLine(check: TableCheck, mineral: string, measure: string, country: string, data: ClaimData): Line {
  const standings = data.standings(mineral, measure, country);
  const place = data.countryName(country);
  const name = data.mineralName(mineral);
  if (standings.length === 0) return { outcomes: [], missing: `no edition held has figures for ${name}, ${measure}` };
  const outcomes: Outcome[] = [];
  for (const standing of standings) {
    if (check.kind === "listed") {
      // A table of main producers leaves small ones out: only a printed zero says that there is none.
      if (standing.value !== undefined) outcomes.push({ holds: standing.value > 0, says: sayStanding(standing, name, place) });
    } else if (check.kind === "not listed") {
      outcomes.push({ holds: standing.value === undefined || standing.value === 0, says: sayStanding(standing, name, place) });
    } else if (check.kind === "rank") {
      if (standing.rank !== undefined)
        outcomes.push({ holds: standing.rank === check.rank, says: sayStanding(standing, name, place) });
    } else if (standing.share !== undefined) {
      outcomes.push({
        holds: standing.share >= check.low && standing.share <= check.high,
        says: sayShare(standing, name, place),
      });
    }
  }
  return { outcomes, missing: `no edition held has a number for ${place} in ${name}, ${standings[0]!.measure}` };
}

function holderLine(within: number, mineral: string, country: string, data: ClaimData): Line {
  const place = data.countryName(country);
  const name = data.mineralName(mineral);
  const reserves = data.standings(mineral, "reserves", country).filter((standing) => standing.rank !== undefined);
  if (reserves.length > 0)
    return {
      outcomes: reserves.map((standing) => ({ holds: standing.rank! <= within, says: sayStanding(standing, name, place) })),
    };
  const mined = data
    .standings(mineral, "production", country)
    .filter((standing) => standing.rank !== undefined && standing.value! > 0);
  const noReserves = `no reserves of ${name} are published for ${place} in the editions held`;
  const newest = mined[0];
  if (!newest) return { outcomes: [], missing: `${noReserves}, and no production` };
  const says = `${noReserves}; ${sayStanding(newest, name, place)}`;
  return newest.rank! <= within ? { outcomes: [{ holds: true, says }] } : { outcomes: [], missing: says };
}

function sizeLine(check: Extract<ClaimCheck, { kind: "list size" }>, data: ClaimData): Line {
  const list = data.list(check.list);
  if (!list) return { outcomes: [], missing: `the list "${check.list}" is not held` };
  const count = list.entries.length;
  return { outcomes: [{ holds: count === check.count, says: `${list.name} has ${count} entries (${data.short(list.source)})` }] };
}

function controlLine(
  check: Extract<ClaimCheck, { kind: "control" }>,
  mineral: string,
  country: string,
  published: Day,
  data: ClaimData,
): Line {
  const controls = data
    .controls(mineral)
    .filter((control) => control.country === country && (check.destination === undefined || aimsAt(control, check.destination)));
  const place = data.countryName(country);
  if (controls.length === 0)
    return { outcomes: [], missing: `no export control of ${place} on ${data.mineralName(mineral)} is held` };
  const standing = (day: Day) => controls.flatMap((control) => standingOn(control, day) ?? []);
  const holdsOn = (day: Day): boolean =>
    standing(day).some((item) => check.measures.includes(item.control.measure) && item.status === "in force");
  // Controls that stand alike are told together.
  const alike = new Map<string, string[]>();
  for (const item of standing(data.today)) {
    const destination = item.control.destination ? ` to ${data.countryName(item.control.destination)}` : "";
    const suspended = item.status === "suspended" && item.phase.until ? ` from ${item.phase.from} until ${item.phase.until}` : "";
    const key = `${item.control.measure}${destination} on |from ${item.from}, ${item.status}${suspended} (${data.short(item.phase.source)})`;
    alike.set(key, [...(alike.get(key) ?? []), item.control.product]);
  }
  const now = [...alike].map(([key, products]) => key.replace("|", `${listOf(products, "and")} `));
  return {
    outcomes: [
      { holds: holdsOn(data.today), says: `${place}: ${now.length > 0 ? now.join("; ") : "none in force"}` },
      {
        holds: holdsOn(published),
        says: `on ${published} ${holdsOn(published) ? "in force" : `no ${listOf(check.measures, "or")} was in force`}`,
      },
    ],
  };
}

function importLine(high: number, mineral: string, country: string, data: ClaimData): Line {
  const heading = mainHeading(data.imports(mineral));
  const name = data.mineralName(mineral);
  if (!heading) return { outcomes: [], missing: `no total of United States imports of ${name} by country is held` };
  const named = namedSources(heading);
  const origin = `${heading.years}, ${data.short(heading.source)}`;
  const own = named.find((share) => share.country === country);
  if (own)
    return {
      outcomes: [{ holds: own.value <= high, says: `${shareText(own)} of United States imports of ${name} (${origin})` }],
    };
  const other = heading.shares.find((share) => share.country === "OTHER");
  const sources = listOf(
    named.map((share) => `${data.countryName(share.country)} ${shareText(share)}`),
    "and",
  );
  const says = `not among the named sources of United States imports of ${name}: ${sources}${other ? `; all others ${shareText(other)}` : ""} (${origin})`;
  return { outcomes: [{ holds: !other || other.value <= high, says }] };
}

function leadingLine(check: Extract<ClaimCheck, { kind: "leading import source" }>, country: string, data: ClaimData): Line {
  const list = data.list(check.list);
  // One heading for each entry: the first of its minerals that has one.
  const headings = (list?.entries ?? []).flatMap((entry) =>
    entry.minerals.flatMap((mineral) => mainHeading(data.imports(mineral)) ?? []).slice(0, 1),
  );
  const first = headings[0];
  if (!list || !first) return { outcomes: [], missing: "no import sources are held" };
  const led = headings.filter((heading) => namedSources(heading)[0]?.country === country).length;
  const says = `${data.countryName(country)} is the first source of United States imports for ${led} of the ${headings.length} entries of ${list.name} whose import sources are held (${first.years}, ${data.short(first.source)})`;
  return { outcomes: [{ holds: (led / headings.length) * 100 >= check.low, says }] };
}

function useLine(words: readonly string[], mineral: string, data: ClaimData): Line {
  const uses = data.uses(mineral);
  const says = (use: { text: string; source: string }): string =>
    `main uses of ${data.mineralName(mineral)}: ${use.text} (${data.short(use.source)})`;
  const naming = uses.find((use) => words.some((word) => use.text.toLowerCase().includes(word.toLowerCase())));
  if (naming) return { outcomes: [{ holds: true, says: says(naming) }] };
  return { outcomes: [], missing: uses[0] ? says(uses[0]) : `no uses of ${data.mineralName(mineral)} are held` };
}

function sayStanding(standing: CountryStanding, mineral: string, country: string): string {
  const where = `${mineral}, ${standing.measure}, ${standing.year}${standing.estimated ? "e" : ""}, ${standing.short}`;
  if (standing.value === undefined) return `${country} has no number (${where})`;
  if (standing.rank === undefined || standing.value === 0)
    return `${country} ${quantity(standing.value, standing.unit)} (${where})`;
  return `${country} is ${ordinal(standing.rank)} with ${quantity(standing.value, standing.unit)} (${where})`;
}

function sayShare(standing: CountryStanding, mineral: string, country: string): string {
  return `${country} ${Number(standing.share!.toFixed(1))}% (${mineral}, ${standing.measure}, ${standing.year}${standing.estimated ? "e" : ""}, ${standing.short}${
    standing.note ? `: ${standing.note.replace(/\.$/, "")}` : ""
  })`;
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(rank: number): string {
  const teen = rank % 100 >= 11 && rank % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${rank}${ending}`;
}
