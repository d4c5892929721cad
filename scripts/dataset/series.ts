import { type ObservationTuple, QUALIFIERS, type Series } from "../../src/dataset/schema";
import { didYouMean } from "../../src/domain/name";
import { nearest } from "../../src/domain/near-miss";
import { type CsvRecord } from "./data-folder";
import { type Part } from "./part";
import { byCodePoint } from "./serialise";
import { readUnits } from "./units";

/** Header of the files in `series/`. */
export const SERIES_COLUMNS = ["mineral", "measure", "country", "year", "value", "unit", "qualifier", "locator", "note"] as const;

/** Qualifiers that say why no number is printed. */
const REASONS_FOR_NO_NUMBER = new Set<string>(["W", "NA", "s", "XX", "range", "text"]);

/** The figures: one file for each edition, named by the id of its source. */
export const series: Part = ({ folder, problems, draft }) => {
  const minerals = new Set((draft.minerals ?? []).map(({ id }) => id));
  const measures = new Set((draft.measures ?? []).map(({ id }) => id));
  const countries = new Set((draft.countries ?? []).map(({ id }) => id));
  const editions = new Map((draft.sources ?? []).map((source) => [source.id, source]));
  const units = readUnits(folder);
  // Without a vocabulary every figure would be a problem; that the vocabulary cannot be read is reported already.
  if ([minerals, measures, countries, editions, units].some(({ size }) => size === 0)) return { series: [], notes: [] };
  const found = new Map<string, Series>();
  const noteText = new Map<ObservationTuple, string>();

  for (const file of folder.list("series", ".csv")) {
    const name = folder.nameOf(file);
    const edition = file.slice("series/".length, -".csv".length);
    const source = editions.get(edition);
    if (!source)
      problems.add(
        name,
        undefined,
        `no source has the id "${edition}". Add it to data/sources/, or name the file after its source.`,
      );
    else if (source.edition === undefined)
      problems.add(name, undefined, `source "${edition}" has no "edition". A source of series must say which edition it is.`);
    const lineOfKey = new Map<string, number>();

    for (const { line, cells } of folder.csv(file, SERIES_COLUMNS)) {
      const fail = (reason: string): void => problems.add(name, line, reason);
      const { mineral = "", measure = "", country = "", year = "", unit = "", locator = "", note = "" } = cells;
      const unknown = (kind: string, value: string, allowed: Iterable<string>, where: string): void =>
        fail(
          `unknown ${kind} "${value}".${didYouMean(
            nearest(
              value,
              [...allowed].map((id) => ({ answer: id, spellings: [id] })),
            ),
          )} Use an id of ${where}, or add one.`,
        );
      if (!minerals.has(mineral)) unknown("mineral", mineral, minerals, "data/minerals.json");
      if (!measures.has(measure)) unknown("measure", measure, measures, "data/measures.json");
      if (!countries.has(country)) unknown("country", country, countries, "data/countries.json");
      if (!units.has(unit)) unknown("unit", unit, units.keys(), "data/units.json");
      if (!/^\d{4}$/.test(year)) fail(`the year is "${year}"; it must have four digits.`);
      if (locator === "") fail("the figure has no locator. Say where in the work it stands, such as `row 412`.");
      const value = readValue(cells, fail);

      const key = [mineral, measure, country, year].join(", ");
      const first = lineOfKey.get(key);
      if (first !== undefined)
        fail(`a second figure for ${key}; the first is on line ${first}. An edition holds one figure for each: remove one.`);
      lineOfKey.set(key, line);

      const id = [edition, mineral, measure].join("\n");
      const into = found.get(id) ?? { edition, mineral, measure, unit, observations: [] };
      found.set(id, into);
      if (into.unit !== unit)
        fail(
          `${mineral}, ${measure} is in "${unit}" here but in "${into.unit}" before. A series has one unit: convert, or use another measure.`,
        );
      const observation: ObservationTuple = [country, Number(year), value, cells.qualifier ?? "", locator, -1];
      into.observations.push(observation);
      if (note !== "") noteText.set(observation, note);
    }
  }

  const notes = [...new Set(noteText.values())].sort(byCodePoint);
  const noteIndex = new Map(notes.map((note, at) => [note, at]));
  for (const [observation, note] of noteText) observation[5] = noteIndex.get(note) ?? -1;
  const sorted = [...found.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, one]) => one);
  for (const one of sorted) one.observations.sort((a, b) => byCodePoint(a[0], b[0]) || a[1] - b[1]);
  return { series: sorted, notes };
};

/** The number of a record, after checking that number and qualifiers fit. */
function readValue(cells: CsvRecord["cells"], fail: (reason: string) => void): number | null {
  const { value = "", qualifier = "" } = cells;
  const qualifiers = qualifier === "" ? [] : qualifier.split(" ");
  for (const one of qualifiers) {
    if (!(QUALIFIERS as readonly string[]).includes(one))
      fail(`unknown qualifier "${one}". Allowed are ${QUALIFIERS.join(" ")}, separated by spaces.`);
  }
  const reason = qualifiers.find((one) => REASONS_FOR_NO_NUMBER.has(one));
  if (value === "") {
    if (reason === undefined)
      fail(
        `no value and no qualifier that says why. Give one of ${[...REASONS_FOR_NO_NUMBER].join(" ")}, or leave the record out.`,
      );
    return null;
  }
  if (!/^\d+(\.\d+)?$/.test(value)) {
    fail(
      `the value "${value}" is no number. Write digits with a point and nothing else; words and ranges belong in the note, with the qualifier text or range.`,
    );
    return null;
  }
  if (reason !== undefined)
    fail(`the value ${value} stands beside the qualifier "${reason}", which says that no number is printed. Remove one of them.`);
  if (qualifiers.includes("-") && Number(value) !== 0)
    fail(`the qualifier "-" marks a dash printed for zero, but the value is ${value}.`);
  return Number(value);
}
