import { type DatasetFile } from "../../src/dataset/schema";
import { type RawFigure } from "./raw-figure";

/** Words by which publishers' files mean a mineral that they do not call by one of its names. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  "fused-aluminum-oxide": ["al2o3"],
  "silicon-carbide": ["sic"],
  ferrosilicon: ["fesi", "fesi50", "fesi75", "ferosilicon"],
  cerium: ["ceo2"],
  dysprosium: ["dy2o3"],
  europium: ["eu2o3"],
  lanthanum: ["la2o3"],
  neodymium: ["nd2o3"],
  terbium: ["tbo2"],
  // The files of titanium minerals have columns of one name for prices; order alone tells which is of which.
  ilmenite: ["titanium"],
  rutile: ["titanium"],
  "gem-diamond": ["gemstones"],
  "dimension-stone": ["granite"],
  "noble-gases": ["neon"],
};
/** Ends that differ between the words of one thing: aluminum and aluminium, niobium and niobate, stone and stones. */
const STEM = 5;

/**
 * Whether the words of a figure name a mineral. It is a coarse check, of one word in common, that the crosswalk does not give lead where the
 * file says copper; which of several forms is meant it cannot tell.
 */
export class MineralWords {
  private readonly stems: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(minerals: DatasetFile["minerals"]) {
    this.stems = new Map(
      minerals.map(({ id, name, aliases }) => [id, new Set([id, name, ...aliases, ...(OTHER_WORDS[id] ?? [])].flatMap(stemsOf))]),
    );
  }

  isNamedBy(mineral: string, { commodity, detail }: Pick<RawFigure, "commodity" | "detail">): boolean {
    const stems = this.stems.get(mineral);
    return stems !== undefined && stemsOf(`${commodity} ${detail}`).some((stem) => stems.has(stem));
  }
}

function stemsOf(words: string): string[] {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2)
    .map((word) => word.replace(/(?:i?um|ies|s)$/, "").slice(0, STEM));
}
