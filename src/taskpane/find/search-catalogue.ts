/** Finds entries of the catalogue by exact names, beginnings of names, words, and at last by what is nearly so. */
import { quote } from "../../domain/cell";
import { fold, listOf } from "../../domain/name";
import { NameIndex } from "../../domain/name-index";
import type { Dataset } from "../../dataset/dataset";
import { inOtherNumber } from "../../dataset/deals/grammatical-number";
import { entriesOf, KINDS, type Entry, type Kind, type OtherName } from "./catalogue";
import { WordIndex, type WordMatch } from "./word-index";

/** An entry that was found. */
export interface Match {
  entry: Entry;
  /** Why, where its name does not show it: `wolfram: another name of tungsten`, `Did you mean antimony?` */
  why?: string;
}

/** Matches of one kind, the best first. */
export interface Group {
  kind: Kind;
  matches: readonly Match[];
}

/** How well an entry fits, the best first. */
const FIT = { exact: 0, otherName: 1, meant: 2, beginning: 3, otherBeginning: 4, wordOfName: 5, words: 6, near: 7, nearWords: 8 };

/** Letters that are looked at: a longer text is no name. */
const LONGEST_TEXT = 120;
interface FoldedName {
  folded: string;
  /** Undefined for the name that is shown. */
  other: OtherName | undefined;
}

/** What is searched: the entries of one dataset. Indexes are made when they are first needed. */
export class Catalogue {
  readonly entries: readonly Entry[];
  private readonly byKey: ReadonlyMap<string, Entry>;
  private readonly numbers: ReadonlyMap<Entry, number>;
  private names: readonly (readonly FoldedName[])[] | undefined;
  private wordIndex: WordIndex | undefined;
  private nearIndexes: readonly NameIndex<Entry>[] | undefined;

  constructor(private readonly dataset: Dataset) {
    this.entries = entriesOf(dataset);
    this.byKey = new Map(this.entries.map((entry) => [entry.key, entry]));
    this.numbers = new Map(this.entries.map((entry, number) => [entry, number]));
  }

  /** The entry of a key, or undefined where this dataset has none. */
  get(key: string): Entry | undefined {
    return this.byKey.get(key);
  }

  /** Makes the indexes now, so that the first letter typed need not wait for them. */
  prepare(): void {
    search(this, "antimoney");
    this.words.withAll("antimony");
  }

  /** The names of each entry as they are compared, the shown one first. */
  get foldedNames(): readonly (readonly FoldedName[])[] {
    this.names ??= this.entries.map(({ name, otherNames }) => [
      { folded: fold(name), other: undefined },
      ...otherNames.map((other) => ({ folded: fold(other.text), other })),
    ]);
    return this.names;
  }

  get words(): WordIndex {
    this.wordIndex ??= new WordIndex(this.entries);
    return this.wordIndex;
  }

  /** Entries with a name that the text may be a slip of, each kind's nearest first. */
  near(text: string): Entry[] {
    this.nearIndexes ??= KINDS.map(
      (kind) =>
        new NameIndex<Entry>(
          kind,
          this.entries.filter((entry) => entry.kind === kind),
          ({ name, otherNames }) => [name, ...otherNames.map((other) => other.text)],
        ),
    );
    return this.nearIndexes.flatMap((index) => index.near(text).flatMap((name) => index.get(name) ?? []));
  }

  /** Entries that a name with several meanings may mean: `coltan`. */
  meantBy(folded: string): Entry[] {
    const { minerals, countries } = this.dataset.ambiguousNames;
    const named = [...minerals, ...countries].filter(({ name }) => fold(name) === folded);
    return named.flatMap(({ candidates }) =>
      candidates.flatMap((candidate) => this.entries.filter(({ name }) => fold(name) === fold(candidate))),
    );
  }

  /** The place of an entry among all, which decides between entries that fit as well. */
  numberOf(entry: Entry): number {
    return this.numbers.get(entry)!;
  }
}

const REMEMBERED = {};

/** The catalogue of a dataset; it is made once. */
export function catalogueOf(dataset: Dataset): Catalogue {
  return dataset.remember(REMEMBERED, () => new Catalogue(dataset));
}

/**
 * The entries that fit a text, by kind: the kind with the best match first, in a kind the best first. All entries for a text without a
 * letter or digit.
 */
