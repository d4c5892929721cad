import { rememberedTables, UnreadableTables } from "../table/remembered-tables";

/**
 * Version of the dataset that all Orebook tables of a workbook are from: what is known of the figures of one that does not say itself with
 * which dataset it computes.
 * @param value of the setting that remembers tables
 * @returns undefined where there is no table, where they are from several datasets, and where nobody can read which
 */
export function datasetOfTables(value: unknown): string | undefined {
  try {
    const versions = new Set(rememberedTables(value).map(({ dataset }) => dataset));
    return versions.size === 1 ? [...versions][0] : undefined;
  } catch (error) {
    if (error instanceof UnreadableTables) return undefined;
    throw error;
  }
}
