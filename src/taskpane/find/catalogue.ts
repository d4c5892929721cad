/** Everything that Find finds: minerals, countries, deals, terms, lists, sources and functions of one dataset, with all their names. */
import type { Dataset } from "../../dataset/dataset";
import { inBothNumbers } from "../../dataset/deals/grammatical-number";
import { namesOfMineral } from "../../dataset/mineral";
import { fold } from "../../domain/name";
import type { Mineral } from "../../dataset/schema";
import { worksheetFunctions } from "../../functions";
import type { FindPage } from "../../actions/pane-place";

/** In the order in which they are shown where none fits better than another. */
export const KINDS = ["mineral", "country", "deal", "term", "list", "function", "source"] as const;
export type Kind = (typeof KINDS)[number];

/** A name beside the one that is shown. */
export interface OtherName {
  text: string;
  /** What it is, before the name that is shown: `another name of`, `symbol of`. */
  is: string;
  /** Whether it counts as much as the name that is shown: the long name of a deal, which is shown by its id. */
  isEqual?: true;
}

/** Fields of words in which an entry is found, each with what is said of an entry that was found by it; "" for nothing. */
export const WORD_FIELDS = {
  about: "",
  party: "party:",
  mineral: "names",
  term: "speaks of",
  use: "use:",
  member: "member:",
} as const;
export type WordField = keyof typeof WORD_FIELDS;

/** Words by which an entry is found. */
export interface Phrase {
  /** As it is said why the entry was found. */
  shown: string;
  /** With other words for the same. */
  words: string;
}

export interface Entry {
  /** `mineral:antimony`: the same in every dataset that has the entry. */
  key: string;
  kind: Kind;
  id: string;
  /** As shown. */
  name: string;
  otherNames: readonly OtherName[];
  /** What it opens. */
  page: FindPage;
  /** Words by which it is found beside its names. They cost more than the names, so they are made when the first words are searched. */
  words(): Partial<Record<WordField, readonly Phrase[]>>;
}

/** The entries of a dataset, in the order in which they are browsed. */
export function entriesOf(dataset: Dataset): Entry[] {
  return [
    ...minerals(dataset),
    ...places(dataset),
    ...deals(dataset),
    ...terms(dataset),
    ...lists(dataset),
    ...functions(),
    ...sources(dataset),
  ];
}

/** The key of the entry that a page belongs to; undefined for a page of several or for a form. */
export function keyOf(page: FindPage): string | undefined {
  if (page.kind === "build") return undefined;
  if (page.kind !== "deal") return keyFor(page.kind, page.id);
  return page.ids.length === 1 ? keyFor("deal", page.ids[0]!) : undefined;
}

function keyFor(kind: Kind, id: string): string {
  return `${kind}:${id}`;
}

function phrases(texts: readonly string[]): Phrase[] {
  return texts.map((text) => ({ shown: text, words: text }));
}

/** What is said by other words too. */
function phrase(shown: string, others: readonly string[]): Phrase {
  return { shown, words: [shown, ...others].join("\n") };
}

function also(texts: readonly string[], is: string): OtherName[] {
  return texts.map((text) => ({ text, is }));
}

function equally(text: string, is: string): OtherName {
  return { text, is, isEqual: true };
}

function minerals(dataset: Dataset): Entry[] {
  return dataset.mineralsByName.map((mineral) => ({
    key: keyFor("mineral", mineral.id),
    kind: "mineral",
    id: mineral.id,
    name: mineral.name,
    otherNames: [
      ...also([mineral.id], "id of"),
      ...also(mineral.aliases, "another name of"),
      ...also(mineral.symbol === undefined ? [] : [mineral.symbol], "symbol of"),
    ],
    page: { kind: "mineral", id: mineral.id },
    words: () => ({
      about: phrases([...dataset.ancestorsOf(mineral), ...dataset.formsOf(mineral)].map(({ name }) => name)),
      use: phrases(usesOf(dataset, mineral)),
    }),
  }));
}

function usesOf({ properties }: Dataset, mineral: Mineral): string[] {
  const uses = properties.published(mineral, "uses")?.value;
  return typeof uses === "string" ? [uses] : [];
}

