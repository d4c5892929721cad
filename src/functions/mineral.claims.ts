import { addressOf } from "../domain/citation";
import { publishedCell } from "../domain/date";
import { notAvailable } from "../domain/fault";
import { assessment, claimsAbout } from "../dataset/mineral-records";
import { spillFunction, withHeaders } from "./definition";
import { country, headers, optional } from "./parameters";
import { mineralOrAll } from "./record-parameters";

export const mineralClaims = spillFunction({
  id: "MINERAL.CLAIMS",
  description: "What published commentary asserts about a mineral, beside what the data say, with a verdict.",
  returns:
    "Rows of claim, source, published, data says, verdict, mineral, country, place in the text, how it was compared, and link.",
  remarks:
    "agrees: holds in the newest edition held. outdated: held in an older edition, not in the newest; for an export control, in force when the text appeared and not today. contradicted: holds in no edition. disputed: the sources held disagree. not verifiable: nothing held says. Verdicts are computed from the editions wherever a comparison can be computed, so a new edition can change them; otherwise they rest on the works that the data column names. Use all for claims about minerals in general as well.",
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
    const claims = claimsAbout(dataset, mineral, country);
    if (claims.length === 0) {
      const about = [...new Set(dataset.file.claims.flatMap((claim) => claim.minerals))]
        .map((id) => dataset.mineral(id).name)
        .sort();
      throw notAvailable(
        `No claim about ${mineral?.name ?? "minerals"}${country ? ` and ${country.name}` : ""} is held. Claims are held about ${about.join(", ")}.`,
      );
    }
    const rows = claims.map((claim) => {
      const source = dataset.source(claim.source);
      const { verdict, dataSays, computed } = assessment(dataset, claim);
      const group = dataset.file.groups.find(({ id }) => id === claim.country);
      return [
        claim.text,
        source.short,
        publishedCell(source.published),
        dataSays,
        verdict,
        claim.minerals.map((id) => dataset.mineral(id).name).join(", "),
        claim.country === undefined ? "" : (group?.name ?? dataset.countries.get(claim.country)!.name),
        claim.locator,
        [computed ? "Computed from the editions held." : "From the works named.", claim.note ?? ""]
          .filter((text) => text !== "")
          .join(" "),
        addressOf(source) ?? "",
      ];
    });
    return withHeaders(
      headers,
      ["Claim", "Source", "Published", "Data says", "Verdict", "Mineral", "Country", "Place", "Comparison", "Link"],
      rows,
    );
  },
});
