import { type DatasetFile } from "../../src/dataset/schema";
import {
  aboutDemand,
  aboutImports,
  aboutProperty,
  aboutSeries,
  aboutUse,
  type DatasetFigure,
  figuresOfEdition,
} from "./dataset-figures";
import { corrected, type CorrectedFigure, type Crosswalk, type DeclaredCorrection, type Target } from "./declared";
import { type MineralWords } from "./mineral-words";
import { type Places } from "./places";
import { readPrinted } from "./printed";
import { type RawFigure } from "./raw-figure";
import { isUnit, unitOfEnding, unitOfWords } from "./unit-words";

/** How the figures of one edition compare with the publisher's files. */
export interface Proof {
  edition: string;
  files: readonly string[];
  /** Figures of the files that the dataset has. */
  compared: number;
  equal: number;
  /** Of the equal ones, those that a declared correction changes. */
  corrected: number;
  /** Figures that the files print twice, alike. */
  twice: number;
  /** Figures that the dataset has otherwise than the file: one line each. */
  differing: readonly string[];
  /** Figures that are left out for a declared reason. */
  leftOut: ReadonlyMap<string, number>;
  /** Figures of the files that the dataset has not, and for which no reason is declared: one line each. */
  missing: readonly string[];
  /** Figures of the dataset that stand in no file: one line each. */
  unfounded: readonly string[];
}

/** Whether the files bear out every figure of an edition. */
export function isProved({ differing, missing, unfounded }: Proof): boolean {
  return differing.length + missing.length + unfounded.length === 0;
}

/** Holds the figures of one edition against those of its files. */
export class EditionProof {
  private readonly byAbout: ReadonlyMap<string, DatasetFigure[]>;
  private readonly founded = new Set<DatasetFigure>();
  private readonly differing: string[] = [];
  private readonly missing: string[] = [];
  private readonly leftOut = new Map<string, number>();
  private equal = 0;
  private corrected = 0;
  private twice = 0;

  constructor(
    private readonly edition: string,
    private readonly dataset: DatasetFile,
    private readonly crosswalk: Crosswalk,
    private readonly places: Places,
    private readonly minerals: MineralWords,
  ) {
    const figures = new Map<string, DatasetFigure[]>();
    for (const figure of figuresOfEdition(dataset, edition))
      figures.set(figure.about, [...(figures.get(figure.about) ?? []), figure]);
    this.byAbout = figures;
  }

  of(raw: readonly RawFigure[], corrections: readonly DeclaredCorrection[]): Proof {
    const { figures, leftOut, faults } = corrected(raw, corrections);
    this.differing.push(...faults);
    for (const { reason } of leftOut) this.leaveOut(reason);
    for (const figure of figures) this.prove(figure);
    const unfounded = [...this.byAbout.values()].flat().filter((figure) => !this.founded.has(figure));
    return {
      edition: this.edition,
      files: [...new Set(raw.map(({ file }) => file))],
      compared: this.founded.size,
      equal: this.equal,
      corrected: this.corrected,
      twice: this.twice,
      differing: this.differing,
      leftOut: this.leftOut,
      missing: this.missing,
      unfounded: unfounded.map(({ about, value, locator }) => `${about}: ${String(value)} at "${locator}"`),
    };
  }