export function search(catalogue: Catalogue, text: string): Group[] {
  const folded = fold(text.slice(0, LONGEST_TEXT).replace(/^[\s=]+/, ""));
  const found = new Found(catalogue);
  if (folded === "") {
    for (const entry of catalogue.entries) found.add(entry, FIT.exact, 0);
    return found.groups();
  }
  findByName(catalogue, folded, text.trim().slice(0, LONGEST_TEXT), found);
  const foundByName = found.size > 0;
  // One letter begins words of most entries.
  if (folded.length > 1) addWords(catalogue.words.withAll(folded), FIT.words, found);
  if (!foundByName) findNear(catalogue, folded, found);
  if (found.size === 0) addWords(catalogue.words.withMost(folded), FIT.nearWords, found);
  return found.groups();
}

/** Finds whole names, beginnings of names, and beginnings of words in them. */
function findByName(catalogue: Catalogue, folded: string, typed: string, found: Found): void {
  const otherNumber = inOtherNumber(folded);
  const within = ` ${folded}`;
  catalogue.foldedNames.forEach((names, number) => {
    const entry = catalogue.entries[number]!;
    const showsItself = ` ${names[0]!.folded}`.includes(within);
    for (const { folded: name, other } of names) {
      const isEqual = other === undefined || other.isEqual === true;
      const isClear = isEqual || (showsItself && name !== folded);
      const why = isClear ? undefined : `${other.text}: ${other.is} ${entry.name}`;
      if (name === folded) found.add(entry, isEqual ? FIT.exact : FIT.otherName, 0, why);
      else if (name === otherNumber) found.add(entry, FIT.otherName, 0, why);
      else if (name.startsWith(folded)) found.add(entry, other ? FIT.otherBeginning : FIT.beginning, name.length, why);
      else if (folded.length > 1 && name.includes(within)) found.add(entry, FIT.wordOfName, name.length, why);
    }
  });
  const meant = catalogue.meantBy(folded);
  const names = meant.map(({ name }) => name);
  meant.forEach((entry, index) => found.add(entry, FIT.meant, index, `${typed} can mean ${listOf(names, "or")}`));
}

function addWords(matches: readonly WordMatch[], fit: number, found: Found): void {
  for (const { entry, score, why } of matches) found.add(entry, fit, -score, why);
}

function findNear(catalogue: Catalogue, folded: string, found: Found): void {
  catalogue.near(folded).forEach((entry, index) => {
    // A name that was typed whole beside other words is no slip.
    const names = [entry.name, ...entry.otherNames.map(({ text }) => text)];
    const isWhole = names.some((name) => ` ${folded} `.includes(` ${fold(name)} `));
    found.add(entry, FIT.near, index, isWhole ? undefined : `Did you mean ${quote(entry.name)}?`);
  });
}

interface Fit {
  entry: Entry;
  fit: number;
  /** Decides inside a fit; the smaller the better. */
  distance: number;
  why: string | undefined;
}

/** What was found so far: of each entry, where it fits best. */
class Found {
  private readonly fits = new Map<Entry, Fit>();

  constructor(private readonly catalogue: Catalogue) {}

  get size(): number {
    return this.fits.size;
  }

  add(entry: Entry, fit: number, distance: number, why?: string): void {
    const known = this.fits.get(entry);
    if (known && (known.fit < fit || (known.fit === fit && known.distance <= distance))) return;
    this.fits.set(entry, { entry, fit, distance, why });
  }

  groups(): Group[] {
    const sorted = [...this.fits.values()].sort(
      (a, b) => a.fit - b.fit || a.distance - b.distance || this.catalogue.numberOf(a.entry) - this.catalogue.numberOf(b.entry),
    );
    const groups = new Map<Kind, Match[]>();
    // Maps keep the order of first insertion: the kind with the best match comes first, and of those that fit as well the first in KINDS.
    for (const kind of kindsInOrder(sorted)) groups.set(kind, []);
    for (const { entry, why } of sorted) groups.get(entry.kind)!.push(why === undefined ? { entry } : { entry, why });
    return [...groups].map(([kind, matches]) => ({ kind, matches }));
  }
}

function kindsInOrder(sorted: readonly Fit[]): Kind[] {
  const best = new Map<Kind, number>();
  for (const { entry, fit } of sorted) if (!best.has(entry.kind)) best.set(entry.kind, fit);
  return [...best.keys()].sort((a, b) => best.get(a)! - best.get(b)! || KINDS.indexOf(a) - KINDS.indexOf(b));
}
