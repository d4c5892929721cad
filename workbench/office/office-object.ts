import { createAddin } from "./addin";
import type { Actions } from "./actions";
import { CLIENT_ENUMERATIONS } from "./client";
import { HOST, PLATFORM } from "./context";
import { loud } from "./loud";
import type { OfficeSurroundings } from "./surroundings";

interface HostInfo {
  host: string | null;
  platform: string | null;
}

type Initialize = (reason: string) => void;

/** Enumerations of office.js that the client library does not bring. */
const ENUMERATIONS = {
  HostType: {
    Word: "Word",
    Excel: "Excel",
    PowerPoint: "PowerPoint",
    Outlook: "Outlook",
    OneNote: "OneNote",
    Project: "Project",
    Access: "Access",
  },
  PlatformType: {
    PC: "PC",
    OfficeOnline: "OfficeOnline",
    Mac: "Mac",
    iOS: "iOS",
    Android: "Android",
    Universal: "Universal",
  },
  ThemeId: { Black: 1, DarkGray: 2, Colorful: 3, White: 4 },
};

/** `Office` as the add-in's page finds it in the workbench. */
export function createOffice(
  client: Record<string, unknown>,
  surroundings: OfficeSurroundings,
  context: object,
  actions: Actions,
  ready: Promise<unknown>,
): object {
  const enumerations = Object.fromEntries(CLIENT_ENUMERATIONS.map((name) => [name, client[name]]));
  const members = {
    ...ENUMERATIONS,
    ...enumerations,
    context,
    actions: actions.members,
    addin: createAddin(surroundings, enumerations as never),
    ribbon: loud("Office.ribbon", { requestUpdate: async (update: object) => surroundings.updateRibbon(checkedUpdate(update)) }),
    /** Set by add-ins of old; called when Office is ready. */
    initialize: undefined as Initialize | undefined,
    isSetSupported: client.isSetSupported,
    onReady: (callback?: (info: HostInfo) => unknown) =>
      ready.then(() => {
        const info = { host: HOST, platform: PLATFORM };
        callback?.(info);
        return info;
      }),
    useShortNamespace: () => undefined,
  };
  void ready.then(() => members.initialize?.("documentOpened"));
  return loud("Office", members);
}

function checkedUpdate(update: object): object {
  if (!Array.isArray((update as { tabs?: unknown } | null)?.tabs))
    throw new Error("Office.ribbon.requestUpdate takes an object with tabs, each with its id and its groups or controls.");
  return update;
}

/** What `Office` is to a page that no Office application shows, in words of Microsoft's office.js. */
export function officeOutside(): object {
  return {
    ...ENUMERATIONS,
    context: {},
    onReady: async (callback?: (info: HostInfo) => unknown) => {
      const info = { host: null, platform: null };
      callback?.(info);
      return info;
    },
  };
}
