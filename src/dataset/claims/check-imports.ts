import { listOf } from "../../domain/name";
import { shareText, type ImportSources } from "../imports";
import type { ClaimCheck } from "../schema";
import type { ClaimData } from "./claim-data";
import { nothing, type Line } from "./line";

/** Checks that are computed from the sources of United States imports. */

/** Whether a country's share of the imports of a mineral is at most `high` percent. */
export function importLine(high: number, mineral: string, country: string, data: ClaimData): Line {
  const name = data.mineralName(mineral);
  const sources = data.imports(mineral);
  if (!sources) return nothing(`the dataset has no total of United States imports of ${name} by country`);
  const { named, other } = sources;
  const own = named.find((share) => share.country === country);
  if (own)
    return {
      outcomes: [
        { holds: own.value <= high, says: `${shareText(own)} of United States imports of ${name} (${origin(sources, data)})` },
      ],
      evidence: () => data.evidenceOf.importShare(sources, own),
    };
  const shares = listOf(
    named.map((share) => `${data.placeName(share.country)} ${shareText(share)}`),
    "and",
  );
  const rest = other ? `; all others ${shareText(other)}` : "";
  const says = `not among the named sources of United States imports of ${name}: ${shares}${rest} (${origin(sources, data)})`;
  return {
    outcomes: [{ holds: !other || other.value <= high, says }],
    evidence: () => [...named, ...(other ? [other] : [])].flatMap((share) => data.evidenceOf.importShare(sources, share)),
  };
}

/** Whether a country is the first source for at least `low` percent of the entries of a list. */
export function leadingLine(
  check: Extract<ClaimCheck, { kind: "leading import source" }>,
  country: string,
  data: ClaimData,
): Line {
  const list = data.list(check.list);
  // One heading for each entry: the first of its minerals that has one.
  const compared = (list?.entries ?? []).flatMap(({ minerals }) =>
    minerals.flatMap((mineral) => data.imports(mineral) ?? []).slice(0, 1),
  );
  const first = compared[0];
  if (!list || !first) return nothing("the dataset has no import sources");
  const led = compared.filter(({ named }) => named[0]?.country === country).length;
  const says = `${data.placeName(country)} is the first source of United States imports for ${led} of the ${compared.length} entries of ${list.name} whose import sources the dataset has (${origin(first, data)})`;
  return {
    outcomes: [{ holds: (led / compared.length) * 100 >= check.low, says }],
    evidence: () => [
      ...data.evidenceOf.list(list),
      ...compared.flatMap((sources) => sources.named.slice(0, 1).flatMap((share) => data.evidenceOf.importShare(sources, share))),
    ],
  };
}

/** `2021–24, USGS MCS 2026` */
function origin({ heading }: ImportSources, data: ClaimData): string {
  return `${heading.years}, ${data.work(heading.source).short}`;
}
