import { addressOf } from "../domain/citation";
import { publishedCell } from "../domain/date";
import { notAvailable } from "../domain/fault";
import type { Claim } from "../dataset/schema";
import { withHeaders } from "./definition";
import { mineralOrAll } from "./mineral-parameters";
import { country, headers, optional } from "./parameters";
import { rememberedRows } from "./remembered-rows";
import { spillFunction } from "./spill-function";

const rowsOf = rememberedRows<Claim>((claim, dataset) => {
  const source = dataset.source(claim.source);
  const { verdict, dataSays, computed } = dataset.claims.assess(claim);
  const comparison = computed ? "Computed from the editions." : "From the works named.";
  return [
    claim.text,
    source.short,
    publishedCell(source.published),
    dataSays,
    verdict,
    claim.minerals.map((id) => dataset.mineral(id).name).join(", "),
    claim.country === undefined ? "" : dataset.placeName(claim.country),
    claim.locator,
    claim.note === undefined ? comparison : `${comparison} ${claim.note}`,
    addressOf(source) ?? "",
  ];
});

export const mineralClaims = spillFunction({
  id: "MINERAL.CLAIMS",
  description: "What published commentary asserts about a mineral, beside what the data say, with a verdict.",
  returns:
    "Rows of claim, source, published, data says, verdict, mineral, country, place in the text, how it was compared, and link.",
  remarks:
    "agrees: holds in the newest edition. outdated: held in an older edition, not in the newest; for an export control, in force when the text appeared and not today. contradicted: holds in no edition. disputed: the sources disagree. not verifiable: no source of the dataset says. Verdicts are computed from the editions wherever a comparison can be computed, so a new edition can change them; otherwise they rest on the works that the data column names. Use all for claims about minerals in general as well.",
  parameters: {
    mineral: mineralOrAll,
    country: optional(country, "Country or group that the claim is about; by default any."),
    headers,
  },
  examples: [
    {
      formula: `=MINERAL.CLAIMS("antimony","Kyrgyzstan")`,
      answer: "Kyrgyzstan holds the fourth largest antimony reserves",
    },
    { formula: `=MINERAL.CLAIMS("chromium",,TRUE)`, answer: "Claim" },
  ],
  compute({ mineral, country, headers }, dataset) {
    const claims = dataset.claims.about(mineral, country);
    if (claims.length === 0) {
      const about = `${mineral?.name ?? "minerals"}${country ? ` and ${country.name}` : ""}`;
      throw notAvailable(
        `The dataset has no claim about ${about}. It has claims about ${dataset.claims.mineralNames.join(", ")}.`,
      );
    }
    return withHeaders(
      headers,
      ["Claim", "Source", "Published", "Data says", "Verdict", "Mineral", "Country", "Place", "Comparison", "Link"],
      rowsOf(claims, dataset),
    );
  },
  evidence: ({ mineral, country }, { claims }) =>
    claims.about(mineral, country).flatMap((claim) => claims.assess(claim).evidence()),
});
