/**
 * Part of a functions.js that is built for one measurement: lets the benchmark put a dataset in use that nothing has been asked of,
 * under functions whose code has long been compiled. `handOver` is given to the script from outside.
 */
import { builtFile } from "../src/dataset/built-file.cjs";
import { use } from "../src/dataset/current";
import { Dataset } from "../src/dataset/dataset";
import type { DatasetFile } from "../src/dataset/schema";

declare const handOver: (freshDataset: () => void) => void;

// The bundle holds the dataset as a function that answers its text.
const text = (builtFile() as () => string)();
handOver(() => use(Dataset.built(JSON.parse(text) as DatasetFile, "")));
