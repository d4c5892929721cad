import { isDay, isPublishedDate, lastDayOf } from "../../src/domain/date";
import {
  CLAIM,
  DEAL_STATUS,
  QUALIFIERS_OF_AMOUNTS,
  TERM_GROUPS,
  TERM_TYPES,
  type Deal,
  type DealMineral,
  type DealVocabulary,
  type Term,
  type TermClaim,
} from "../../src/domain/deal";
import { NameIndex } from "../../src/domain/name-index";
import { namesOfMineral } from "../../src/dataset/names";
import { type Source } from "../../src/dataset/schema";
import { type JsonFile } from "./data-folder";
import { checkNames } from "./names";
import { type Part, type PartInput } from "./part";
import { byCodePoint } from "./serialise";
import { text, texts } from "./schema-words";

const published = { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" };
const yes = { const: true };

const statusWords = {
  type: "array",
  items: {
    type: "object",
    properties: { id: text, description: text },
    required: ["id", "description"],
    additionalProperties: false,
  },
};

const vocabularySchema = {
  type: "object",
  properties: {
    terms: {
      type: "array",
      items: {
        type: "object",
        properties: {
          key: { type: "string", pattern: "^[a-z][a-z0-9]*(_[a-z0-9]+)*$" },
          label: text,
          group: { enum: TERM_GROUPS },
          type: { enum: TERM_TYPES },
          unit: text,
          description: text,
          aliases: texts,
        },
        required: ["key", "label", "group", "type", "unit", "description"],
        additionalProperties: false,
      },
    },
    claimStatuses: statusWords,
    dealStatuses: statusWords,
  },
  required: ["terms", "claimStatuses", "dealStatuses"],
  additionalProperties: false,
};

const claimSchema = {
  type: "object",
  properties: {
    status: text,
    was: {
      type: "object",
      properties: { status: text, until: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } },
      required: ["status", "until"],
      additionalProperties: false,
    },
    source: text,
    value: { type: ["number", "string", "boolean", "array"], items: text },
    currency: { type: "string", pattern: "^[A-Z]{3}$" },
    qualifier: { enum: QUALIFIERS_OF_AMOUNTS },
    none: yes,
    notInText: yes,
    notPublic: yes,
    says: text,
    locator: text,
    note: text,
  },
  required: ["status", "source"],
  additionalProperties: false,
};

const dealSchema = {
  type: "object",
  properties: {
    id: text,
    name: text,
    aliases: texts,
    kind: text,
    parties: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        properties: { name: text, country: text, role: text, source: text },
        required: ["name", "role", "source"],
        additionalProperties: false,
      },
    },
    minerals: {
      type: "array",
      items: {
        type: "object",
        properties: { source: text, names: { ...texts, minItems: 1 } },
        required: ["source", "names"],
        additionalProperties: false,
      },
    },
    timeline: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        properties: { date: published, event: text, status: text, source: text, locator: text, note: text },
        required: ["date", "event", "source"],
        additionalProperties: false,
      },
    },
    terms: { type: "object", additionalProperties: { type: "array", minItems: 1, items: claimSchema } },
  },
  required: ["id", "name", "aliases", "kind", "parties", "minerals", "timeline", "terms"],
  additionalProperties: false,
};

/** A deal as it is written in `deals/*.json`: minerals are listed by source. */
interface WrittenDeal extends Omit<Deal, "minerals"> {
  minerals: { source: string; names: string[] }[];
}

interface WrittenVocabulary extends Omit<DealVocabulary, "terms"> {
  terms: (Omit<Term, "aliases"> & { aliases?: string[] })[];
}

/** Deals with their claims, and the vocabulary of their terms. */
export const deals: Part = (input) => {
  const dealVocabulary = vocabularyOf(input);
  if (!dealVocabulary) return { deals: [], dealVocabulary: { terms: [], claimStatuses: [], dealStatuses: [] } };
  const built: Deal[] = [];
  for (const file of input.folder.list("deals", ".json")) {
    const json = input.folder.json<WrittenDeal>(file, dealSchema);
    if (!json) continue;
    built.push(new DealCheck(json, dealVocabulary, input).build());
  }
  checkNames("deal", input.folder.nameOf("deals"), built, [], () => undefined, input.problems);
  return { deals: built.sort((a, b) => byCodePoint(a.id, b.id)), dealVocabulary };
};

