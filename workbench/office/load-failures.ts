import type { LoadFailure } from "./surroundings";

const pathOf = (address: string) => new URL(address, location.href).pathname.replace(/^\//, "");

/** Tells of every script that does not load or that throws while it does, until the page is there. */
export function reportFailures(report: (failure: LoadFailure) => void): void {
  const onError = (event: Event) => {
    if (event.target instanceof HTMLScriptElement) report({ path: pathOf(event.target.src) });
    else if (event instanceof ErrorEvent) report({ path: pathOf(event.filename), thrown: event.message });
  };
  // That a script could not be fetched does not bubble.
  window.addEventListener("error", onError, true);
  document.addEventListener("DOMContentLoaded", () => window.removeEventListener("error", onError, true));
}
