/** How long a notice stays, in milliseconds: long enough to read two lines. */
const SHOWN_FOR = 8000;

/** Shows what the spreadsheet tells its user in passing, such as how many cells were replaced; a screen reader says it too. */
export function createNotice(element: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    element.textContent = text;
    timer = setTimeout(() => (element.textContent = ""), SHOWN_FOR);
  };
}
