import { Dataset } from "./dataset";
import { checkDataset } from "./schema/check";

/**
 * A dataset from elsewhere, checked before anything is answered from it.
 * @param value what JSON.parse gave
 * @param hash SHA-256 of the bytes that it was read from, hexadecimal
 * @throws DatasetError with everything that is wrong with it
 */
export function checkedDataset(value: unknown, hash: string): Dataset {
  return Dataset.built(checkDataset(value), hash);
}
