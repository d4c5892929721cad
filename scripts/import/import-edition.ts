import { stringify } from "csv-stringify/sync";
import { type Country } from "../../src/dataset/schema";
import { namesOf } from "../../src/domain/name";
import { NameIndex } from "../../src/domain/name-index";
import { readCorrections } from "../dataset/corrections";
import { DataFolder } from "../dataset/data-folder";
import { DataError, Problems } from "../dataset/problems";
import { SERIES_COLUMNS } from "../dataset/series";
import { byCodePoint } from "../dataset/serialise";
import { readCsvLines } from "../csv-records";
import { decode } from "./decode";
import { applyCorrections, correctionsToRepeat } from "./apply-corrections";
import { type Crosswalk, type CrosswalkEntry, CrosswalkIndex, editionBefore, readCrosswalk } from "./crosswalk";
import { isWorld, readPlace, sentence } from "./place";
import { readPrintedValue } from "./printed-value";
import { type Format, type RawFigure, tidy } from "./raw-figure";
import { usgsLong } from "./usgs-long";
import { usgsWide } from "./usgs-wide";
import { wnaTable } from "./wna-table";

/** Every format that can be imported. */
export const FORMATS: readonly Format[] = [usgsLong, usgsWide, wnaTable];

export interface ImportedEdition {
  /** Text of the edition's file in `series/`. */
  csv: string;
  figures: number;
  format: Format;
  /** Table columns that the crosswalk knows and the release file does not have: a slip, or dropped by the publisher. */
  unused: string[];
  /** Corrections of the edition before whose figures this file has too, each with what was wrong. */
  toRepeat: string[];
}

/** A figure in our terms, by the columns of a series file. */
type Row = Record<(typeof SERIES_COLUMNS)[number], string>;

/**
 * Turns a release file as its publisher gives it into series.
 * @param edition id of the edition, which is that of its source: `mcs2026`
 * @param bytes content of the release file
 * @param fileName how the file is called in messages
 * @param dataPath folder with crosswalks, corrections and countries
 * @param takeOver called with the crosswalk that an edition without one of its own starts from, before anything is read with it
 * @throws DataError naming file, line and reason of everything that stops the import, with what to add
 */
