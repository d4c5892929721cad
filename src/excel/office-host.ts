/** What the task pane asks of Office: whether it is there, and which colours it wears. */

/** Name of the Office application once it has answered, or null in a plain browser. */
export async function officeHost(): Promise<string | null> {
  if (typeof Office === "undefined") return null;
  const { host } = await Office.onReady();
  // Outside Office the answer holds null, whatever its type says.
  return (host as unknown as string | null) ?? null;
}

/** Whether Office wears a dark theme; undefined where Office does not say, as in a plain browser. */
export function officeThemeIsDark(): boolean | undefined {
  if (typeof Office === "undefined") return undefined;
  const theme = Office.context?.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  return theme?.bodyBackgroundColor ? isDarkColour(theme.bodyBackgroundColor) : undefined;
}

/**
 * @param colour `#rrggbb`
 * @returns undefined for another notation
 */
export function isDarkColour(colour: string): boolean | undefined {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  // Perceived brightness, ITU-R BT.601: the eye takes green for lighter than blue.
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
}
