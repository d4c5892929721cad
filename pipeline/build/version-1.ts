import { createHash } from "node:crypto";
import { type DatasetFile } from "../../src/dataset/schema/index";
import { type TermVersion } from "../../src/dataset/schema/deal";
import { serialise } from "./serialise";

/** The dataset in the shape that the functions read up to now, until they read the one that the schema states. */
export function serialiseVersion1(file: DatasetFile): string {
  const { schema: _schema, version, released, publisherPrecedence: _precedence, ...content } = file;
  const { sources, measures, minerals, ambiguous, countries, groups, series, notes, deals, dealVocabulary, ...records } = content;
  const { versionStatuses, ...vocabulary } = dealVocabulary;
  const body = {
    ...{ sources, measures, minerals, ambiguous, countries, groups, series, notes, corrections: [] },
    deals: deals.map((deal) => ({
      ...deal,
      terms: Object.fromEntries(Object.entries(deal.terms).map(([key, versions]) => [key, versions.map(claimOf)])),
    })),
    dealVocabulary: { ...vocabulary, claimStatuses: versionStatuses },
    ...records,
    claims: records.claims.map(({ testimony, ...claim }) => ({ ...claim, evidence: testimony })),
  };
  const head = { schema: 1, version, released };
  const hash = createHash("sha256")
    .update(serialise({ ...head, ...body }))
    .digest("hex");
  return serialise({ ...head, hash, ...body });
}

function claimOf({ kind, ...version }: TermVersion): object {
  if (kind === "excluded") return { ...version, none: true };
  if (kind === "not in the text") return { ...version, notInText: true };
  return kind === "text not public" ? { ...version, notPublic: true } : version;
}
