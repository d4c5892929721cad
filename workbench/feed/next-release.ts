/**
 * A release that follows the dataset, for everybody who wants to see a refresh: made from the dataset itself, with invented figures that
 * say so. The same dataset gives the same release, byte for byte.
 */
import { dayOfSerial, serialOf } from "../../src/domain/date";
import type { DatasetFile } from "../../src/dataset/schema";
import { Notes } from "./notes";
import { SAMPLE, SAMPLE_PUBLISHER } from "./sample";
import { amended } from "./sample-amendment";
import { sampleEdition } from "./sample-edition";
import { revisedSeries, revisedWorks } from "./sample-revisions";

/** Days from one release to the next, and from the invented works to the release that brings them. */
const LATER = 14;
const BEFORE_RELEASE = 4;

/**
 * @param file a dataset whose every part has been checked
 * @returns one with the next version and a later day, in which figures and terms have changed, come and gone
 * @throws Error where the dataset lacks what the changes are about
 */
export function nextRelease(file: DatasetFile): DatasetFile {
  const released = daysAfter(file.released, LATER);
  const published = daysAfter(released, -BEFORE_RELEASE);
  const notes = new Notes(file.notes);
  const edition = sampleEdition(file, notes, published);
  const amendment = amended(file, published);
  const revised = revisedWorks(file);
  const told = file.sources.map((source) =>
    revised.has(source.id)
      ? { ...source, note: [source.note, `Some figures are changed: ${SAMPLE}`].filter(Boolean).join(" ") }
      : source,
  );
  return {
    ...file,
    version: nextVersion(file.version),
    released,
    publisherPrecedence: [SAMPLE_PUBLISHER, ...file.publisherPrecedence],
    sources: [...told, edition.source, amendment.source].sort((a, b) => (a.id < b.id ? -1 : 1)),
    series: [...revisedSeries(file, notes), ...edition.series],
    notes: notes.all(),
    deals: amendment.deals,
  };
}

/** `2026.2` after `2026.1`. */
function nextVersion(version: string): string {
  const [year, number] = version.split(".");
  return `${year}.${Number(number) + 1}`;
}

const daysAfter = (day: string, days: number) => dayOfSerial(serialOf(day) + days);
