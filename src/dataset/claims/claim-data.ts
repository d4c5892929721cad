import type { CitedWork } from "../../domain/citation";
import type { Day } from "../../domain/date";
import type { Evidence } from "../../domain/evidence";
import type { ImportSources } from "../imports";
import type { ExportControl, ImportShare, MineralList } from "../schema";

/** What one edition prints for a country, or for the countries of a group together, in its newest table of a mineral and measure. */
export interface EditionFigure {
  /** Short name of the edition's source: `USGS MCS 2026`. */
  short: string;
  measure: string;
  year: number;
  unit: string;
  /** Whether the table has a line for the place. */
  listed: boolean;
  /** Absent where the edition prints no number. */
  value?: number;
  estimated: boolean;
  /** Competition rank among the countries with a number above zero. */
  rank?: number;
  /** Percent of the edition's world total. */
  share?: number;
  /** What the publisher says about a figure that is itself a share. */
  note?: string;
  /** The lines that the figure, its rank or its share rests on. */
  evidence(of: "figure" | "rank" | "share"): Evidence[];
}

/** A use of a mineral, or several in a sentence, as a work names it. */
export interface UseNamed {
  /** The work's words, in which a use is looked for. */
  text: string;
  /** With what is counted: `demand for electric vehicles, 2024: 109.026 kt Li content`. */
  says: string;
  source: string;
  /** Whether the work calls it a main use: told also where it is not the use that is looked for. */
  main: boolean;
  evidence(): Evidence[];
}

/** The data that claims are compared with; the dataset supplies it. Minerals, places, lists and sources go by their ids. */
export interface ClaimData {
  /** Day whose state of affairs counts as today: when the dataset was released. */
  today: Day;
  /** One entry for each edition that has a table of the mineral and measure, newest in precedence first. */
  figures(mineral: string, measure: string, place: string): EditionFigure[];
  list(id: string): MineralList | undefined;
  controls(mineral: string): readonly ExportControl[];
  /** The heading that stands for the mineral's imports as a whole. */
  imports(mineral: string): ImportSources | undefined;
  /** What works say that the mineral is used for: the main uses first. */
  uses(mineral: string): UseNamed[];
  mineralName(id: string): string;
  placeName(id: string): string;
  work(source: string): CitedWork;
  evidenceOf: {
    list(list: MineralList): Evidence[];
    control(control: ExportControl): Evidence[];
    importShare(sources: ImportSources, share: ImportShare): Evidence[];
  };
}
