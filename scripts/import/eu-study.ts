import { CountryNames, Unmatched } from "./crosswalk-names";
import { readPublishedTable } from "./published-table";
import { type PropertyRecord } from "./usgs-tables";

/** Maps the materials of the EU study to our minerals; null leaves a material out (wood, cork, rubber). */
export interface EuStudyCrosswalk {
  materials: Record<string, string | null>;
  /** Names of places as the study spells them, where data/countries.json has no such name; slips of the pen among them. */
  places: Record<string, string>;
  /** Year under which the averaged shares are kept, and what it stands for. */
  year: number;
  period: string;
}

/** A record of a file in data/series/. */
export interface SeriesRecord {
  mineral: string;
  measure: string;
  country: string;
  year: string;
  value: string;
  unit: string;
  qualifier: string;
  locator: string;
  note: string;
}

const STAGES: Record<string, string> = { E: "extraction share", P: "processing share" };

/**
 * Global supply shares by country and stage.
 *
 * The study averages five years; the shares are kept under the last of them, with a note. A row that repeats another with the
 * same share is kept once; two rows that give one country two shares stop the import.
 * @throws TypeError listing every material, place or share that cannot be read, with file and line
 */
export function readSupplyShares(file: string, crosswalk: EuStudyCrosswalk, countries: CountryNames): SeriesRecord[] {
  const unmatched = new Unmatched();
  const records = new Map<string, SeriesRecord>();
  for (const { line, cells } of readPublishedTable(file, ["Material", "Stage", "Country", "Share"])) {
    const { Material = "", Stage = "", Country = "", Share = "" } = cells;
    const mineral = crosswalk.materials[Material];
    if (mineral === null) continue;
    const measure = STAGES[Stage];
    const country = crosswalk.places[Country] ?? countries.find(Country);
    const share = /^(<?)(\d+(?:\.\d+)?)%$/.exec(Share);
    if (mineral === undefined)
      unmatched.add(
        file,
        line,
        `unknown material "${Material}". Add it to materials of the crosswalk, with null to leave it out.`,
      );
    if (measure === undefined) unmatched.add(file, line, `unknown stage "${Stage}"; use E (extraction) or P (processing).`);
    if (country === undefined)
      unmatched.add(
        file,
        line,
        `unknown country "${Country}". Add the name to data/countries.json or to places of the crosswalk.`,
      );
    if (!share) unmatched.add(file, line, `the share is "${Share}"; it must be a percentage such as 4.5% or <0.1%.`);
    if (mineral === undefined || measure === undefined || country === undefined || !share) continue;
    const record: SeriesRecord = {
      mineral,
      measure,
      country,
      year: String(crosswalk.year),
      value: share[2]!,
      unit: "%",
      qualifier: share[1]!,
      locator: `row ${line}`,
      note: crosswalk.period,
    };
    const key = [mineral, measure, country].join("|");
    const first = records.get(key);
    if (!first) records.set(key, record);
    else if (first.value !== record.value || first.qualifier !== record.qualifier) {
      unmatched.add(
        file,
        line,
        `${Material}, stage ${Stage}: a second share for ${Country} (${Share}; ${first.locator} has ${first.qualifier}${first.value}%).`,
      );
    }
  }
  unmatched.throwIfAny();
  return [...records.values()];
}

/** Supply risk and economic importance of the newest assessment; a dash means that the material was not assessed. */
export function readAssessments(file: string, crosswalk: EuStudyCrosswalk, source: string): PropertyRecord[] {
  const unmatched = new Unmatched();
  const rows = readPublishedTable(file, ["Material", "Year", "SR", "EI"]);
  const newest = String(Math.max(...rows.map(({ cells }) => Number(cells.Year))));
  const records: PropertyRecord[] = [];
  for (const { line, cells } of rows) {
    const { Material = "", Year = "", SR = "", EI = "" } = cells;
    if (Year !== newest) continue;
    const mineral = crosswalk.materials[Material.replace(/\s+/g, " ")];
    if (mineral === undefined)
      unmatched.add(
        file,
        line,
        `unknown material "${Material}". Add it to materials of the crosswalk, with null to leave it out.`,
      );
    if (mineral === undefined || mineral === null) continue;
    for (const [property, value] of [
      ["supply_risk", SR],
      ["economic_importance", EI],
    ] as const) {
      if (value === "-") continue;
      if (!/^\d+(\.\d+)?$/.test(value)) unmatched.add(file, line, `${property} is "${value}"; it must be a number or a dash.`);
      records.push({
        mineral,
        property,
        value,
        unit: "index",
        qualifier: "",
        source,
        locator: `CRMs over time, row ${line}`,
        note: `assessment of ${newest}, as "${Material}"`,
      });
    }
  }
  unmatched.throwIfAny();
  return records;
}
