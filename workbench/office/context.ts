import type { RequirementSets } from "./requirement-sets";
import { loud } from "./loud";
import type { OfficeSurroundings } from "./surroundings";
import type { DocumentSettings } from "./document-settings";
import { officeTheme } from "./theme";

export const HOST = "Excel";
export const PLATFORM = "OfficeOnline";

/** Excel on the web reports no build of its own; the client takes the parts apart at the dots. */
const VERSION = "16.0.0.0";

/** `Office.context` of Excel on the web, as far as the workbench has it. */
export function createContext(
  surroundings: Pick<OfficeSurroundings, "isDark" | "openWindow">,
  requirements: RequirementSets,
  settings: DocumentSettings,
): object {
  const language = navigator.language;
  return loud("Office.context", {
    host: HOST,
    platform: PLATFORM,
    contentLanguage: language,
    displayLanguage: language,
    isDialog: false,
    commerceAllowed: true,
    touchEnabled: false,
    /** Add-ins keep what they store in the browser under this, apart from what they store for other hosts. */
    partitionKey: `orebook-workbench|${location.origin}`,
    diagnostics: loud("Office.context.diagnostics", { host: HOST, platform: PLATFORM, version: VERSION }),
    document: loud("Office.context.document", {
      mode: "readWrite",
      url: "",
      settings: loud("Office.context.document.settings", settings),
    }),
    requirements: loud("Office.context.requirements", requirements),
    ui: loud("Office.context.ui", { openBrowserWindow: (address: string) => surroundings.openWindow(checkedAddress(address)) }),
    get officeTheme() {
      return officeTheme(surroundings.isDark());
    },
  });
}

/** Office opens nothing else. */
function checkedAddress(address: string): string {
  if (!/^https?:\/\//i.test(address))
    throw new Error(`Office.context.ui.openBrowserWindow takes an address that begins with http or https, not ${address}.`);
  return address;
}
