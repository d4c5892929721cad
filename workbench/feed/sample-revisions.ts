/** Figures that works which are there already say otherwise: revised by their publishers, corrected by the dataset, new and gone. */
import type { DatasetFile, ObservationTuple, Series } from "../../src/dataset/schema";
import type { Notes } from "./notes";
import { SAMPLE } from "./sample";
import { newestSeries } from "./sample-edition";

interface Revision {
  mineral: string;
  measure: string;
  country: string;
  /** What the newest year says; null takes the figure out. */
  value: number | null;
  qualifier?: string;
  /** Goes before the words that say what it is. Some begin as a formula does: the text of data must stay text in every sheet. */
  note: string;
}

/** A correction is told by its note, as the build of the dataset writes it. */
const REVISIONS: readonly Revision[] = [
  { mineral: "graphite", measure: "mine production", country: "CHN", value: 1_250_000, qualifier: "e r", note: "-150,000 t." },
  { mineral: "graphite", measure: "mine production", country: "WORLD", value: 1_650_000, qualifier: "e r", note: "-150,000 t." },
  { mineral: "graphite", measure: "mine production", country: "RUS", value: 27_000, qualifier: "e r", note: "+2,000 t." },
  {
    mineral: "chromium",
    measure: "mine production",
    country: "KAZ",
    value: 6_400,
    qualifier: "e",
    note: "Corrected (workbench-sample-chromium-kazakhstan): printed as 7,000.",
  },
  { mineral: "gallium", measure: "primary production", country: "KAZ", value: 1_500, qualifier: "e", note: "=1,500 kg." },
  { mineral: "cobalt", measure: "mine production", country: "TUR", value: null, note: "" },
];

/** The series of the dataset with the revised figures in place of the old ones. */
export function revisedSeries(file: DatasetFile, notes: Notes): Series[] {
  const revised = new Map<Series, Series>();
  for (const revision of REVISIONS) {
    const series = newestSeries(file, revision.mineral, revision.measure);
    revised.set(series, withFigure(revised.get(series) ?? series, revision, notes));
  }
  return file.series.map((series) => revised.get(series) ?? series);
}

function withFigure(series: Series, { country, value, qualifier = "", note }: Revision, notes: Notes): Series {
  const year = Math.max(...series.observations.map(([, of]) => of));
  const isMeant = ([of, at]: ObservationTuple) => of === country && at === year;
  if (value === null) return { ...series, observations: series.observations.filter((each) => !isMeant(each)) };
  const known = series.observations.find(isMeant);
  const index = notes.indexOf(`${note} ${SAMPLE}`);
  const figure: ObservationTuple = [country, year, value, qualifier, known?.[4] ?? "row added", index];
  const observations = known
    ? series.observations.map((each) => (each === known ? figure : each))
    : [...series.observations, figure].sort((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1));
  return { ...series, observations };
}

/** Works whose figures are revised, told so at the work. */
export function revisedWorks(file: DatasetFile): Set<string> {
  return new Set(REVISIONS.map(({ mineral, measure }) => newestSeries(file, mineral, measure).edition));
}
