import type { ColorScheme } from "./spreadsheet";

const KEY = "orebook-workbench-colors";
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
  const remembered = ifAllowed(() => localStorage.getItem(KEY));
  if (Array.from(list.options).some(({ value }) => value === remembered)) list.value = remembered!;
  list.addEventListener("change", () => {
    ifAllowed(() => localStorage.setItem(KEY, list.value));
    apply();
  });
  dark.addEventListener("change", apply);
  apply();
}

/** Where the browser forbids a page to store anything, already naming the storage throws; the choice then lasts until the page is left. */
function ifAllowed<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
