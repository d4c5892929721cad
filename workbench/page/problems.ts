/** The place in the page where it is said what went wrong and what to do, until it is closed or something else goes wrong. */
export function createProblems(element: HTMLElement): (text: string) => void {
  const text = element.querySelector<HTMLElement>(".text")!;
  const show = (message: string) => {
    text.textContent = message;
    element.hidden = message === "";
  };
  element.querySelector("button")!.addEventListener("click", () => show(""));
  return show;
}
