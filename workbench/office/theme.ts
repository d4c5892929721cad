/** `Office.context.officeTheme`, in the colours of the workbench's page, as they are when they are asked for. */
const LIGHT = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#1D2733",
  controlBackgroundColor: "#F5F7F9",
  controlForegroundColor: "#1D2733",
};
const DARK = {
  bodyBackgroundColor: "#1B1F24",
  bodyForegroundColor: "#E6EAEE",
  controlBackgroundColor: "#22272D",
  controlForegroundColor: "#E6EAEE",
};

/** `Office.ThemeId`, of which these two are Office's own light and dark. */
const THEME_ID = { light: 4, dark: 1 };

export interface OfficeTheme {
  isDarkTheme: boolean;
  themeId: number;
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
}

export function officeTheme(isDark: boolean): OfficeTheme {
  return { isDarkTheme: isDark, themeId: isDark ? THEME_ID.dark : THEME_ID.light, ...(isDark ? DARK : LIGHT) };
}
