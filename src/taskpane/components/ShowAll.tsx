import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

/**
 * The first entries of a list, and a button for all of them where there are more.
 * @param entries of the list
 * @param first how many are shown at first
 * @param what one entry is: `rows`
 */
export function useFirst<T>(entries: readonly T[], first: number, what: string): { shown: readonly T[]; button: ReactNode } {
  const [isWhole, setWhole] = useState(false);
  if (entries.length <= first) return { shown: entries, button: null };
  return {
    shown: isWhole ? entries : entries.slice(0, first),
    button: <ShowAll isWhole={isWhole} all={entries.length} first={first} what={what} onChange={setWhole} />,
  };
}

interface ShowAllProps {
  isWhole: boolean;
  all: number;
  first: number;
  what: string;
  onChange(isWhole: boolean): void;
}

/** Switches between the first entries and all. It stays in its place, so that the keyboard does too. */
export function ShowAll({ isWhole, all, first, what, onChange }: ShowAllProps) {
  return (
    <Button size="small" appearance="subtle" aria-expanded={isWhole} onClick={() => onChange(!isWhole)}>
      {isWhole ? `Show the first ${first} ${what}` : `Show all ${all} ${what}`}
    </Button>
  );
}
