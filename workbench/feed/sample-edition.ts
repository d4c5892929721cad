/** A new edition of statistics: it revises the newest year of the one before and adds a year, with countries that come and go. */
import type { DatasetFile, ObservationTuple, Series, Source } from "../../src/dataset/schema";
import type { Notes } from "./notes";
import { SAMPLE, SAMPLE_LICENCE, SAMPLE_PUBLISHER, SAMPLE_WORK } from "./sample";

const EDITION = "workbench-sample";
const WORLD = "WORLD";

/** Figures that the edition says otherwise, by country: for the newest year of the edition before, and for the year that it adds. */
interface Changes {
  mineral: string;
  measure: string;
  figures: Record<string, readonly [revised: number, added: number]>;
  /** Countries that it no longer lists. */
  gone?: readonly string[];
}

const CHANGES: readonly Changes[] = [
  {
    mineral: "antimony",
    measure: "mine production",
    figures: {
      TJK: [41_000, 44_000],
      CHN: [38_000, 35_000],
      RUS: [30_000, 31_000],
      BOL: [5_200, 5_500],
      KAZ: [950, 1_200],
      ZAF: [2_000, 2_600],
    },
    gone: ["TUR", "GTM"],
  },
  { mineral: "antimony", measure: "reserves", figures: { TJK: [68_000, 68_000], CHN: [810_000, 810_000] }, gone: ["USA"] },
  {
    mineral: "tungsten",
    measure: "mine production",
    figures: { CHN: [66_000, 64_000], KAZ: [3_100, 5_200], PRK: [2_000, 2_100], MNG: [400, 900] },
    gone: ["AUS"],
  },
  {
    mineral: "lithium",
    measure: "mine production",
    figures: { AUS: [96_000, 101_000], CHL: [54_000, 57_000], CHN: [66_000, 78_000], SRB: [300, 1_500] },
    gone: ["PRT"],
  },
  {
    mineral: "rare-earths",
    measure: "mine production",
    figures: { CHN: [274_000, 290_000], USA: [49_000, 52_000], KAZ: [200, 1_100] },
    gone: ["MYS"],
  },
];

/** The works and series that the edition adds. */
export function sampleEdition(file: DatasetFile, notes: Notes, published: string): { source: Source; series: Series[] } {
  const note = notes.indexOf(SAMPLE);
  let row = 0;
  const series = CHANGES.map((changes) => {
    const before = newestSeries(file, changes.mineral, changes.measure);
    const observations = observationsAfter(before, changes).map(([country, year, value, qualifier]): ObservationTuple => {
      row += 1;
      return [country, year, value, qualifier, `row ${row}`, note];
    });
    return { ...before, edition: EDITION, observations };
  });
  const year = published.slice(0, 4);
  const source: Source = {
    id: EDITION,
    title: `${SAMPLE_WORK}: an invented edition that follows Mineral Commodity Summaries`,
    short: `Workbench sample ${year}`,
    publisher: SAMPLE_PUBLISHER,
    published,
    licence: SAMPLE_LICENCE,
    tier: "statistics",
    edition: `${year}, invented`,
    note: SAMPLE,
  };
  return { source, series };
}

/**
 * The series of the newest edition of the publisher that goes first.
 * @throws Error where the dataset has none: the changes above are then to be mended
 */
export function newestSeries(file: DatasetFile, mineral: string, measure: string): Series {
  const published = new Map(file.sources.map((source) => [source.id, source]));
  const [first] = file.series
    .filter((series) => series.mineral === mineral && series.measure === measure)
    .filter(({ edition }) => published.get(edition)!.publisher === file.publisherPrecedence[0])
    .sort((a, b) => (published.get(a.edition)!.published < published.get(b.edition)!.published ? 1 : -1));
  if (!first)
    throw new Error(`The dataset has no ${measure} of ${mineral} by ${file.publisherPrecedence[0] ?? "any publisher"}.`);
  return first;
}

type Figure = readonly [country: string, year: number, value: number | null, qualifier: string];

function observationsAfter({ observations }: Series, { figures, gone = [], measure }: Changes): Figure[] {
  const isReserves = measure === "reserves";
  const newest = Math.max(...observations.map(([, year]) => year));
  const before = observations.filter(([country, year]) => year === newest && !gone.includes(country));
  const listed = new Set(before.map(([country]) => country));
  const first = before.map(([country, year, value, marks]): Figure => {
    const [revised] = figures[country] ?? [];
    return revised === undefined ? [country, year, value, settled(marks)] : [country, year, revised, "r"];
  });
  const added = Object.entries(figures).filter(([country]) => !listed.has(country));
  for (const [country, [revised]] of added) first.push([country, newest, revised, "r"]);
  const next = first.map(([country, year, value, marks]): Figure => {
    const figure = figures[country]?.[1] ?? value;
    return [
      country,
      year + 1,
      figure,
      figure === null || marks.includes("-") || isReserves ? without(marks, "r") : estimated(marks),
    ];
  });
  const years = [withWorld(first, observations, newest), withWorld(next, observations, newest)];
  // Reserves are those of one day: an edition gives them once.
  return (isReserves ? years.slice(1) : years).flat().sort(byCountryAndYear);
}

/** A figure that was estimated a year ago is known now. */
const settled = (marks: string) => without(marks, "e");
const estimated = (marks: string) => ["e", ...without(without(marks, "e"), "r").split(" ")].filter(Boolean).join(" ");
const without = (marks: string, mark: string) =>
  marks
    .split(" ")
    .filter((each) => each !== mark)
    .join(" ");

/** The world's total changes by as much as the countries do, in as many digits as publishers print. */
function withWorld(figures: readonly Figure[], before: readonly ObservationTuple[], year: number): Figure[] {
  const sum = (all: readonly (readonly [string, number, number | null, ...unknown[]])[]) =>
    all.reduce((total, [country, , value]) => (country === WORLD ? total : total + (value ?? 0)), 0);
  const change = sum(figures) - sum(before.filter(([, of]) => of === year));
  return figures.map((figure) => {
    const [country, of, value, marks] = figure;
    return country === WORLD && value !== null ? [country, of, Number((value + change).toPrecision(3)), marks] : figure;
  });
}

function byCountryAndYear(a: Figure, b: Figure): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] - b[1];
}
