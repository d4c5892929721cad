import { Dataset } from "./dataset";
import { checkDataset, datasetChecks } from "./schema/check";

/**
 * A dataset from elsewhere, checked before anything is answered from it.
 * @param value what JSON.parse gave
 * @param hash SHA-256 of the bytes that it was read from, hexadecimal
 * @throws DatasetError with everything that is wrong with it
 */
export function checkedDataset(value: unknown, hash: string): Dataset {
  return Dataset.built(checkDataset(value), hash);
}

/**
 * As `checkedDataset`, in several parts, so that functions which are called meanwhile wait for a part and not for the whole.
 * @param rest lets others have their turn
 * @throws DatasetError with everything that is wrong with it
 */
export async function checkedDatasetInParts(value: unknown, hash: string, rest: () => Promise<void>): Promise<Dataset> {
  const checks = datasetChecks(value);
  for (;;) {
    const step = checks.next();
    await rest();
    if (step.done) return Dataset.built(step.value, hash);
  }
}
