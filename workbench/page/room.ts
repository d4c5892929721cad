/** The engine measures its room anew within a few frames; which one it is depends on what else it draws. */
const FRAMES = 10;

/**
 * The sheet draws on a canvas of fixed size and must hear that there is more or less room for it.
 * @param onDrawn is called after each of the next frames, in one of which it has drawn itself anew.
 */
export function changeRoom(onDrawn: () => void = () => undefined): void {
  window.dispatchEvent(new Event("resize"));
  const wait = (frames: number) =>
    requestAnimationFrame(() => {
      onDrawn();
      if (frames > 1) wait(frames - 1);
    });
  wait(FRAMES);
}
