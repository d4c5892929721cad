import { evidence } from "../domain/evidence";
import { oneWordOf } from "./parameters";
import { scalarFunction } from "./scalar-function";

/** What MINERAL.VERSION answers; the first is the default. */
const VERSION_PROPERTIES = ["version", "released", "editions", "hash"] as const;

export const mineralVersion = scalarFunction({
  id: "MINERAL.VERSION",
  description: "Version of the dataset that answers, its release date, its editions or its hash.",
  returns: "Text.",
  remarks: "The hash is the SHA-256 of the dataset's file, which stands beside it when it is published.",
  parameters: {
    property: oneWordOf(
      "Property to answer: version (default), released, editions or hash.",
      "VERSION_PROPERTY",
      VERSION_PROPERTIES,
      {
        version: "Version of the dataset",
        released: "Day of its release",
        editions: "Works whose figures it has",
        hash: "SHA-256 of its file",
      },
    ),
  },
  examples: [{ formula: `=MINERAL.VERSION()`, answer: "2026.1" }],
  compute({ property }, dataset) {
    switch (property) {
      case "version":
        return dataset.version;
      case "released":
        return dataset.released;
      case "editions":
        return dataset.editions.map((edition) => edition.short).join("; ");
      case "hash":
        return dataset.hash;
    }
  },
  evidence: ({ property }, dataset) =>
    property === "editions" ? dataset.editions.map((edition) => evidence("figure", edition, "", edition.title)) : [],
});
