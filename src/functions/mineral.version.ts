import { scalarFunction } from "./definition";
import { choice } from "./parameters";

/** What MINERAL.VERSION answers; the first is the default. */
export const VERSION_PROPERTIES = ["version", "released", "editions", "hash"] as const;

export const mineralVersion = scalarFunction({
  id: "MINERAL.VERSION",
  description: "Version of the dataset that answers, its release date, its editions or its hash.",
  returns: "Text.",
  parameters: {
    property: choice("What to answer: version (default), released, editions or hash.", VERSION_PROPERTIES, "VERSION_PROPERTY"),
  },
  examples: [{ formula: `=MINERAL.VERSION()`, answer: "2026.1" }],
  compute({ property }, dataset) {
    switch (property) {
      case "version":
        return dataset.file.version;
      case "released":
        return dataset.file.released;
      case "editions":
        return dataset.editions.map((edition) => edition.short).join("; ");
      case "hash":
        return dataset.file.hash;
    }
  },
});
