import type { MineralUses } from "../dataset/schema";
import type { Application } from "../dataset/uses";
import { answerRow, withHeaders } from "./definition";
import { headers, mineral } from "./parameters";
import { spillFunction } from "./spill-function";

export const mineralUses = spillFunction({
  id: "MINERAL.USES",
  description: "What a mineral is used for, with the share of each application and its sector.",
  returns: "Rows of application, share, sector and source, largest share first; a share is a fraction shown as a percentage.",
  remarks:
    "Shares are those of the European Commission's study on critical raw materials of 2023, for the EU, as printed: they can add up to a little more or less than 100%. Sectors are those of NACE. MINERAL.INFO with the property uses gives the U.S. Geological Survey's main uses in words.",
  parameters: { mineral, headers },
  examples: [
    { formula: `=MINERAL.USES("titanium")`, answer: "Aerospace" },
    { formula: `=MINERAL.USES("antimony",TRUE)`, answer: "Application" },
  ],
  compute({ mineral, headers }, dataset) {
    const rows = dataset.uses
      .require(mineral)
      .flatMap((uses) =>
        largestFirst(uses).map((each) => [
          each.application,
          dataset.uses.share(uses, each),
          each.sector ?? "",
          `${dataset.source(uses.source).short}, ${each.locator}`,
        ]),
      );
    return withHeaders(headers, ["Application", "Share", "Sector", "Source"], rows);
  },
  rows: ({ mineral }, dataset) =>
    dataset.uses
      .require(mineral)
      .flatMap((uses) =>
        largestFirst(uses).map((each) =>
          answerRow(`${uses.mineral} ${each.application}`, () => [dataset.uses.evidence(uses, each)]),
        ),
      ),
});

function largestFirst({ applications }: MineralUses): Application[] {
  return [...applications].sort((a, b) => b.share - a.share);
}
