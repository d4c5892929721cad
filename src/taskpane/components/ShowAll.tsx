import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

/**
 * The first entries of a list, and a button for all of them where there are more.
 * @param entries of the list
 * @param first how many are shown at first
 * @param what one entry is: `rows`
 * @param end the entries that are shown at first: those of a series are its last
 */
export function useFirst<T>(
  entries: readonly T[],
  first: number,
  what: string,
  end: ListEnd = "first",
): { shown: readonly T[]; button: ReactNode } {
  const [isWhole, setWhole] = useState(false);
  if (entries.length <= first) return { shown: entries, button: null };
  return {
    shown: isWhole ? entries : end === "first" ? entries.slice(0, first) : entries.slice(-first),
    button: <ShowAll isWhole={isWhole} all={entries.length} first={first} end={end} what={what} onChange={setWhole} />,
  };
}

/** Which entries of a list are shown before all are. */
export type ListEnd = "first" | "last";

interface ShowAllProps {
  isWhole: boolean;
  all: number;
  first: number;
  end?: ListEnd;
  what: string;
  onChange(isWhole: boolean): void;
}

/** Switches between the first entries and all. It stays in its place, so that the keyboard does too. */
export function ShowAll({ isWhole, all, first, end = "first", what, onChange }: ShowAllProps) {
  return (
    <Button size="small" appearance="subtle" aria-expanded={isWhole} onClick={() => onChange(!isWhole)}>
      {isWhole ? `Show the ${end} ${first} ${what}` : `Show all ${all} ${what}`}
    </Button>
  );
}
