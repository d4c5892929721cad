import * as v from "valibot";
import {
  dealPartySchema,
  dealSchema,
  termVersionSchema,
  type Deal,
  type DealMineral,
  type DealVocabulary,
  type Term,
  type TermVersion,
} from "../../src/dataset/schema/deal";
import { pathOf, sentence } from "../../src/dataset/schema/check";
import { repeatedSourceFlaws, timelineFlaws, versionFlaws } from "../../src/dataset/schema/rules/deals";
import { placeText, within, type Flaw, type Path } from "../../src/dataset/schema/rules/flaw";
import { record, text, texts } from "../../src/dataset/schema/words";
import { namesOfMineral } from "../../src/dataset/mineral";
import { NameIndex } from "../../src/domain/name-index";
import { type JsonFile } from "../read/json";
import { type Vocabulary } from "../read/row";
import { checkNames } from "./names";
import { type Part, type PartInput, vocabulariesOf, vocabularyOf } from "./part";
import { PartyNames } from "./parties";
import { byCodePoint } from "./serialise";
import { readTerms } from "./terms";

/** A deal as `deals/*.json` has it: minerals are listed by source, and versions of terms are read one by one, with their place. */
export const writtenDeal = record({
  ...dealSchema.entries,
  // Other names of a party stand in `parties.json`, once for all deals.
  parties: v.pipe(v.array(v.omit(dealPartySchema, ["aliases"])), v.nonEmpty("must not be empty")),
  minerals: v.array(record({ source: text, names: v.pipe(texts, v.nonEmpty("must name a mineral")) })),
  terms: v.record(
    v.string(),
    v.pipe(v.array(v.looseObject({ source: v.optional(v.unknown()) })), v.nonEmpty("must not be empty")),
  ),
});
type WrittenDeal = v.InferOutput<typeof writtenDeal>;

/** Deals with what every source says about their terms, and the vocabulary of the terms. */
export const deals: Part = (input) => {
  const { folder, problems } = input;
  const files = folder.list("deals", ".json");
  if (files.length === 0) problems.add(folder.nameOf("deals"), undefined, "no deal was found. Add one file for each deal.");
  const written = files.flatMap((file) => folder.json(file, writtenDeal) ?? []);
  const dealVocabulary = readTerms(input);
  const partyNames = new PartyNames(input);
  if (!dealVocabulary) return { deals: [], dealVocabulary: { terms: [], kinds: [], versionStatuses: [], dealStatuses: [] } };
  const built = written.map((json) => new DealCheck(json, dealVocabulary, partyNames, input).build());
  partyNames.reportUnused(written.length === files.length);
  const jsonOf = new Map(written.map((json) => [json.value.id, json]));
  checkNames("deal", built, [], (_line, reason, id = "") =>
    problems.add(jsonOf.get(id)!.file, jsonOf.get(id)!.lineAt("id"), reason),
  );
  return { deals: built.sort((a, b) => byCodePoint(a.id, b.id)), dealVocabulary };
};

/** Checks one deal; what is wrong is reported with its line and its place in the file, such as `terms.revenue_share[0]`. */
class DealCheck {
  private readonly deal: WrittenDeal;

  constructor(
    private readonly json: JsonFile<WrittenDeal>,
    private readonly vocabulary: DealVocabulary,
    private readonly partyNames: PartyNames,
    private readonly input: PartInput,
  ) {
    this.deal = json.value;
  }

  build(): Deal {
    const { id, name, aliases, kind, timeline } = this.deal;
    this.word(kind, this.vocabulary.kinds, "kind of a deal", ["kind"]);
    const parties = this.parties();
    this.timeline();
    const minerals = this.deal.minerals.flatMap((group, index) => this.minerals(group, ["minerals", index]));
    return { id, name, aliases, kind, parties, minerals, timeline, terms: this.terms() };
  }

  /** @param at what the line is of, where that lies deeper than the place to name */
  private fail(path: Path, reason: string, at: Path = path): void {
    this.input.problems.add(this.json.file, this.json.lineAt(...at), `${placeText(path)}: ${reason}`);
  }

  private failAll(flaws: readonly Flaw[]): void {
    for (const { path, reason } of flaws) this.fail(path, reason);
  }

