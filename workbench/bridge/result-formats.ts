/**
 * Number formats of calculated values. The engine gives a product or a quotient the format of whichever operand has one, so that
 * `100*6%*share` shows 300% and tonnes times a share 440000.0%. Here a format goes on only as far as its unit does, as in Excel,
 * where a number times a percentage is a plain number.
 */
import type { AddFunctionDescription } from "@odoo/o-spreadsheet";
import type { SpreadsheetArgument, SpreadsheetResult, SpreadsheetValue } from "./spreadsheet-value";

/** The engine's registry of functions, as far as it is needed here. */
export interface FormatRegistry {
  get(name: string): AddFunctionDescription;
  replace(name: string, description: AddFunctionDescription): unknown;
}

/** The format of a result, told from those of its operands; `undefined` for a plain number. */
type FormatRule = (formats: (string | undefined)[]) => string | undefined;

const RULES: Record<string, FormatRule> = {
  MULTIPLY: productFormat,
  PRODUCT: productFormat,
  DIVIDE: quotientFormat,
  POWER: ([base]) => (isPercentage(base) ? undefined : base),
};

/** Call before a model is made. Sums and differences keep the engine's rule: a share more or less is a share. */
export function limitFormats(registry: FormatRegistry): void {
  for (const [name, rule] of Object.entries(RULES)) {
    const description = registry.get(name);
    const original = description.compute as (...args: unknown[]) => SpreadsheetResult | number;
    registry.replace(name, {
      ...description,
      compute(...args: unknown[]) {
        const result = original.apply(this, args);
        if (Array.isArray(result)) return result as never;
        const { value, message } = typeof result === "object" ? result : { value: result, message: undefined };
        // An error keeps all that the engine says about it.
        if (typeof value !== "number" || message) return result as never;
        const format = rule((args as SpreadsheetArgument[]).map(formatOf));
        return { value, ...(format && !hides(value, format) ? { format } : {}) };
      },
    } as AddFunctionDescription);
  }
}

/** A percentage of percentages is one; of anything else, the other unit stays. */
export function productFormat(formats: (string | undefined)[]): string | undefined {
  if (formats.length > 0 && formats.every(isPercentage)) return formats[0];
  return formats.find((format) => format !== undefined && !isPercentage(format));
}

/** A part of something has its unit; between two with units of their own, the unit is a new one. */
export function quotientFormat([dividend, divisor]: (string | undefined)[]): string | undefined {
  if (isPercentage(divisor)) return isPercentage(dividend) ? undefined : dividend;
  return divisor === undefined ? dividend : undefined;
}

export function isPercentage(format: string | undefined): boolean {
  return format !== undefined && /%/.test(withoutTexts(format));
}

/** Whether a number that is not zero would be shown as zero, as 0.4 by `#,##0`. */
function hides(value: number, format: string): boolean {
  const pattern = withoutTexts(format);
  return value !== 0 && Math.abs(value) < 0.5 && /[0#]/.test(pattern) && !/[.%Ee]/.test(pattern);
}

/** A format without its quoted or escaped texts and its bracketed colours, currencies and conditions. */
function withoutTexts(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
}

function formatOf(arg: SpreadsheetArgument): string | undefined {
  const cell: SpreadsheetValue | undefined = Array.isArray(arg) ? arg[0]?.[0] : arg;
  return cell?.format || undefined;
}
