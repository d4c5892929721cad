/**
 * The engine changes the text of an open cell by itself when a suggestion is taken, a cell is opened by its first key or a reference is
 * pointed at, and shows it when the page is next drawn. Until then the cell holds the old text with the old caret: letting a key go
 * writes that caret back (into the middle of `"lithium"`, where `"lit"` ended), and another key would be put into the old text. So the
 * page is drawn before either.
 */
export function drawBeforeKeys(grid: HTMLElement, draw: () => void): void {
  let changed = false;
  const drawIfChanged = () => {
    if (changed) draw();
    changed = false;
  };
  grid.addEventListener(
    "keydown",
    ({ key }) => {
      drawIfChanged();
      const isTyping = key.length === 1 && document.activeElement?.matches(".o-composer.active");
      changed = !isTyping;
    },
    { capture: true },
  );
  grid.addEventListener("keyup", drawIfChanged, { capture: true });
  grid.addEventListener("click", () => (changed = true), { capture: true });
}
