/**
 * The sheet draws on a canvas of fixed size and must hear that there is more or less room for it.
 * @param onDrawn is called when it has drawn itself anew.
 */
export function changeRoom(onDrawn: () => void = () => undefined): void {
  window.dispatchEvent(new Event("resize"));
  requestAnimationFrame(() => requestAnimationFrame(onDrawn));
}