function vocabularyOf({ folder, problems }: PartInput): DealVocabulary | undefined {
  const json = folder.json<WrittenVocabulary>("terms.json", vocabularySchema);
  if (!json) return undefined;
  const { claimStatuses, dealStatuses } = json.value;
  const terms = json.value.terms.map((term) => ({ ...term, aliases: term.aliases ?? [] }));
  checkNames(
    "term",
    json.file,
    terms.map((term) => ({ id: term.key, name: term.label, aliases: term.aliases })),
    [],
    () => undefined,
    problems,
  );
  for (const [list, needed] of [
    [claimStatuses, Object.values(CLAIM)],
    [dealStatuses, Object.values(DEAL_STATUS)],
  ] as const) {
    for (const id of needed)
      if (!list.some((status) => status.id === id))
        problems.add(json.file, undefined, `the status "${id}", which rules rest on, is not declared. Add it.`);
  }
  return { terms, claimStatuses, dealStatuses };
}

/** Checks one deal; what is wrong is reported with its place in the file, such as `terms.revenue_share[0]`. */
class DealCheck {
  private readonly deal: WrittenDeal;
  private readonly sources: ReadonlyMap<string, Source>;

  constructor(
    private readonly json: JsonFile<WrittenDeal>,
    private readonly vocabulary: DealVocabulary,
    private readonly input: PartInput,
  ) {
    this.deal = json.value;
    this.sources = new Map((input.draft.sources ?? []).map((source) => [source.id, source]));
  }

  build(): Deal {
    const { id, name, aliases, kind, parties, timeline } = this.deal;
    parties.forEach((party, index) => this.party(party, `parties[${index}]`));
    this.timeline();
    const minerals = this.deal.minerals.flatMap((group, index) => this.minerals(group, `minerals[${index}]`));
    const terms: Record<string, TermClaim[]> = {};
    const known = new Map(this.vocabulary.terms.map((term) => [term.key, term]));
    for (const key of Object.keys(this.deal.terms)) {
      if (!known.has(key))
        this.fail(`terms.${key}`, `"${key}" is not in data/terms.json. Use a key of the vocabulary or add it there.`);
    }
    for (const term of this.vocabulary.terms) {
      const claims = this.deal.terms[term.key];
      if (!claims) continue;
      this.claims(term, claims);
      terms[term.key] = claims;
    }
    return { id, name, aliases, kind, parties, minerals, timeline, terms };
  }

  private fail(path: string, reason: string): void {
    this.input.problems.add(this.json.file, undefined, `${path}: ${reason}`);
  }

  private source(id: string, path: string): Source | undefined {
    const source = this.sources.get(id);
    if (!source) this.fail(path, `the source "${id}" is unknown. Add the work to a file in data/sources/ first.`);
    return source;
  }

  private party(party: Deal["parties"][number], path: string): void {
    this.source(party.source, path);
    const { country } = party;
    if (country === undefined) return;
    const { countries = [], groups = [] } = this.input.draft;
    if (![...countries, ...groups].some(({ id }) => id === country)) {
      this.fail(
        path,
        `the country "${country}" is unknown. Use the ISO 3166-1 alpha-3 code of an entry of data/countries.json, or the id of a group.`,
      );
    }
  }

  private timeline(): void {
    this.deal.timeline.forEach((event, index) => {
      const path = `timeline[${index}]`;
      this.source(event.source, path);
      if (!isPublishedDate(event.date)) this.fail(path, `there is no date "${event.date}". Use 2025-04-30, 2025-04 or 2025.`);
      const before = this.deal.timeline[index - 1];
      if (before && lastDayOf(event.date) < lastDayOf(before.date)) {
        this.fail(
          path,
          `${event.date} stands after ${before.date}. Put events in order of time; a month or year counts from its last day.`,
        );
      }
      if (event.status !== undefined) this.word(event.status, this.vocabulary.dealStatuses, "status of a deal", path);
    });
    if (!this.deal.timeline.some(({ status }) => status !== undefined))
      this.fail("timeline", "no event has a status. Say with one event at least what held from that day.");
  }

