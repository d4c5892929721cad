import { startTransition, useEffect, useState, type ReactNode } from "react";

/** What lies below the first screen of a page: drawn right after the page is in sight, so that opening it never waits for what nobody sees yet. */
export function Later({ children }: { children: ReactNode }) {
  const [isTime, setTime] = useState(false);
  useEffect(() => startTransition(() => setTime(true)), []);
  return isTime ? children : null;
}
