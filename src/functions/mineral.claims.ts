import { addressOf } from "../domain/citation";
import { publishedCell } from "../domain/date";
import { notAvailable } from "../domain/fault";
import { listOf, sentence } from "../domain/name";
import type { Dataset } from "../dataset/dataset";
import type { Claim, Mineral } from "../dataset/schema";
import { answerRow, withHeaders } from "./definition";
import { mineralOrAll } from "./mineral-parameters";
import { country, headers, optional } from "./parameters";
import { rememberedRows } from "./remembered-rows";
import { spillFunction } from "./spill-function";

/** The places of the claims about a mineral, or the minerals that there are claims about. */
function whatThereIs(mineral: Mineral | undefined, dataset: Dataset): string {
  const places = dataset.claims.about(mineral).flatMap(({ country }) => country ?? []);
  if (places.length === 0) return sentence(`It has claims about ${listOf(dataset.claims.mineralNames, "and")}`);
  const names = [...new Set(places)].map((id) => dataset.placeName(id)).sort();
  return sentence(`Its claims${mineral ? ` about ${mineral.name}` : ""} are on ${listOf(names, "and")}`);
}

const rowsOf = rememberedRows<Claim>((claim, dataset) => {
  const source = dataset.source(claim.source);
  const { verdict, dataSays, computed } = dataset.claims.assess(claim);
  const comparison = computed ? "Computed from the editions." : withoutFigures(claim);
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

function withoutFigures({ testimony }: Claim): string {
  return testimony.length > 0 ? "From the works named." : "Nothing in the dataset to compare with.";
}

export const mineralClaims = spillFunction({
  id: "MINERAL.CLAIMS",
  description: "What published commentary claims about a mineral, beside what the data says, with a verdict.",
  returns:
    "Rows of claim, source, published, data says, verdict, mineral, country, place in the text, how it was compared, and link.",
  remarks:
    "agrees: the newest edition bears the claim out. outdated: an older edition did and the newest does not; for an export control, it was in force when the text appeared and is not today. contradicted: no edition bears it out. disputed: the sources disagree, or shares of several minerals lie on both sides of what is claimed. not verifiable: no source in the dataset says. Orebook computes the verdict from the editions where it can, so a new edition can change it; otherwise it rests on the works that the column Data says names. Use all for claims about minerals in general too.",
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
      const about = [mineral, country].flatMap((each) => each?.name ?? []);
      throw notAvailable(
        `The dataset has no ${sentence(`claim about ${listOf(about, "and")}`)} ${whatThereIs(mineral, dataset)}`,
      );
    }
    return withHeaders(
      headers,
      ["Claim", "Source", "Published", "Data says", "Verdict", "Mineral", "Country", "Place", "Comparison", "Link"],
      rowsOf(claims, dataset),
    );
  },
  rows: ({ mineral, country }, { claims }) =>
    claims.about(mineral, country).map((claim) => answerRow(claim.id, () => claims.assess(claim).evidence())),
});
