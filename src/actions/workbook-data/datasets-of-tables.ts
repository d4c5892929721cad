import type { Dataset } from "../../dataset/dataset";
import { datasetHere } from "../../feed";
import { versionsOfTables } from "../../workbook/table/remembered-tables";
import { datasetInUse, knownDatasets, remember } from "./datasets";
import { theFeed } from "./the-feed";

/**
 * The datasets that the Orebook tables of a workbook are from, by their versions, as far as they are on this computer: a table may have stayed
 * behind those in use.
 * @param remembered value of the workbook's setting
 */
export async function datasetsOfTables(remembered: unknown): Promise<ReadonlyMap<string, Dataset>> {
  const found = new Map<string, Dataset>();
  for (const version of versionsOfTables(remembered)) {
    const dataset = [datasetInUse(), ...knownDatasets()].find((each) => each.version === version) ?? (await here(version));
    if (dataset) found.set(version, dataset);
  }
  return found;
}

/** Kept ones are checked and read only once. */
async function here(version: string): Promise<Dataset | undefined> {
  const dataset = await datasetHere(theFeed(), version);
  return dataset && remember(dataset);
}