  private minerals(group: WrittenDeal["minerals"][number], path: string): DealMineral[] {
    this.source(group.source, path);
    const index = new NameIndex("mineral", this.input.draft.minerals ?? [], namesOfMineral);
    return group.names.flatMap((name) => {
      const mineral = index.get(name);
      if (mineral) return [{ name, mineral: mineral.id, source: group.source }];
      this.fail(path, `the mineral "${name}" is unknown. Use a name of data/minerals.json or add it there.`);
      return [];
    });
  }

  private claims(term: Term, claims: readonly TermClaim[]): void {
    const paths = new Map<string, string>();
    claims.forEach((claim, index) => {
      const path = `terms.${term.key}[${index}]`;
      this.word(claim.status, this.vocabulary.claimStatuses, "status of a claim", path);
      if (claim.was !== undefined) {
        this.word(claim.was.status, this.vocabulary.claimStatuses, "status of a claim", path);
        if (!isDay(claim.was.until)) this.fail(path, `there is no day "${claim.was.until}". Use 2025-04-30.`);
        if (claim.status === CLAIM.contradicted || claim.was.status === CLAIM.contradicted)
          this.fail(path, 'what is contradicted never held: leave out "was".');
      }
      const source = this.source(claim.source, path);
      if (source?.tier === "statistics")
        this.fail(path, `"${source.id}" is a statistical work. A term rests on a text or a report about it.`);
      const other = paths.get(claim.source);
      // A source has one date, so one source twice is one source with two versions for one day.
      if (other !== undefined) {
        this.fail(path, `"${claim.source}" already speaks in ${other}. A source has one version of a term: merge the two.`);
      }
      paths.set(claim.source, path);
      this.version(term, claim, path);
    });
  }

  private version(term: Term, claim: TermClaim, path: string): void {
    const kinds = (["value", "none", "notInText", "notPublic", "says"] as const).filter((kind) => claim[kind] !== undefined);
    if (kinds.length !== 1) {
      this.fail(
        path,
        `a claim has one of value, none, notInText, notPublic and says; this has ${kinds.length === 0 ? "none of them" : kinds.join(" and ")}.`,
      );
    }
    if (claim.status === CLAIM.contradicted && claim.note === undefined)
      this.fail(path, "a contradicted claim needs a note that says what the better source has.");
    const isMoney = term.type === "money" && claim.value !== undefined;
    if (isMoney !== (claim.currency !== undefined)) {
      this.fail(path, isMoney ? "money needs a currency such as USD." : "only an amount of money has a currency.");
    }
    if (claim.value !== undefined && !fits(term, claim.value)) {
      this.fail(path, `${JSON.stringify(claim.value)} is no ${term.type}: use ${ALLOWED[term.type]}.`);
    }
  }

  private word(id: string, words: readonly { id: string }[], kind: string, path: string): void {
    if (!words.some((word) => word.id === id))
      this.fail(path, `"${id}" is no ${kind}: use ${words.map((word) => word.id).join(", ")}, or declare it in data/terms.json.`);
  }
}

const ALLOWED: Record<Term["type"], string> = {
  percent: "a fraction from 0 to 1, such as 0.5 for 50%",
  money: "an amount, not negative",
  date: "a day, month or year such as 2025-04-30",
  count: "a whole number, not negative",
  duration: "a number of years above 0",
  "yes/no": "true or false",
  text: "text",
  list: "a list of different texts without commas, since a cell shows it with commas between them",
};

function fits(term: Term, value: NonNullable<TermClaim["value"]>): boolean {
  switch (term.type) {
    case "percent":
      return typeof value === "number" && value >= 0 && value <= 1;
    case "money":
      return typeof value === "number" && value >= 0;
    case "count":
      return typeof value === "number" && Number.isInteger(value) && value >= 0;
    case "duration":
      return typeof value === "number" && value > 0;
    case "yes/no":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string" && !isDay(value);
    case "date":
      return typeof value === "string" && isPublishedDate(value);
    case "list":
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        new Set(value).size === value.length &&
        !value.some((item) => item.includes(","))
      );
  }
}
