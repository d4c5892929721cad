import { dealCard } from "./deal.card";
import { dealCite } from "./deal.cite";
import { dealCompare } from "./deal.compare";
import { dealList } from "./deal.list";
import { dealMinerals } from "./deal.minerals";
import { dealParties } from "./deal.parties";
import { dealSources } from "./deal.sources";
import { dealStatus } from "./deal.status";
import { dealTerm } from "./deal.term";
import { dealTerms } from "./deal.terms";
import { dealTimeline } from "./deal.timeline";
import { dealUnit } from "./deal.unit";
import type { WorksheetFunction } from "./definition";
import { mineralBound } from "./mineral.bound";
import { mineralCard } from "./mineral.card";
import { mineralCite } from "./mineral.cite";
import { mineralClaims } from "./mineral.claims";
import { mineralControls } from "./mineral.controls";
import { mineralDemand } from "./mineral.demand";
import { mineralHhi } from "./mineral.hhi";
import { mineralImports } from "./mineral.imports";
import { mineralInfo } from "./mineral.info";
import { mineralList } from "./mineral.list";
import { mineralMeasures } from "./mineral.measures";
import { mineralPrice } from "./mineral.price";
import { mineralPrices } from "./mineral.prices";
import { mineralProduction } from "./mineral.production";
import { mineralProfile } from "./mineral.profile";
import { mineralRank } from "./mineral.rank";
import { mineralReserves } from "./mineral.reserves";
import { mineralSeries } from "./mineral.series";
import { mineralShare } from "./mineral.share";
import { mineralSources } from "./mineral.sources";
import { mineralTop } from "./mineral.top";
import { mineralUnit } from "./mineral.unit";
import { mineralUses } from "./mineral.uses";
import { mineralValue } from "./mineral.value";
import { mineralVersion } from "./mineral.version";

/** Every worksheet function, in the order of the reference. Registration, metadata and help all read this one list. */
export const worksheetFunctions: readonly WorksheetFunction[] = [
  mineralRank,
  mineralValue,
  mineralProduction,
  mineralReserves,
  mineralShare,
  mineralUnit,
  mineralTop,
  mineralSeries,
  mineralProfile,
  mineralHhi,
  mineralBound,
  mineralMeasures,
  mineralPrice,
  mineralPrices,
  mineralUses,
  mineralDemand,
  mineralInfo,
  mineralList,
  mineralControls,
  mineralImports,
  mineralClaims,
  mineralSources,
  mineralCite,
  mineralCard,
  mineralVersion,
  dealTerm,
  dealTerms,
  dealUnit,
  dealStatus,
  dealList,
  dealParties,
  dealMinerals,
  dealTimeline,
  dealCompare,
  dealSources,
  dealCite,
  dealCard,
];

const byId = new Map(worksheetFunctions.map((definition) => [definition.id, definition]));

/** The function of this id, as typed in a cell and in upper case, or undefined. */
export function functionById(id: string): WorksheetFunction | undefined {
  return byId.get(id);
}
