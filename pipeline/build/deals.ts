import * as v from "valibot";
import {
  dealSchema,
  termVersionSchema,
  type Deal,
  type DealMineral,
  type DealVocabulary,
  type Term,
  type TermVersion,
} from "../../src/dataset/schema/deal";
import { VERSION_STATUS } from "../../src/dataset/schema/vocabulary";
import { placeOf, wording } from "../../src/dataset/schema/check";
import { record, text, texts } from "../../src/dataset/schema/words";
import { namesOfMineral } from "../../src/dataset/mineral";
import { isDay, isPublishedDate, lastDayOf } from "../../src/domain/date";
import { NameIndex } from "../../src/domain/name-index";
import { type JsonFile } from "../read/json";
import { type Vocabulary } from "../read/row";
import { checkNames } from "./names";
import { type Part, type PartInput, vocabulariesOf, vocabularyOf } from "./part";
import { byCodePoint } from "./serialise";
import { readTerms } from "./terms";

/** A deal as `deals/*.json` has it: minerals are listed by source, and versions of terms are read one by one, with their place. */
const writtenSchema = record({
  ...dealSchema.entries,
  minerals: v.array(record({ source: text, names: v.pipe(texts, v.nonEmpty("must name a mineral")) })),
  terms: v.record(v.string(), v.pipe(v.array(v.looseObject({})), v.nonEmpty("must not be empty"))),
});
type WrittenDeal = v.InferOutput<typeof writtenSchema>;

/** Deals with what every source says about their terms, and the vocabulary of the terms. */
export const deals: Part = (input) => {
  const { folder, problems } = input;
  const files = folder.list("deals", ".json");
  if (files.length === 0) problems.add(folder.nameOf("deals"), undefined, "no deal was found. Add one file for each deal.");
  const written = files.flatMap((file) => folder.json(file, writtenSchema) ?? []);
  const dealVocabulary = readTerms(input);
  if (!dealVocabulary) return { deals: [], dealVocabulary: { terms: [], versionStatuses: [], dealStatuses: [] } };
  const built = written.map((json) => new DealCheck(json, dealVocabulary, input).build());
  const fileOf = new Map(written.map(({ file, value }) => [value.id, file]));
  checkNames("deal", built, [], (_line, reason, id = "") =>
    problems.add(fileOf.get(id) ?? folder.nameOf("deals"), undefined, reason),
  );
  return { deals: built.sort((a, b) => byCodePoint(a.id, b.id)), dealVocabulary };
};

type Path = (string | number)[];

/** Checks one deal; what is wrong is reported with its line and its place in the file, such as `terms.revenue_share[0]`. */
class DealCheck {
  private readonly deal: WrittenDeal;

  constructor(
    private readonly json: JsonFile<WrittenDeal>,
    private readonly vocabulary: DealVocabulary,
    private readonly input: PartInput,
  ) {
    this.deal = json.value;
  }

  build(): Deal {
    const { id, name, aliases, kind, parties, timeline } = this.deal;
    this.parties();
    this.timeline();
    const minerals = this.deal.minerals.flatMap((group, index) => this.minerals(group, ["minerals", index]));
    return { id, name, aliases, kind, parties, minerals, timeline, terms: this.terms() };
  }

  /** @param at what the line is of, where that lies deeper than the place to name */
  private fail(path: Path, reason: string, at: Path = path): void {
    const place = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
    this.input.problems.add(this.json.file, this.json.lineAt(...at), `${place.replace(/^\./, "")}: ${reason}`);
  }

  private known(kind: string, id: string, vocabulary: Vocabulary, path: Path): void {
    const fault = vocabulary.faultOf(kind, id);
    if (fault !== undefined) this.fail(path, fault);
  }

  private source(id: string, path: Path): void {
    this.known("source", id, vocabulariesOf(this.input.draft).sources, path);
  }

  private parties(): void {
    const { places } = vocabulariesOf(this.input.draft);
    for (const [index, { country, source }] of this.deal.parties.entries()) {
      this.source(source, ["parties", index, "source"]);
      if (country !== undefined) this.known("country", country, places, ["parties", index, "country"]);
    }
  }

