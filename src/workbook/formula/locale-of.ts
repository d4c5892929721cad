import type { FormulaLocale } from "./locale";

/** Words for TRUE and FALSE in Excel's own languages, where they are others, by ISO 639 code. */
const TRUTH: Readonly<Record<string, readonly [string, string]>> = {
  cs: ["PRAVDA", "NEPRAVDA"],
  da: ["SAND", "FALSK"],
  de: ["WAHR", "FALSCH"],
  es: ["VERDADERO", "FALSO"],
  fi: ["TOSI", "EPÄTOSI"],
  fr: ["VRAI", "FAUX"],
  hu: ["IGAZ", "HAMIS"],
  it: ["VERO", "FALSO"],
  nb: ["SANN", "USANN"],
  nl: ["WAAR", "ONWAAR"],
  pl: ["PRAWDA", "FAŁSZ"],
  pt: ["VERDADEIRO", "FALSO"],
  ru: ["ИСТИНА", "ЛОЖЬ"],
  sv: ["SANT", "FALSKT"],
  tr: ["DOĞRU", "YANLIŞ"],
};

/** Languages whose Excel puts a dot between the columns of an array where the comma is taken; the others put a backslash. */
const DOT_BETWEEN_COLUMNS = ["de", "fr"];

/** How Excel writes formulas in English, and where nothing is known of the person's Excel. */
export const ENGLISH_LOCALE: FormulaLocale = { list: ",", decimal: ".", column: ",", row: ";" };

/**
 * How a person's Excel writes formulas. Office.js does not tell the list separator: it is a semicolon where the comma separates decimals, as
 * Windows and macOS set it for every region.
 * @param decimal separator of numbers
 * @param language of Excel's own words, as `de-DE`
 */
export function localeOf(decimal: string, language: string): FormulaLocale {
  const [code = ""] = language.toLowerCase().split("-");
  const [yes, no] = TRUTH[code] ?? [];
  const words = yes === undefined ? {} : { true: yes, false: no };
  if (decimal !== ",") return { ...ENGLISH_LOCALE, ...words };
  return { list: ";", decimal: ",", column: DOT_BETWEEN_COLUMNS.includes(code) ? "." : "\\", row: ";", ...words };
}
