import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";

/** Entries that are drawn at first, and at each press of the button; a workbook can have hundreds of thousands. */
const AT_ONCE = 50;

interface More<T> {
  shown: readonly T[];
  list: RefObject<HTMLUListElement>;
  /** Null where all entries are shown. */
  button: ReactNode;
}

/**
 * The first entries of a long list, and a button that shows more of them. After a press the keyboard is on the first of those that have come, so
 * that reading goes on there.
 * @returns `list` for the ul whose items hold a button or link each
 */
export function useMore<T>(entries: readonly T[]): More<T> {
  const [most, setMost] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (firstNew.current === undefined) return;
    list.current?.children[firstNew.current]?.querySelector<HTMLElement>("button, a")?.focus();
    firstNew.current = undefined;
  }, [most]);
  const rest = entries.length - most;
  const showMore = () => {
    firstNew.current = most;
    setMost(most + AT_ONCE);
  };
  const label = `Show ${Math.min(rest, AT_ONCE)} more of ${rest.toLocaleString("en-US")}`;
  return {
    shown: entries.slice(0, most),
    list,
    button:
      rest > 0 ? (
        <Button size="small" onClick={showMore}>
          {label}
        </Button>
      ) : null,
  };
}