function places(dataset: Dataset): Entry[] {
  const countries = dataset.countries
    .filter(({ kind }) => kind === "country" || kind === "world")
    .map((country): Entry => ({
      key: keyFor("country", country.id),
      kind: "country",
      id: country.id,
      name: country.name,
      otherNames: [
        ...also(country.aliases, "another name of"),
        ...also([country.id, ...(country.iso2 === undefined ? [] : [country.iso2])], "code of"),
      ],
      page: { kind: "country", id: country.id },
      words: () => ({ about: phrases(groupsOf(dataset, country.id)) }),
    }));
  const groups = dataset.groups.map((group): Entry => ({
    key: keyFor("country", group.id),
    kind: "country",
    id: group.id,
    name: group.name,
    otherNames: [...also([group.id], "id of"), ...also(group.aliases, "another name of")],
    page: { kind: "country", id: group.id },
    words: () => ({ about: phrases(["group of countries"]), member: phrases(group.members.map((id) => dataset.placeName(id))) }),
  }));
  return inAlphabeticalOrder([...groups, ...countries]);
}

function deals(dataset: Dataset): Entry[] {
  return dataset.deals.all.map((deal) => ({
    key: keyFor("deal", deal.id),
    kind: "deal",
    id: deal.id,
    name: deal.id,
    otherNames: [equally(deal.name, "name of"), ...also(deal.aliases, "another name of")],
    page: { kind: "deal", ids: [deal.id] },
    words: () => ({
      about: phrases([deal.kind, dataset.deals.lookUpStatusEvent(deal, undefined)?.status ?? ""]),
      party: deal.parties.map(({ name, country }) =>
        phrase(name, country === undefined ? [] : [dataset.placeName(country), ...groupsOf(dataset, country)]),
      ),
      mineral: deal.minerals.map(({ name, mineral }) => phrase(name, namesOfMineral(dataset.mineral(mineral)))),
      term: [...dataset.deals.termsOf(deal)].map(({ label, aliases }) =>
        phrase(label, [...aliases, ...inBothNumbers([label, ...aliases].map(fold))]),
      ),
    }),
  }));
}

/** The names of the groups that a country is in. */
function groupsOf(dataset: Dataset, id: string): string[] {
  return dataset.groups.filter(({ members }) => members.includes(id)).map(({ name }) => name);
}

function terms(dataset: Dataset): Entry[] {
  return dataset.deals.terms.map((term) => ({
    key: keyFor("term", term.key),
    kind: "term",
    id: term.key,
    name: term.label,
    otherNames: [equally(term.key, "key of"), ...also(term.aliases, "another name of")],
    page: { kind: "term", id: term.key },
    words: () => ({ about: phrases([term.description, term.group, "term"]) }),
  }));
}

function lists(dataset: Dataset): Entry[] {
  return dataset.lists.all.map((list) => ({
    key: keyFor("list", list.id),
    kind: "list",
    id: list.id,
    name: list.name,
    otherNames: [equally(list.id, "id of"), ...also(list.aliases, "another name of")],
    page: { kind: "list", id: list.id },
    words: () => ({
      about: phrases(["list", dataset.source(list.source).title]),
      member: phrases(list.entries.map(({ name }) => name)),
    }),
  }));
}

function functions(): Entry[] {
  return worksheetFunctions.map(({ id, description, returns, parameters }) => ({
    key: keyFor("function", id),
    kind: "function",
    id,
    name: id,
    otherNames: also([id.slice(id.indexOf(".") + 1)], "short for"),
    page: { kind: "function", id },
    words: () => ({ about: phrases([description, returns, "function formula", ...Object.keys(parameters)]) }),
  }));
}

function sources(dataset: Dataset): Entry[] {
  return inAlphabeticalOrder(
    dataset.sources.map((source): Entry => ({
      key: keyFor("source", source.id),
      kind: "source",
      id: source.id,
      name: source.short,
      otherNames: [equally(source.title, "title of"), ...also([source.id], "id of")],
      page: { kind: "source", id: source.id },
      words: () => ({
        about: phrases([source.publisher, source.author ?? "", source.tier, source.published, source.edition ?? ""]),
      }),
    })),
  );
}

function inAlphabeticalOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.name.localeCompare(b.name, "en"));
}
