import { type NameIndex } from "../../src/domain/name-index";
import { type Country } from "../../src/dataset/schema/place";
import { capitalized } from "../../src/domain/name";

/** A place that a label means. */
export interface Place {
  id: string;
  /** Our name of it. */
  name: string;
  /** What the label says beside it. */
  remark?: string;
}

/**
 * Reads a publisher's label of a place, such as `Brazil (beneficiated)` or `World total (rounded) 10`.
 * @returns the place and the remark in brackets, or undefined for a place that data/countries.json does not name
 */
export function readPlace(label: string, places: NameIndex<Country>): Place | undefined {
  const whole = isWorld(label) ? places.get("WORLD") : places.get(label);
  if (whole) return { id: whole.id, name: whole.name };
  const [, base, inBrackets] = /^(.*?) ?\(([^()]*)\)$/.exec(label) ?? [];
  const place = base === undefined ? undefined : places.get(base);
  if (!place || inBrackets === undefined) return undefined;
  const { id, name } = place;
  return inBrackets === "rounded" ? { id, name } : { id, name, remark: sentence(inBrackets) };
}

/** Whether the label is one of a world total, whatever it says of its rounding. */
export function isWorld(label: string): boolean {
  return /^world total\b/i.test(label);
}

/** A remark as a sentence: `crude ore` -> `Crude ore.` */
export function sentence(remark: string): string {
  const first = capitalized(remark);
  return /[.!?”"]$/.test(first) ? first : `${first}.`;
}
