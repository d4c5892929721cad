import { loud } from "./loud";
import type { OfficeSurroundings } from "./surroundings";

interface Enumerations {
  VisibilityMode: { hidden: string; taskpane: string };
  StartupBehavior: Record<string, string>;
}

/** `Office.addin`: the pane beside the sheet, and what of the add-in starts with a workbook. */
export function createAddin(
  { pane, workbook, closing }: Pick<OfficeSurroundings, "pane" | "workbook" | "closing">,
  { VisibilityMode, StartupBehavior }: Enumerations,
): object {
  return loud("Office.addin", {
    showAsTaskpane: async () => pane.show(),
    hide: async () => pane.hide(),
    onVisibilityModeChanged: async (handler: (message: { visibilityMode: string }) => void) => {
      const end = pane.onChange((isShown) =>
        handler({ visibilityMode: isShown ? VisibilityMode.taskpane : VisibilityMode.hidden }),
      );
      return async () => end();
    },
    beforeDocumentCloseNotification: loud("Office.addin.beforeDocumentCloseNotification", {
      enable: async () => void (closing.isAsking = true),
      disable: async () => void (closing.isAsking = false),
      onCloseActionCancelled: async (handler: () => void) => {
        const end = closing.onCancelled(() => handler());
        return async () => end();
      },
    }),
    getStartupBehavior: async () => workbook.startupBehavior,
    setStartupBehavior: async (behavior: string) => {
      const known = Object.values(StartupBehavior);
      if (!known.includes(behavior))
        throw new Error(`Office.addin.setStartupBehavior takes ${known.join(" or ")}, not ${behavior}.`);
      workbook.startupBehavior = behavior;
    },
  });
}