  private known(kind: string, id: string, vocabulary: Vocabulary, path: Path): void {
    const fault = vocabulary.faultOf(kind, id);
    if (fault !== undefined) this.fail(path, fault);
  }

  private source(id: string, path: Path): void {
    this.known("source", id, vocabulariesOf(this.input.draft).sources, path);
  }

  private parties(): Deal["parties"] {
    const { places } = vocabulariesOf(this.input.draft);
    return this.deal.parties.map(({ name, ...rest }, index) => {
      this.source(rest.source, ["parties", index, "source"]);
      if (rest.country !== undefined) this.known("country", rest.country, places, ["parties", index, "country"]);
      const aliases = this.partyNames.aliasesOf(name);
      return aliases === undefined ? { name, ...rest } : { name, aliases, ...rest };
    });
  }

  private timeline(): void {
    const { timeline } = this.deal;
    for (const [index, event] of timeline.entries()) {
      const path = ["timeline", index];
      this.source(event.source, [...path, "source"]);
      if (event.status !== undefined)
        this.word(event.status, this.vocabulary.dealStatuses, "status of a deal", [...path, "status"]);
    }
    this.failAll(within(["timeline"], timelineFlaws(timeline)));
  }

  private minerals({ source, names }: WrittenDeal["minerals"][number], path: Path): DealMineral[] {
    this.source(source, [...path, "source"]);
    const index = new NameIndex("mineral", this.input.draft.minerals ?? [], namesOfMineral);
    return names.flatMap((name, at) => {
      const mineral = index.get(name);
      if (mineral) return [{ name, mineral: mineral.id, source }];
      // That the minerals cannot be read is reported already.
      if (index.entries.length === 0) return [];
      this.fail([...path, "names", at], `the mineral "${name}" is unknown. Use a name of data/minerals.json or add it there.`);
      return [];
    });
  }

  /** Versions by term, in the order of the vocabulary. */
  private terms(): Deal["terms"] {
    const keys = this.vocabulary.terms.map(({ key }) => ({ id: key }));
    for (const key of Object.keys(this.deal.terms))
      this.known("term", key, vocabularyOf(keys, "data/terms.json"), ["terms", key]);
    const terms: Deal["terms"] = {};
    for (const term of this.vocabulary.terms) {
      const written = this.deal.terms[term.key];
      if (written) terms[term.key] = this.versions(term, written);
    }
    return terms;
  }

  private versions(term: Term, written: readonly { source?: unknown }[]): TermVersion[] {
    const place = ["terms", term.key];
    this.failAll(within(place, repeatedSourceFlaws(written, place)));
    return written.flatMap((one, index) => {
      const path = [...place, index];
      const version = this.version(one, path);
      if (!version) return [];
      this.statuses(version, path);
      this.source(version.source, [...path, "source"]);
      const source = this.input.draft.sources?.find(({ id }) => id === version.source);
      this.failAll(within(path, versionFlaws(term, version, source)));
      return [version];
    });
  }

  /** A version with its kind, which a value or words make plain. */
  private version(written: object, path: Path): TermVersion | undefined {
    const kinds = ["value", "says", "kind"].filter((key) => key in written);
    if (kinds.length !== 1) {
      this.fail(
        path,
        `a version has one of "value", "says" (words that are no value) and "kind" (such as excluded, not in the text, text not public); this has ${kinds.length === 0 ? "none of them" : kinds.join(" and ")}.`,
      );
      return undefined;
    }
    const kind = "value" in written ? "value" : "says" in written ? "words" : undefined;
    const checked = v.safeParse(termVersionSchema, kind === undefined ? written : { kind, ...written });
    if (checked.success) return checked.output;
    for (const issue of checked.issues) {
      this.fail(path, sentence(issue), [...path, ...pathOf(issue)]);
    }
    return undefined;
  }

  private statuses({ status, was }: TermVersion, path: Path): void {
    const { versionStatuses } = this.vocabulary;
    this.word(status, versionStatuses, "status of a version", [...path, "status"]);
    if (was !== undefined) this.word(was.status, versionStatuses, "status of a version", [...path, "was", "status"]);
  }

  private word(id: string, words: readonly { id: string }[], kind: string, path: Path): void {
    if (!words.some((word) => word.id === id))
      this.fail(path, `"${id}" is no ${kind}: use ${words.map((word) => word.id).join(", ")}, or declare it in data/terms.json.`);
  }
}
