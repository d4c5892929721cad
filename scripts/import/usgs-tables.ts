import { CountryNames, Unmatched } from "./crosswalk-names";
import { readPublishedTable, type PublishedRow } from "./published-table";

/** Maps the names of USGS tables to our minerals; an entry without mineral says why its rows are left out. */
export interface TableCrosswalk {
  /** Headings of the import sources. `main` marks the one that stands for the mineral as a whole. */
  importSources: { commodity: string; heading: string; mineral?: string; main?: boolean; skip?: string }[];
  /** `part` is what the statistic's name says after the colon; `occurrence` tells rows apart that the file prints alike. */
  netImportReliance: { commodity: string; part: string; occurrence?: number; mineral?: string; skip?: string }[];
  uses: { commodity: string; mineral: string }[];
  /** Critical minerals of the table of salient statistics; the figures of one are often those of a form, such as the sponge of titanium. */
  leadingProducers: { commodity: string; mineral: string }[];
}

/** A record of data/imports.csv. */
export interface ImportRecord {
  mineral: string;
  heading: string;
  main: "yes" | "";
  country: string;
  value: string;
  qualifier: string;
  years: string;
  source: string;
  locator: string;
  note: string;
}

/** A record of data/properties.csv. */
export interface PropertyRecord {
  mineral: string;
  property: string;
  value: string;
  unit: string;
  qualifier: string;
  source: string;
  locator: string;
  note: string;
}

const LONG_FORMAT = [
  "Section",
  "Commodity",
  "Country",
  "Statistics",
  "Statistics_detail",
  "Unit",
  "Year",
  "Value",
  "Notes",
] as const;

/**
 * United States import sources from the long-format file of a USGS data release.
 * @throws TypeError listing every heading or country that the crosswalk does not know, with file and line
 */
export function readImportSources(
  file: string,
  crosswalk: TableCrosswalk,
  source: string,
  countries: CountryNames,
): ImportRecord[] {
  const unmatched = new Unmatched();
  const entries = new Map(crosswalk.importSources.map((entry) => [`${entry.commodity}|${entry.heading}`, entry]));
  const records: ImportRecord[] = [];
  for (const { line, cells } of readPublishedTable(file, LONG_FORMAT)) {
    if (cells.Section !== "Import Sources") continue;
    const { Commodity = "", Statistics_detail: heading = "", Country = "", Value = "", Unit = "", Year = "", Notes = "" } = cells;
    const entry = entries.get(`${Commodity}|${heading}`);
    if (!entry) {
      unmatched.add(
        file,
        line,
        `import sources of "${Commodity}", heading "${heading}": not in the crosswalk. Add it to importSources with its mineral, or with skip and the reason.`,
      );
      continue;
    }
    if (!entry.mineral) continue;
    const country = Country === "Other countries" ? "OTHER" : countries.find(Country);
    const bound = /^([<>]?)(\d+(?:\.\d+)?)$/.exec(Value);
    if (!country) unmatched.add(file, line, `unknown country "${Country}". Add the name to data/countries.json.`);
    if (!bound) unmatched.add(file, line, `the share is "${Value}"; it must be a number, with < or > at most.`);
    if (Unit !== "percent") unmatched.add(file, line, `the unit is "${Unit}"; it must be percent.`);
    if (!country || !bound) continue;
    records.push({
      mineral: entry.mineral,
      heading: /^all$/i.test(heading) ? "All imports" : heading,
      main: entry.main ? "yes" : "",
      country,
      value: bound[2]!,
      qualifier: bound[1]!,
      years: Year,
      source,
      locator: `row ${line}`,
      note: noteOf(Notes),
    });
  }
  unmatched.throwIfAny();
  return records;
}

/**
 * United States net import reliance, newest year, from the long-format file of a USGS data release.
 * @throws TypeError listing every row that the crosswalk does not know, with file and line
 */
