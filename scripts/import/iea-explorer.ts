import { readFileSync } from "node:fs";
import { CountryNames, Unmatched } from "./crosswalk-names";
import { type SeriesRecord } from "./eu-study";

/** Maps the names of the IEA's Critical Minerals Data Explorer to ours. */
export interface IeaCrosswalk {
  /** Year whose supply is read: the newest that is no projection. */
  year: string;
  minerals: Record<string, { mineral: string; unit: string }>;
  /** Our measures by the explorer's stages. */
  stages: Record<string, string>;
}

/** The explorer's sheet of supply as JSON: mineral, stage, then countries and total, each by year. */
interface SupplySheet {
  supply: Record<
    string,
    Record<string, { countries: Record<string, Record<string, number | null>>; total: Record<string, number | null> }>
  >;
}

/**
 * Mined and refined quantities by country, in thousand tonnes. Projections are not read.
 * @throws TypeError listing every mineral, stage or country that is not known, with its place in the file
 */
export function readSupply(file: string, crosswalk: IeaCrosswalk, countries: CountryNames): SeriesRecord[] {
  const sheet = JSON.parse(readFileSync(file, "utf8")) as Partial<SupplySheet>;
  if (sheet.supply === undefined) throw new TypeError(`${file}: there is no "supply" in it. Is this the right file?`);
  const unmatched = new Unmatched();
  const records: SeriesRecord[] = [];
  for (const [name, stages] of Object.entries(sheet.supply)) {
    const known = crosswalk.minerals[name];
    if (!known) {
      unmatched.add(file, 1, `unknown mineral "${name}". Add it to minerals of the crosswalk, with its unit.`);
      continue;
    }
    for (const [stage, { countries: places, total }] of Object.entries(stages)) {
      const measure = crosswalk.stages[stage];
      if (!measure) unmatched.add(file, 1, `unknown stage "${stage}" of ${name}. Add it to stages of the crosswalk.`);
      const add = (country: string, value: number, place: string): void => {
        const locator = `supply, ${name}, ${stage}, ${place}, ${crosswalk.year}`;
        records.push({
          mineral: known.mineral,
          measure: measure ?? "",
          country,
          year: crosswalk.year,
          value: String(value),
          unit: known.unit,
          qualifier: "",
          locator,
          note: "",
        });
      };
      for (const [place, years] of Object.entries(places)) {
        const value = years[crosswalk.year];
        // Remarks below the table stand among the countries, without a number.
        if (value === null || value === undefined) continue;
        const country = place === "Rest of world" ? "OTHER" : countries.find(place);
        if (country) add(country, value, place);
        else unmatched.add(file, 1, `unknown country "${place}" (${name}, ${stage}). Add the name to data/countries.json.`);
      }
      const world = total[crosswalk.year];
      if (world !== null && world !== undefined) add("WORLD", world, "total");
    }
  }
  unmatched.throwIfAny();
  return records;
}
