import { isDay, isPublishedDate } from "../../../domain/date";
import type { Term, TermVersion } from "../deal";
import { isWithinYears } from "./dates";

type Value = Extract<TermVersion, { kind: "value" }>["value"];

/** What a value of each type of term is. */
const FITS: Record<Term["type"], { fits: (value: Value) => boolean; allowed: string }> = {
  percent: {
    fits: (value) => typeof value === "number" && value >= 0 && value <= 1,
    allowed: "a fraction from 0 to 1, such as 0.5 for 50%",
  },
  money: { fits: (value) => typeof value === "number" && value >= 0, allowed: "an amount, not negative" },
  date: {
    fits: (value) => typeof value === "string" && isPublishedDate(value) && isWithinYears(value),
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

/** Why a value cannot be one of a term of this type. */
export function termValueFlaw(type: Term["type"], value: Value): string | undefined {
  const { fits, allowed } = FITS[type];
  return fits(value) ? undefined : `${JSON.stringify(value)} is no ${type}: use ${allowed}.`;
}
