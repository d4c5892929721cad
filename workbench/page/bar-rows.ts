/**
 * On a narrow page the buttons of the head are rows that scroll. The browser scrolls to what is out of sight when it has the focus, but
 * leaves alone what is cut off at the edge.
 */
export function showFocusInRow(bar: HTMLElement): void {
  bar.addEventListener("focusin", ({ target }) =>
    (target as HTMLElement).scrollIntoView({ block: "nearest", inline: "nearest" }),
  );
}