export function importEdition(
  edition: string,
  bytes: Uint8Array,
  fileName: string,
  dataPath: string,
  takeOver: (crosswalk: Crosswalk) => void = () => undefined,
): ImportedEdition {
  const problems = new Problems();
  const folder = new DataFolder(dataPath, problems);
  const [header, ...rows] = readCsvLines(decode(bytes));
  const format = FORMATS.find(({ recognises }) => recognises(header?.cells ?? []));
  if (!header || !format) {
    const known = FORMATS.map(({ id, description }) => `${id} (${description})`).join("; ");
    problems.add(
      fileName,
      1,
      `the header "${(header?.cells ?? []).join(",")}" is of no known format. Known are: ${known}. For another one, add a reader to scripts/import/.`,
    );
    throw new DataError(problems.list);
  }
  const faults = format.headerFaults(header.cells);
  if (faults.length > 0) {
    problems.add(
      fileName,
      1,
      `${faults.join("; ")}. The header of ${format.id} has changed: it is "${header.cells.join(",")}". Teach the reader of the format in scripts/import/ what the new columns are.`,
    );
    throw new DataError(problems.list);
  }
  const crosswalk = readCrosswalk(folder, edition, format.id);
  const corrections = readCorrections(folder);
  const countries = folder.json<{ countries: Country[] }>("countries.json", {});
  if (!crosswalk)
    problems.add(
      folder.nameOf(`crosswalk/${edition}.json`),
      undefined,
      `there is no crosswalk for the format ${format.id}. Write one; data/README.md says how.`,
    );
  problems.throwIfAny();
  if (!crosswalk || !corrections || !countries) throw new DataError(problems.list);
  if (crosswalk.value.edition === edition && crosswalk.value.format !== format.id) {
    problems.add(
      crosswalk.file,
      undefined,
      `it is for the format ${crosswalk.value.format}, but ${fileName} is in ${format.id}.`,
    );
    problems.throwIfAny();
  }

  if (crosswalk.value.edition !== edition) takeOver({ ...crosswalk.value, edition });

  const declared = corrections.value.filter((correction) => correction.edition === edition);
  const before = editionBefore(folder, edition, format.id);
  const raw = format.read(header.cells, rows);
  const toRepeat = correctionsToRepeat(
    raw,
    corrections.value.filter((correction) => correction.edition === before),
    declared,
  ).map(({ correction, figures }) => `${correction.id}, ${figures} figures here: ${correction.reason}`);
  const { figures, marks, joined } = applyCorrections(raw, declared, corrections.file, corrections.lineOf, problems);
  const places = new NameIndex("country", countries.value.countries, namesOf);
  const index = new CrosswalkIndex(crosswalk.value);
  const unmatched = new Map<string, { figure: RawFigure; count: number }>();
  const ofColumn = notesOfColumns(figures, index);
  const imported: Row[] = [];
  const rowOfKey = new Map<string, number>();

  for (const figure of figures) {
    const fail = (reason: string): void => problems.add(fileName, figure.row, reason);
    const found = index.match(figure);
    if (!found) {
      const key = [figure.commodity, figure.statistic, figure.detail, figure.unit].join("\n");
      const before = unmatched.get(key);
      unmatched.set(key, { figure: before?.figure ?? figure, count: (before?.count ?? 0) + 1 });
      continue;
    }
    const { to } = found.entry;
    if (!to) {
      // Only what the publisher itself calls not applicable may be left out.
      if (figure.value !== "XX")
        fail(
          `${crosswalk.file} leaves this table column out (${found.entry.omit ?? ""}), but here it says "${figure.value}". Give the entry a "to".`,
        );
      continue;
    }
    const place = to.country === undefined ? readPlace(figure.country, places) : { id: to.country };
    if (!place) {
      fail(`unknown place "${figure.country}". Add the name to an entry of data/countries.json.`);
      continue;
    }
    const printed = readPrintedValue(figure.value, figure.notes);
    if (!printed) {
      fail(
        `the value "${figure.value}" of ${figure.commodity}, ${figure.country}, ${figure.year} is in no known form. Teach scripts/import/printed-value.ts what it means; data/README.md says what a new mark needs.`,
      );
      continue;
    }
    if (!/^\d{4}$/.test(figure.year)) {
      fail(`the year is "${figure.year}"; it must have four digits.`);
      continue;
    }
    const rowsOf = joined.get(figure);
    const key = [to.mineral, to.measure, place.id, figure.year].join(", ");
    const first = rowOfKey.get(key);
    if (first !== undefined)
      fail(
        `a second figure for ${key}; the first is on line ${first}. Tell them apart in ${crosswalk.file}, or declare in ${corrections.file} what is to be done.`,
      );
    rowOfKey.set(key, figure.row);
    const remarks = [
      ...(printed.note === undefined ? [] : [printed.note]),
      ...(found.form === undefined || /^all forms$/i.test(found.form) ? [] : [sentence(found.form)]),
      // What the label of a total says is how it was added up, and the crosswalk has told it apart by that.
      ...("remark" in place && place.remark !== undefined && place.id !== "WORLD" ? [place.remark] : []),
      ...figure.notes
        .filter(
          (note) => !isLeftOut(note, crosswalk.value.leaveOut) && (place.id === "WORLD" || !ofColumn.get(found.entry)?.has(note)),
        )
        .map(sentence),
      ...(marks.get(figure) ?? []),
    ];
    // What is withheld, not available or not applicable is no estimate, even in a column of estimates.
    const estimated = figure.estimated && !["W", "NA", "XX"].includes(printed.qualifier);
    const qualifiers = [...(estimated ? ["e"] : []), ...(printed.qualifier === "" ? [] : [printed.qualifier])];
    imported.push({
      mineral: to.mineral,
      measure: to.measure,
      country: place.id,
      year: figure.year,
      value: printed.value,
      unit: to.unit,
      qualifier: qualifiers.join(" "),
      locator: rowsOf ? `rows ${rowsOf.join(", ")}` : `row ${figure.row}`,
      note: [...new Set(remarks)].join(" "),
    });
  }

  for (const { figure, count } of unmatched.values()) {
    const { commodity, statistic, detail, unit } = figure;
    const add = JSON.stringify({ commodity, statistic, detail, unit, to: { mineral: "?", measure: "?", unit: "?" } });
    problems.add(
      fileName,
      figure.row,
      `data/crosswalk/${edition}.json does not know this table column (${count} figures). Add to its entries: ${add}`,
    );
  }
  problems.throwIfAny();

  imported.sort(
    (a, b) =>
      byCodePoint(a.mineral, b.mineral) ||
      byCodePoint(a.measure, b.measure) ||
      byCodePoint(a.country, b.country) ||
      byCodePoint(a.year, b.year),
  );
  const unused = index.unused().map(({ commodity, statistic, detail, unit }) => [commodity, statistic, detail, unit].join(" | "));
  return {
    csv: stringify(imported, { header: true, columns: [...SERIES_COLUMNS] }),
    figures: imported.length,
    format,
    unused,
    toRepeat,
  };
}

/**
 * Footnotes that stand on every figure of a table column speak of the column and not of a figure: they are kept on its world total
 * only. A column without a world total keeps them everywhere.
 */
function notesOfColumns(figures: readonly RawFigure[], index: CrosswalkIndex): Map<CrosswalkEntry, Set<string>> {
  const columns = new Map<CrosswalkEntry, RawFigure[]>();
  for (const figure of figures) {
    const entry = index.match(figure)?.entry;
    if (entry) columns.set(entry, [...(columns.get(entry) ?? []), figure]);
  }
  const result = new Map<CrosswalkEntry, Set<string>>();
  for (const [entry, column] of columns) {
    if (!column.some(({ country }) => isWorld(country))) continue;
    result.set(entry, new Set(column[0]?.notes.filter((note) => column.every(({ notes }) => notes.includes(note)))));
  }
  return result;
}

/** Entries that end in an asterisk stand for every note that begins so. */
function isLeftOut(note: string, leaveOut: readonly string[]): boolean {
  const plain = tidy(note).toLowerCase().replace(/\.$/, "");
  return leaveOut.some((entry) => {
    const wanted = entry.toLowerCase().replace(/\.$/, "");
    return wanted.endsWith("*") ? plain.startsWith(wanted.slice(0, -1)) : plain === wanted;
  });
}
