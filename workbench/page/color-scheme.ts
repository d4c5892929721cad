import { remember, remembered } from "./remembered";
import type { ColorScheme } from "./spreadsheet";

const KEY = "colors";
type Choice = ColorScheme | "system";

/**
 * Light or dark: as the system has it, or as chosen in the list, which this browser remembers.
 * @param onChange is called with the scheme at once and after each change.
 */
export function followColorScheme(list: HTMLSelectElement, onChange: (scheme: ColorScheme) => void): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const choice = list.value as Choice;
    const scheme = choice === "system" ? (dark.matches ? "dark" : "light") : choice;
    // The second is Bootstrap's, whose style sheet the spreadsheet uses.
    Object.assign(document.documentElement.dataset, { colorScheme: scheme, bsTheme: scheme });
    onChange(scheme);
  };
  const last = remembered(KEY);
  if (Array.from(list.options).some(({ value }) => value === last)) list.value = last!;
  list.addEventListener("change", () => {
    remember(KEY, list.value);
    apply();
  });
  dark.addEventListener("change", apply);
  apply();
}
