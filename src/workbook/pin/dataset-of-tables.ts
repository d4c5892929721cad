import { rememberedTables, UnreadableTables } from "../table/remembered-tables";

/**
 * Version of the dataset that all Orebook tables of a workbook are from: what is known of the figures of one that does not say itself with
 * which dataset it computes.
 * @param value of the setting that remembers tables
 * @returns undefined where there is no table, where they are from several datasets, and where nobody can read which
 */
export function datasetOfTables(value: unknown): string | undefined {
  const versions = versionsOfTables(value);
  return versions.length === 1 ? versions[0] : undefined;
}

/** Versions of the datasets that the Orebook tables of a workbook are from, each once. @param value as above; one that cannot be read names none */
export function versionsOfTables(value: unknown): string[] {
  try {
    return [...new Set(rememberedTables(value).map(({ dataset }) => dataset))];
  } catch (error) {
    if (error instanceof UnreadableTables) return [];
    throw error;
  }
}