  private timeline(): void {
    const { timeline } = this.deal;
    for (const [index, event] of timeline.entries()) {
      const path = ["timeline", index];
      this.source(event.source, [...path, "source"]);
      const before = timeline[index - 1];
      if (before && lastDayOf(event.date) < lastDayOf(before.date))
        this.fail(
          [...path, "date"],
          `${event.date} stands after ${before.date}. Put events in order of time; a month or year counts from its last day.`,
        );
      if (event.status !== undefined)
        this.word(event.status, this.vocabulary.dealStatuses, "status of a deal", [...path, "status"]);
    }
    if (!timeline.some(({ status }) => status !== undefined))
      this.fail(["timeline"], "no event has a status. Give one event at least the status from that day.");
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

  private versions(term: Term, written: readonly object[]): TermVersion[] {
    const placeOfSource = new Map<string, string>();
    return written.flatMap((one, index) => {
      const path = ["terms", term.key, index];
      const version = this.version(one, path);
      if (!version) return [];
      this.statuses(version, path);
      this.versionSource(version, path);
      this.value(term, version, path);
      const other = placeOfSource.get(version.source);
      // A source has one date, so one source twice is one source with two versions for one day.
      if (other !== undefined)
        this.fail(path, `"${version.source}" already speaks in ${other}. A source has one version of a term: merge the two.`);
      placeOfSource.set(version.source, `terms.${term.key}[${index}]`);
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
      const at = (issue.path ?? []).map(({ key }) => key as string | number);
      this.fail(path, `${placeOf(issue)} ${wording(issue)}.`, [...path, ...at]);
    }
    return undefined;
  }

  private statuses({ status, was, ...version }: TermVersion, path: Path): void {
    const { versionStatuses } = this.vocabulary;
    this.word(status, versionStatuses, "status of a version", [...path, "status"]);
    if (was !== undefined) {
      this.word(was.status, versionStatuses, "status of a version", [...path, "was", "status"]);
      if ([status, was.status].includes(VERSION_STATUS.contradicted))
        this.fail([...path, "was"], 'what is contradicted was never in force: leave out "was".');
    }
    if (status === VERSION_STATUS.contradicted && version.note === undefined)
      this.fail(path, "a contradicted version needs a note that says what the better source has.");
  }

  private versionSource({ source: id }: TermVersion, path: Path): void {
    this.source(id, [...path, "source"]);
    const source = this.input.draft.sources?.find((one) => one.id === id);
    if (source?.tier === "statistics")
      this.fail([...path, "source"], `"${id}" is a statistical work. A term rests on a text or a report about it.`);
  }

  private value(term: Term, version: TermVersion, path: Path): void {
    if (version.kind !== "value") return;
    const { value, currency } = version;
    if ((term.type === "money") !== (currency !== undefined))
      this.fail(
        [...path, "currency"],
        term.type === "money" ? "money needs a currency such as USD." : "only an amount of money has a currency.",
      );
    if (!FITS[term.type].fits(value))
      this.fail([...path, "value"], `${JSON.stringify(value)} is no ${term.type}: use ${FITS[term.type].allowed}.`);
  }

  private word(id: string, words: readonly { id: string }[], kind: string, path: Path): void {
    if (!words.some((word) => word.id === id))
      this.fail(path, `"${id}" is no ${kind}: use ${words.map((word) => word.id).join(", ")}, or declare it in data/terms.json.`);
  }
}

type Value = Extract<TermVersion, { kind: "value" }>["value"];

/** What a value of each type of term is. */
const FITS: Record<Term["type"], { fits: (value: Value) => boolean; allowed: string }> = {
  percent: {
    fits: (value) => typeof value === "number" && value >= 0 && value <= 1,
    allowed: "a fraction from 0 to 1, such as 0.5 for 50%",
  },
  money: { fits: (value) => typeof value === "number" && value >= 0, allowed: "an amount, not negative" },
  date: {
    fits: (value) => typeof value === "string" && isPublishedDate(value),
    allowed: "a day, month or year such as 2025-04-30",
  },
  count: {
    fits: (value) => typeof value === "number" && Number.isInteger(value) && value >= 0,
    allowed: "a whole number, not negative",
  },
  duration: { fits: (value) => typeof value === "number" && value > 0, allowed: "a number of years above 0" },
  "yes/no": { fits: (value) => typeof value === "boolean", allowed: "true or false" },
  text: { fits: (value) => typeof value === "string" && !isDay(value), allowed: "text" },
  list: {
    fits: (value) => Array.isArray(value) && new Set(value).size === value.length && !value.some((item) => item.includes(",")),
    allowed: "a list of different texts without commas, since a cell shows it with commas between them",
  },
};
