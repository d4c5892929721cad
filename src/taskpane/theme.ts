import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { officeThemeIsDark } from "../excel/office-host";

const PREFERS_DARK = "(prefers-color-scheme: dark)";

/** Milliseconds between two looks at Office's theme: Excel tells nobody when a person changes it. */
const LOOK_AGAIN = 1000;

/** Office's theme where Office says which it is, else the theme of the system, also when it changes. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, isDark) ? webDarkTheme : webLightTheme;
}

function isDark(): boolean {
  return officeThemeIsDark() ?? window.matchMedia(PREFERS_DARK).matches;
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(PREFERS_DARK);
  query.addEventListener("change", onChange);
  const timer = setInterval(onChange, LOOK_AGAIN);
  return () => {
    query.removeEventListener("change", onChange);
    clearInterval(timer);
  };
}
