/** What is offered when the spreadsheet can be drawn no longer. */
export interface FailureChoice {
  label: string;
  run(): unknown;
}

/** In the spreadsheet's place: what happened, that nothing is lost, and how to go on. */
export function showFailure(element: HTMLElement, reason: string, choices: FailureChoice[]): void {
  const box = document.createElement("div");
  box.className = "failure";
  box.setAttribute("role", "alert");
  const title = document.createElement("h2");
  title.textContent = "The spreadsheet had to stop";
  const text = document.createElement("p");
  text.textContent = `${reason.replace(/\.?$/, ".")} Your workbook is not lost: it is still in this page.`;
  const buttons = choices.map(({ label, run }) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: label });
    button.addEventListener("click", () => run());
    return button;
  });
  box.append(title, text, ...buttons);
  element.replaceChildren(box);
  buttons[0]?.focus();
}