  private leaveOut(reason: string): void {
    this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + 1);
  }

  private prove(figure: CorrectedFigure): void {
    if (figure.kind === "series" && this.crosswalk.years?.includes(figure.year) === false)
      return this.leaveOut(`of a year that the crosswalk does not take: ${this.crosswalk.years.join(", ")} alone`);
    const declaration = this.crosswalk.of(figure);
    if (!declaration) return this.miss(figure, "nothing is declared about it");
    if ("omit" in declaration) return this.leaveOut(declaration.omit);
    const { to, slip } = declaration;
    const about = this.aboutOf(figure, to);
    if (about.fault !== undefined) return this.miss(figure, about.fault);
    const found = this.byAbout.get(about.text);
    if (!found) return this.miss(figure, `${about.text} is not there`);
    const unproved = found.filter((one) => !this.founded.has(one));
    if (unproved.length === 0) return this.again(figure, found[0]!, to);
    // Where two figures are about the same, as two applications of one name may be, each is held against its own place.
    const one = unproved.find(({ locator }) => locator === figure.locator) ?? unproved[0]!;
    this.founded.add(one);
    const faults = this.differences(figure, one, to, slip);
    if (faults.length > 0) this.differing.push(`${whereOf(figure)}, ${one.about}: ${faults.join("; ")}`);
    else {
      this.equal += 1;
      if (figure.corrections.length > 0) this.corrected += 1;
    }
  }

  private miss(figure: RawFigure, reason: string): void {
    const words = [figure.commodity, figure.statistic, figure.detail, figure.country, figure.unit, figure.year, figure.scenario];
    this.missing.push(`${whereOf(figure)}, ${words.filter(Boolean).join(" | ")} "${figure.printed}": ${reason}`);
  }

  /** A figure that the file prints a second time must say the same, and the crosswalk must say that there are such. */
  private again(figure: RawFigure, first: DatasetFigure, { unit }: Target): void {
    const says = this.expectedOf(figure, unit);
    if (this.crosswalk.printsTwice && says !== undefined && says.value === first.value && sameMarks(says.marks, first.marks))
      this.twice += 1;
    else
      this.differing.push(
        `${whereOf(figure)}, ${first.about}: a second figure, "${figure.printed}"; the dataset has ${String(first.value)}`,
      );
  }

  /** What a figure is about, in the terms of the dataset. */
  private aboutOf(figure: RawFigure, to: Target): { text: string; fault?: undefined } | { fault: string } {
    const { mineral, measure = "", heading = "", property = "", importer = "USA", country } = to;
    const label = figure.country;
    const place = country ?? (label === "" ? undefined : this.places.read(label, this.crosswalk.places)?.id);
    if (place === undefined && label !== "") return { fault: `"${label}" is no place of the dataset` };
    switch (figure.kind) {
      case "series":
        return { text: aboutSeries(mineral, measure, place ?? "", to.year ?? figure.year) };
      case "monthly":
        return { text: aboutSeries(mineral, measure, "", figure.year) };
      case "imports":
        return { text: aboutImports(importer, mineral, heading, place ?? "", to.years ?? figure.year) };
      case "property":
        return { text: aboutProperty(mineral, property, figure.year) };
      case "uses":
        return { text: aboutUse(mineral, figure.detail, figure.sector ?? "") };
      case "demand":
        return { text: aboutDemand(mineral, figure.detail, figure.scenario ?? "", figure.year) };
    }
  }

  private expectedOf(
    figure: RawFigure,
    unit: string | undefined,
  ): { value: number | string | null; marks: readonly string[] } | undefined {
    if (figure.kind === "property" && unit === "") {
      const place = figure.country === "" ? undefined : this.places.read(figure.country, this.crosswalk.places);
      return { value: place ? this.dataset.countries.find(({ id }) => id === place.id)!.name : figure.printed, marks: [] };
    }
    const read = readPrinted(figure.printed, figure.notes);
    if (!read) return undefined;
    const isNumber = read.value !== null;
    const isWithout = read.marks.some((mark) => ["W", "NA", "XX"].includes(mark));
    // What is withheld, not available or not applicable is no estimate; of a property only a number is.
    const isEstimate = figure.estimated && (figure.kind === "property" ? isNumber : !isWithout);
    return { value: read.value, marks: isEstimate ? [...read.marks, "e"] : read.marks };
  }

  private differences(figure: CorrectedFigure, one: DatasetFigure, to: Target, slip: string | undefined): string[] {
    const expected = this.expectedOf(figure, to.unit);
    if (!expected) return [`"${figure.printed}" means nothing that the proof knows`];
    const faults: string[] = [];
    const hold = (what: string, dataset: unknown, file: unknown, isEqual: boolean): void => {
      if (!isEqual) faults.push(`${what}: the dataset has ${JSON.stringify(dataset)}, the file ${JSON.stringify(file)}`);
    };
    hold("value", one.value, expected.value, one.value === expected.value);
    hold("marks", one.marks.join(" "), expected.marks.join(" "), sameMarks(one.marks, expected.marks));
    hold("place", one.locator, figure.locator, one.locator === figure.locator);
    // A declared slip says that the publisher's words are wrong here; where there is no number, the unit is that of the others.
    if (slip === undefined && expected.value !== null) {
      const words = figure.countedIn ?? figure.unit;
      const unit = words === "" ? "" : (unitOfWords(words) ?? unitOfEnding(words));
      hold("unit", one.unit, words, unit === undefined ? false : unit === "" ? one.unit === "" : isUnit(one.unit, unit));
    }
    if (figure.families && figure.corrections.length === 0 && slip === undefined) {
      const family = one.measure.split(",")[0]!;
      hold("measure", one.measure, figure.families.join(" or "), figure.families.includes(family));
    }
    hold("mineral", to.mineral, `${figure.commodity}, ${figure.detail}`, this.minerals.isNamedBy(to.mineral, figure));
    const place =
      to.country === undefined && figure.country !== "" ? this.places.read(figure.country, this.crosswalk.places) : undefined;
    if (place?.code !== undefined) hold("country", place.id, `${figure.country} (${place.code})`, place.id === place.code);
    return faults;
  }
}

function whereOf({ file, row, locator }: RawFigure): string {
  return row === 0 ? `${file}, ${locator}` : `${file}, row ${row}`;
}

function sameMarks(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join(" ") === [...b].sort().join(" ");
}
