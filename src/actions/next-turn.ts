/** Lets Excel and the pane do what waits, such as showing a key that was pressed, before long work goes on. */
export function nextTurn(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
