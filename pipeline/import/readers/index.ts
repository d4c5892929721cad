import { type Reader } from "../reader";
import { euAssessments } from "./eu-assessments";
import { euSourcing } from "./eu-sourcing";
import { euSupplyShares } from "./eu-supply-shares";
import { euUses } from "./eu-uses";
import { ieaSupply } from "./iea-supply";
import { usgsEndUse } from "./usgs-end-use";
import { usgsHistorical } from "./usgs-historical";
import { usgsLong } from "./usgs-long";
import { usgsSalient } from "./usgs-salient";
import { usgsSalientFiles } from "./usgs-salient-files";
import { usgsWide } from "./usgs-wide";
import { wnaTable } from "./wna-table";
import { worldBankPrices } from "./world-bank-prices";

/** Every kind of file that can be imported. */
export const READERS: readonly Reader[] = [
  usgsLong,
  usgsWide,
  usgsSalientFiles,
  usgsEndUse,
  usgsSalient,
  wnaTable,
  euSupplyShares,
  euSourcing,
  euAssessments,
  euUses,
  ieaSupply,
  worldBankPrices,
  usgsHistorical,
];
