import { type DataFolder, type JsonFile } from "../dataset/data-folder";
import { byCodePoint } from "../dataset/serialise";
import { fold } from "../../src/domain/name";
import { type RawFigure } from "./raw-figure";

/** How the publisher's words become ours for one table column. Texts are compared without case, accents and punctuation. */
export interface CrosswalkEntry {
  commodity: string;
  statistic: string;
  detail: string;
  unit: string;
  /** Only figures with this label of the place; such an entry goes before one without. */
  country?: string;
  /** Whether the detail may go on with the form that a country reports, such as `Production—ulexite`; the form becomes a note. */
  forms?: boolean;
  to?: { mineral: string; measure: string; unit: string; country?: string };
  /** Instead of `to`: why a table column in which everything is printed XX (not applicable) is left out. */
  omit?: string;
}

export interface Crosswalk {
  edition: string;
  format: string;
  /** Footnotes that say nothing about the figure, or what its unit says already. */
  leaveOut: string[];
  entries: CrosswalkEntry[];
}

const text = { type: "string", minLength: 1 };

const schema = {
  type: "object",
  properties: {
    edition: text,
    format: text,
    leaveOut: { type: "array", items: text },
    entries: {
      type: "array",
      items: {
        type: "object",
        properties: {
          commodity: text,
          statistic: { enum: ["Production", "Capacity", "Reserves"] },
          detail: { type: "string" },
          unit: { type: "string" },
          country: text,
          forms: { type: "boolean" },
          omit: text,
          to: {
            type: "object",
            properties: { mineral: text, measure: text, unit: text, country: text },
            required: ["mineral", "measure", "unit"],
            additionalProperties: false,
          },
        },
        required: ["commodity", "statistic", "detail", "unit"],
        oneOf: [{ required: ["to"] }, { required: ["omit"] }],
        additionalProperties: false,
      },
    },
  },
  required: ["edition", "format", "leaveOut", "entries"],
  additionalProperties: false,
};

/**
 * The crosswalk of an edition, or for a new edition the newest one of the same format.
 * @returns undefined if there is none for the format
 */
export function readCrosswalk(folder: DataFolder, edition: string, format: string): JsonFile<Crosswalk> | undefined {
  const own = `crosswalk/${edition}.json`;
  if (folder.has(own)) return folder.json<Crosswalk>(own, schema);
  const newest = ofFormat(folder, format)[0];
  return newest && folder.json<Crosswalk>(newest.file, schema);
}

/** The newest edition of the format before this one, if there is any. */
export function editionBefore(folder: DataFolder, edition: string, format: string): string | undefined {
  return ofFormat(folder, format).find((older) => byCodePoint(older.edition, edition) < 0)?.edition;
}

/** Crosswalks of a format, newest edition first. The folder also holds those of other kinds of tables, which name no format. */
function ofFormat(folder: DataFolder, format: string): { file: string; edition: string }[] {
  return folder
    .list("crosswalk", ".json")
    .flatMap((file) => {
      const value = folder.json<Partial<Crosswalk>>(file, {})?.value;
      return value?.format === format && value.edition !== undefined ? [{ file, edition: value.edition }] : [];
    })
    .sort((a, b) => byCodePoint(b.edition, a.edition));
}

export interface CrosswalkMatch {
  entry: CrosswalkEntry;
  /** Form that the country reports, in the publisher's words. */
  form?: string;
}

/** Finds the entry for a figure, and knows which entries no figure has used. */
export class CrosswalkIndex {
  private readonly exact = new Map<string, CrosswalkEntry>();
  private readonly withForms: CrosswalkEntry[] = [];
  private readonly used = new Set<CrosswalkEntry>();

  constructor(private readonly crosswalk: Crosswalk) {
    for (const entry of crosswalk.entries) {
      this.exact.set(key(entry, entry.detail, entry.country), entry);
      if (entry.forms) this.withForms.push(entry);
    }
  }

  match(figure: RawFigure): CrosswalkMatch | undefined {
    const exact =
      this.exact.get(key(figure, figure.detail, figure.country)) ?? this.exact.get(key(figure, figure.detail, undefined));
    if (exact) return this.take(exact);
    for (const entry of this.withForms) {
      const form = formAfter(entry.detail, figure.detail);
      if (form !== undefined && key(entry, "", undefined) === key(figure, "", undefined)) return this.take(entry, form);
    }
    return undefined;
  }

  unused(): CrosswalkEntry[] {
    return this.crosswalk.entries.filter((entry) => !this.used.has(entry));
  }

  private take(entry: CrosswalkEntry, form?: string): CrosswalkMatch {
    this.used.add(entry);
    return form === undefined ? { entry } : { entry, form };
  }
}

function key(
  { commodity, statistic, unit }: { commodity: string; statistic: string; unit: string },
  detail: string,
  country: string | undefined,
): string {
  return [commodity, statistic, unit, detail, country ?? ""].map(fold).join("\n");
}

/** What follows the base detail after a colon, comma or dash. */
function formAfter(base: string, detail: string): string | undefined {
  if (!detail.toLowerCase().startsWith(base.toLowerCase())) return undefined;
  return /^ ?[:,—–] ?(.+)$/.exec(detail.slice(base.length))?.[1];
}
