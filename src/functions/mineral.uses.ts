import type { CellResult } from "../domain/cell";
import { notAvailable } from "../domain/fault";
import { publishedPercent } from "../domain/number-format";
import type { Dataset } from "../dataset/dataset";
import { relativesInWords } from "../dataset/relatives";
import type { Application } from "../dataset/uses";
import type { Mineral, MineralUses } from "../dataset/schema";
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
    const rows = usesOf(mineral, dataset).flatMap((uses) =>
      largestFirst(uses).map((each) => [
        each.application,
        shareCell(uses, each),
        each.sector ?? "",
        `${dataset.source(uses.source).short}, ${each.locator}`,
      ]),
    );
    return withHeaders(headers, ["Application", "Share", "Sector", "Source"], rows);
  },
  rows: ({ mineral }, dataset) =>
    usesOf(mineral, dataset).flatMap((uses) =>
      largestFirst(uses).map((each) =>
        answerRow(`${uses.mineral} ${each.application}`, () => [dataset.uses.evidence(uses, each)]),
      ),
    ),
});

function largestFirst({ applications }: MineralUses): Application[] {
  return [...applications].sort((a, b) => b.share - a.share);
}

/** @throws Fault `#N/A` where no work gives the uses, with the forms or parents that have some */
function usesOf(mineral: Mineral, dataset: Dataset): readonly MineralUses[] {
  const uses = dataset.uses.of(mineral);
  if (uses.length > 0) return uses;
  const others = relativesInWords(dataset, mineral, (each) => dataset.uses.of(each).length > 0);
  const hint =
    others === undefined
      ? ` MINERAL.INFO("${mineral.name}","uses") may give its main uses in words.`
      : ` It has those of ${others}.`;
  throw notAvailable(`The dataset has no shares of the uses of ${mineral.name}.${hint}`);
}

function shareCell({ mineral }: MineralUses, { application, share, qualifier }: Application): CellResult {
  if (qualifier === "") return publishedPercent(share);
  const bound = `${qualifier === "<" ? "less" : "more"} than ${share}%`;
  return notAvailable(`${application}, ${mineral}: published only as ${bound}.`, bound);
}
