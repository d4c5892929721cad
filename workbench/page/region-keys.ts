/**
 * F6 goes to the next region of the page and Shift+F6 to the one before, as in Excel: in the sheet itself Tab goes to the next
 * cell, so that without this key nobody gets out of it.
 * @param page the window of this page, or that of a page in a frame of it, which has the keys that are pressed there.
 * @param regions the element that takes the focus in each region; one that is not there or hidden is passed over.
 */
export function moveBetweenRegions(page: Window, regions: (() => HTMLElement | null)[]): void {
  page.addEventListener("focusin", ({ target }) => lastFocused.set(page, target as HTMLElement));
  page.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      const present = regions
        .map((region) => region())
        .filter((each): each is HTMLElement => !!each && each.getClientRects().length > 0);
      const here = present.findIndex((each) => each.contains(document.activeElement));
      const next = present.at((here + (event.shiftKey ? -1 : 1)) % present.length);
      event.preventDefault();
      event.stopPropagation();
      next?.focus();
      if (next instanceof HTMLIFrameElement) lastIn(next)?.focus();
    },
    { capture: true },
  );
}

const lastFocused = new WeakMap<Window, HTMLElement>();

/** Where the keyboard was in the page of a frame: the frame itself would begin at the top of it. */
function lastIn({ contentWindow }: HTMLIFrameElement): HTMLElement | undefined {
  const last = contentWindow ? lastFocused.get(contentWindow) : undefined;
  return last?.isConnected ? last : undefined;
}
