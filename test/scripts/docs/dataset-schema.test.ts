import Ajv from "ajv/dist/2020";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildDataset } from "../../../pipeline/build/build";
import { datasetSchemaFile } from "../../../scripts/docs/dataset-schema";
import type { DatasetFile } from "../../../src/dataset/schema";

const root = join(__dirname, "../../..");

describe("docs/dataset.schema.json", () => {
  const check = new Ajv({ validateFormats: false }).compile(JSON.parse(datasetSchemaFile()) as object);
  const built = buildDataset(join(root, "data"));
  const changed = (change: (dataset: DatasetFile) => void): DatasetFile => {
    const copy = structuredClone(built);
    change(copy);
    return copy;
  };

  test("is what is in the repository", () => {
    expect(datasetSchemaFile() === readFileSync(join(root, "docs/dataset.schema.json"), "utf8")).toBe(true);
  });

  test("takes the built dataset", () => {
    check(built);
    expect(check.errors).toBeNull();
  });

  test.each<[string, (dataset: DatasetFile) => void]>([
    ["another schema", (dataset) => Object.assign(dataset, { schema: 1 })],
    ["a key that is not known", (dataset) => Object.assign(dataset, { hash: "0" })],
    ["a source without a licence", (dataset) => Object.assign(dataset.sources[0]!, { licence: undefined })],
    ["a qualifier that is none", (dataset) => (dataset.series[0]!.observations[0]![3] = "e ?")],
    ["a deal without parties", (dataset) => (dataset.deals[0]!.parties = [])],
    [
      "a version of an unknown kind",
      (dataset) => Object.assign(Object.values(dataset.deals[0]!.terms)[0]![0]!, { kind: "rumour" }),
    ],
  ])("refuses %s", (_name, change) => {
    // Undefined is no JSON: it is as if the key were not there.
    expect(check(JSON.parse(JSON.stringify(changed(change))))).toBe(false);
  });
});
