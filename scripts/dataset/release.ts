import { type Part } from "./part";

const schema = {
  type: "object",
  properties: {
    version: { type: "string", pattern: "^\\d{4}\\.\\d+$" },
    released: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  },
  required: ["version", "released"],
  additionalProperties: false,
};

/** Version and day of release of the dataset, from `release.json`. They are written by hand: a build has no clock. */
export const release: Part = ({ folder }) =>
  folder.json<{ version: string; released: string }>("release.json", schema)?.value ?? {};
