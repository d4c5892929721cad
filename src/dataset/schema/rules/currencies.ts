let codes: ReadonlySet<string> | undefined;

/** Whether a text is the ISO 4217 code of a currency, of today or of the past. */
export function isCurrency(code: string): boolean {
  codes ??= new Set(Intl.supportedValuesOf("currency"));
  return codes.has(code);
}
