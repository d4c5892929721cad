import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { officeThemeIsDark } from "../excel/office-host";

const PREFERS_DARK = "(prefers-color-scheme: dark)";

/** Office's theme where Office says which it is, else the theme of the system, also when it changes. */
export function useTheme(): Theme {
  const [prefersDark, setPrefersDark] = useState(() => window.matchMedia(PREFERS_DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(PREFERS_DARK);
    const onChange = (event: MediaQueryListEvent) => setPrefersDark(event.matches);
    query.addEventListener("change", onChange);
    return () => query.removeEventListener("change", onChange);
  }, []);
  return (officeThemeIsDark() ?? prefersDark) ? webDarkTheme : webLightTheme;
}
