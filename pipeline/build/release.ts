import { datasetSchema } from "../../src/dataset/schema/index";
import { record } from "../../src/dataset/schema/words";
import { type Part } from "./part";

const { version, released } = datasetSchema.entries;
const schema = record({ version, released });

/** Version and day of release of the dataset, from `release.json`. They are written by hand: a build has no clock. */
export const release: Part = ({ folder }) => folder.json("release.json", schema)?.value ?? {};
