import { getAlpha3Code, registerLocale } from "i18n-iso-countries";
import en from "i18n-iso-countries/langs/en.json";
import { type DatasetFile } from "../../src/dataset/schema";

registerLocale(en);

/** A place that the dataset names, and whether the library of ISO 3166 codes knows the name too. */
export interface ReadPlace {
  id: string;
  /** Code that the library gives; undefined where it does not know the name. */
  code: string | undefined;
}

/** Reads labels of places: names that data/countries.json gives, held against the codes that a library of ISO 3166 has for them. */
export class Places {
  private readonly idOf = new Map<string, string>();

  /** @param places the countries of the dataset */
  constructor(places: DatasetFile["countries"]) {
    for (const { id, name, aliases } of places) for (const each of [id, name, ...aliases]) this.idOf.set(comparable(each), id);
  }

  /**
   * @param spelt names as a crosswalk declares that the publisher spells them
   * @returns undefined for a label that is no place of the dataset
   */
  read(label: string, spelt: Readonly<Record<string, string>>): ReadPlace | undefined {
    if (label.toLowerCase().startsWith("world total")) return { id: "WORLD", code: undefined };
    const [beforeBracket = ""] = label.split("(");
    for (const name of [label, beforeBracket.trim()]) {
      const id = spelt[name] ?? this.idOf.get(comparable(name));
      if (id !== undefined) return { id, code: codeOf(name) };
    }
    return undefined;
  }
}

/** The code of a name in ISO 3166; for Kosovo, which has none there, the one that most publishers take and not that of the library. */
function codeOf(name: string): string | undefined {
  const code = getAlpha3Code(name, "en");
  return code === "XKK" ? "XKX" : code;
}

/** A name in the form in which names are compared here: letters and digits alone. */
export function comparable(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}<>$%]+/gu, " ")
    .trim();
}
