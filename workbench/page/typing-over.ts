/**
 * The engine opens a filled cell with the first key, but takes its old text away only when the page is next drawn: a second key before
 * that, from a fast typist or on a slow machine, would be put before the old text instead of replacing it. So the text is taken away first.
 */
export function replaceWhenTypingOver(grid: HTMLElement): void {
  let opening = false;
  grid.addEventListener(
    "beforeinput",
    ({ target, inputType }) => {
      if (opening || inputType !== "insertText" || !(target instanceof HTMLElement)) return;
      if (!target.matches(".o-grid .o-composer:not(.active)")) return;
      target.replaceChildren();
      opening = true;
      // Only then does the cell show as open.
      requestAnimationFrame(() => requestAnimationFrame(() => (opening = false)));
    },
    { capture: true },
  );
}
