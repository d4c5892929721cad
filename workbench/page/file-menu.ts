import type { registries } from "./spreadsheet";
import type { WorkbookActions } from "./workbook-actions";

/** Puts the actions on the spreadsheet's own File menu; call before it is shown. */
export function addFileMenu(menu: (typeof registries)["topbarMenuRegistry"], actions: () => WorkbookActions): void {
  const items: [id: string, name: string, keys: string, run: (actions: WorkbookActions) => unknown][] = [
    ["open_workbook", "Open ...", "Ctrl+O", ({ open }) => open()],
    ["save_workbook", "Save (.xlsx)", "Ctrl+S", ({ save }) => save()],
    ["save_own_file", "Save as .json", "", ({ saveOwnFile }) => saveOwnFile()],
    ["open_examples", "Example sheets", "", ({ openExamples }) => openExamples()],
  ];
  items.forEach(([id, name, description, run], index) =>
    menu.addChild(id, ["file"], {
      name,
      description,
      sequence: 10 * (index + 1),
      separator: index === items.length - 1,
      isReadonlyAllowed: true,
      execute: () => run(actions()),
    }),
  );
}

/** Ctrl+S and Ctrl+O, or with the Mac's command key, instead of what the browser does with its page. */
export function listenToFileKeys(actions: WorkbookActions): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const action = { s: actions.save, o: actions.open }[event.key.toLowerCase()];
      if (!action || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopPropagation();
      void action();
    },
    { capture: true },
  );
}
