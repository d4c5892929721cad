/**
 * Asks in a dialog over the page; Escape is the last choice.
 * @returns which of the choices was taken, by its place.
 */
export function ask(question: string, choices: readonly string[]): Promise<number> {
  const dialog = document.createElement("dialog");
  dialog.className = "question";
  const text = document.createElement("p");
  text.id = "question";
  text.textContent = question;
  dialog.setAttribute("aria-labelledby", text.id);
  const form = document.createElement("form");
  form.method = "dialog";
  form.append(
    ...choices.map((choice, index) => {
      const button = document.createElement("button");
      Object.assign(button, { textContent: choice, value: String(index), autofocus: index === 0 });
      return button;
    }),
  );
  dialog.append(text, form);
  document.body.append(dialog);
  // What is typed belongs to the dialog, not to the spreadsheet behind it.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "" ? choices.length - 1 : Number(dialog.returnValue));
    });
    dialog.showModal();
  });
}
