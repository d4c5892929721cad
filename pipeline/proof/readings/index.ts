import { dataSeries140 } from "./data-series-140";
import { euApplications, euAssessments, euGlobalShares, euSupply } from "./eu-study";
import { ieaExplorer } from "./iea-explorer";
import { type Reading } from "./reading";
import { usgsCommodities } from "./usgs-commodities";
import { usgsLeadingProducers, usgsMainUses } from "./usgs-critical-tables";
import { usgsSalientFiles } from "./usgs-salient-files";
import { usgsWorld } from "./usgs-world";
import { wnaUranium } from "./wna-uranium";
import { worldBank } from "./world-bank";

/** A reading for every format that is imported. */
export const READINGS: readonly Reading[] = [
  usgsCommodities,
  usgsMainUses,
  usgsLeadingProducers,
  usgsWorld,
  usgsSalientFiles,
  euGlobalShares,
  euSupply,
  euApplications,
  euAssessments,
  ieaExplorer,
  worldBank,
  dataSeries140,
  wnaUranium,
];