export function readNetImportReliance(file: string, crosswalk: TableCrosswalk, source: string): PropertyRecord[] {
  const unmatched = new Unmatched();
  const rows = readPublishedTable(file, LONG_FORMAT).filter(({ cells }) => cells.Statistics === "Net import reliance");
  const newest = String(Math.max(...rows.map(({ cells }) => Number(cells.Year))));
  const seen = new Map<string, number>();
  const records: PropertyRecord[] = [];
  for (const { line, cells } of rows) {
    if (cells.Year !== newest) continue;
    const { Commodity = "", Statistics_detail: detail = "", Value = "", Notes = "" } = cells;
    const part = detail.startsWith("Granite only") ? "" : (detail.split(": ")[1] ?? "");
    const key = `${Commodity}|${part}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const entry = crosswalk.netImportReliance.find(
      (candidate) => candidate.commodity === Commodity && candidate.part === part && (candidate.occurrence ?? 1) === occurrence,
    );
    if (!entry) {
      unmatched.add(
        file,
        line,
        `net import reliance of "${Commodity}", "${part}": not in the crosswalk. Add it to netImportReliance with its mineral, or with skip and the reason.`,
      );
      continue;
    }
    if (!entry.mineral) continue;
    const notes = noteOf(Notes.replace(/^Estimated\.? ?(-- )?/, ""));
    const printed = readPrinted(Value, notes);
    if (!printed) {
      unmatched.add(file, line, `the net import reliance is "${Value}"; it must be a number, with < or >, or E, NA, W or s.`);
      continue;
    }
    const estimated = Notes.startsWith("Estimated") && printed.value !== "";
    records.push({
      mineral: entry.mineral,
      property: "net_import_reliance",
      value: printed.value,
      unit: "%",
      qualifier: [printed.mark, estimated ? "e" : ""].filter((mark) => mark !== "").join(" "),
      source,
      locator: `row ${line}`,
      // Why there is no number matters more than how it would have been reckoned.
      note: printed.value === "" && printed.mark !== "E" ? `${newest}; ${notes}` : `${newest}; ${basisOf(detail)}`,
    });
  }
  unmatched.throwIfAny();
  return records;
}

/** Main uses of critical minerals, from the table of a USGS data release. */
export function readUses(file: string, crosswalk: TableCrosswalk, source: string): PropertyRecord[] {
  const unmatched = new Unmatched();
  const minerals = new Map(crosswalk.uses.map((entry) => [entry.commodity, entry.mineral]));
  const rows: PublishedRow[] = readPublishedTable(file, ["Critical_Mineral", "Primary_Applications"]);
  const records = rows.flatMap(({ line, cells }): PropertyRecord[] => {
    const { Critical_Mineral: commodity = "", Primary_Applications: applications = "" } = cells;
    const mineral = minerals.get(commodity);
    if (mineral === undefined) {
      unmatched.add(file, line, `uses of "${commodity}": not in the crosswalk. Add it to uses with its mineral.`);
      return [];
    }
    const text = applications.replace(/\.$/, "");
    return [
      { mineral, property: "uses", value: text, unit: "", qualifier: "", source, locator: `table 6, row ${line}`, note: "" },
    ];
  });
  unmatched.throwIfAny();
  return records;
}

/**
 * Leading producer of each critical mineral and its share of the world, from the table of salient statistics of a USGS data release:
 * it names them also for minerals without figures by country.
 * @throws TypeError listing every mineral, country or share that cannot be read, with file and line
 */
export function readLeadingProducers(
  file: string,
  crosswalk: TableCrosswalk,
  source: string,
  countries: CountryNames,
): PropertyRecord[] {
  const unmatched = new Unmatched();
  const minerals = new Map(crosswalk.leadingProducers.map((entry) => [entry.commodity, entry.mineral]));
  // The heading of the share is misspelt in the release of 2026.
  const columns = ["Year", "Critical_mineral", "Leading_source_country", "Leading_source_precent_world", "World_prod_notes"];
  const records = readPublishedTable(file, columns).flatMap(({ line, cells }): PropertyRecord[] => {
    const {
      Year = "",
      Critical_mineral: commodity = "",
      Leading_source_country: label = "",
      World_prod_notes: note = "",
    } = cells;
    const share = cells.Leading_source_precent_world ?? "";
    const mineral = minerals.get(commodity);
    const country = countries.nameOf(label);
    const [, year, estimated] = /^(\d{4})(_estimated)?$/.exec(Year) ?? [];
    const printed = readPrinted(share, "");
    if (mineral === undefined)
      unmatched.add(
        file,
        line,
        `leading producer of "${commodity}": not in the crosswalk. Add it to leadingProducers with its mineral.`,
      );
    if (country === undefined) unmatched.add(file, line, `unknown country "${label}". Add the name to data/countries.json.`);
    if (year === undefined) unmatched.add(file, line, `the year is "${Year}"; it must be four digits, with _estimated at most.`);
    if (!printed) unmatched.add(file, line, `the share is "${share}"; it must be a number, with < or >, or NA or W.`);
    if (mineral === undefined || country === undefined || year === undefined || !printed) return [];
    const common = {
      mineral,
      source,
      locator: `table 7, row ${line}`,
      note: [year, note].filter((part) => part !== "").join("; "),
    };
    const marks = [printed.mark, printed.value !== "" && estimated ? "e" : ""].filter((mark) => mark !== "").join(" ");
    return [
      { ...common, property: "top_producer", value: country, unit: "", qualifier: "" },
      { ...common, property: "top_producer_share", value: printed.value, unit: "%", qualifier: marks },
    ];
  });
  unmatched.throwIfAny();
  return records;
}

/** What the reliance is a percentage of; the file runs words together in places. */
function basisOf(detail: string): string {
  return detail.replace(/^Net import reliance ?s? ?as a percentage of/i, "percentage of");
}

/**
 * A number with its bound, or a mark in place of a number; undefined for anything else. An `s` means less than half a unit only where a
 * footnote says so; elsewhere it points to a footnote that says why there is no number.
 */
function readPrinted(text: string, notes: string): { value: string; mark: string } | undefined {
  const number = /^([<>]?)(\d+(?:\.\d+)?)$/.exec(text);
  if (number) return { value: number[2]!, mark: number[1]! };
  if (text === "s") return { value: "", mark: /less than (?:½|1\/2) ?unit/i.test(notes) ? "s" : "NA" };
  return ["E", "NA", "W"].includes(text) ? { value: "", mark: text } : undefined;
}

/** The publisher's footnotes that concern the figure, without those that only point elsewhere. */
function noteOf(notes: string): string {
  return notes
    .split(" -- ")
    .map((note) => note.trim())
    .filter((note) => note !== "" && !note.startsWith("See "))
    .join(" ");
}
