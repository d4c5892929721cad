import { ENGLISH_LOCALE, localeOf, type FormulaLocale } from "../workbook/formula";
import { hasRequirementSet } from "./requirement-sets";
import { hasWorkbook, inWorkbook } from "./workbook";

/** How the person's Excel writes formulas; as in English where it does not say: before ExcelApi 1.11, and outside Excel. */
export async function formulaLocale(): Promise<FormulaLocale> {
  if (!hasWorkbook() || !hasRequirementSet("ExcelApi", "1.11")) return ENGLISH_LOCALE;
  try {
    return await inWorkbook(async (context) => {
      const application = context.workbook.application.load("decimalSeparator");
      await context.sync();
      return localeOf(application.decimalSeparator, Office.context.displayLanguage ?? "en-US");
    });
  } catch {
    // Only how a formula looks depends on it: what is inserted is in English in any case.
    return ENGLISH_LOCALE;
  }
}
