import type { WorksheetFunction } from "./definition";
import { mineralCite } from "./mineral.cite";
import { mineralHhi } from "./mineral.hhi";
import { mineralList } from "./mineral.list";
import { mineralProduction } from "./mineral.production";
import { mineralProfile } from "./mineral.profile";
import { mineralRank } from "./mineral.rank";
import { mineralReserves } from "./mineral.reserves";
import { mineralSeries } from "./mineral.series";
import { mineralShare } from "./mineral.share";
import { mineralSources } from "./mineral.sources";
import { mineralTop } from "./mineral.top";
import { mineralUnit } from "./mineral.unit";
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
  mineralList,
  mineralSources,
  mineralCite,
  mineralVersion,
];
