/**
 * Texts in formulas that read like a date or a time. The engine's writer of xlsx puts another text in their place, `"46143"` for `"2026-05"` and
 * `"2026-01-02"` for `"1/2/2026"`; a letter before each text, which is taken away again, keeps it as it was typed.
 */
import { registries, tokenize, UIPlugin } from "@odoo/o-spreadsheet";
import { mapCode } from "./formula-text";

/** From the area that Unicode leaves to private use, and no part of any date. */
const MARK = "\uE000";

/** What the engine is about to write, as far as there are formulas in it. */
interface ExcelData {
  sheets: { cells: Record<string, string | undefined>; dataValidationRules: { criterion: { values: string[] } }[] }[];
}

class QuotedTextsPlugin extends UIPlugin {
  static override getters = [];

  override exportForExcel(data: object): void {
    for (const { cells, dataValidationRules } of (data as ExcelData).sheets) {
      for (const [cell, content] of Object.entries(cells)) if (hasTexts(content)) cells[cell] = marked(content);
      for (const { criterion } of dataValidationRules)
        criterion.values = criterion.values.map((value) => (hasTexts(value) ? marked(value) : value));
    }
  }
}

const hasTexts = (content: string | undefined): content is string => content?.startsWith("=") === true && content.includes('"');

const marked = (formula: string) =>
  tokenize(formula)
    .map(({ type, value }) => (type === "STRING" ? `"${MARK}${value.slice(1)}` : value))
    .join("");

const NAME = "quotedTexts";

/** Models made from then on write texts of formulas with a mark. */
export function markQuotedTexts(): void {
  if (!registries.featurePluginRegistry.contains(NAME)) registries.featurePluginRegistry.add(NAME, QuotedTextsPlugin as never);
}

/** A formula as the engine has written it, with its texts as they were entered. */
export function withoutMarks(formula: string): string {
  return mapCode(
    formula,
    (code) => code,
    (text) => (text.startsWith(`"${MARK}`) ? `"${text.slice(2)}` : text),
  );
}
