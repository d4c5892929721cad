/** Makes Microsoft's Excel client, which has just been loaded, the workbench's: its way to the workbook, and `Office`. */
import { Actions } from "./actions";
import type { Association } from "./association";
import type { ClientWindow } from "./client";
import { createContext } from "./context";
import { DocumentSettings } from "./document-settings";
import { findSurroundings } from "./find-surroundings";
import { createOffice } from "./office-object";
import { createRequirementSets } from "./requirement-sets";
import type { FrameOffice, OfficeSurroundings } from "./surroundings";

function start(surroundings: OfficeSurroundings, client: ClientWindow): void {
  const settings = new DocumentSettings(surroundings.workbook);
  let isReady = (): void => undefined;
  // In Excel there is no pane without a workbook: nobody is told that Office is ready before one is open.
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  const actions = new Actions();
  const context = createContext(surroundings, createRequirementSets(surroundings.runtimeVersion), settings);
  client.OSF._OfficeAppFactory = { getContext: () => context };
  client.Office = createOffice(client.Office, surroundings, context, actions, ready) as Record<string, unknown>;
  const bridge = surroundings.connect(() => {
    settings.reload();
    isReady();
  });
  client.OfficeExtension.HostBridge.init(bridge);

  const { _association, Error: errorClass } = client.CustomFunctions as ClientWindow["CustomFunctions"] & {
    _association: Association;
  };
  const frame: FrameOffice = {
    functions: () => _association.mappings,
    errorClass,
    actionIds: () => actions.ids(),
    runAction: (id) => actions.run(id),
  };
  surroundings.begun(frame);
  document.addEventListener("DOMContentLoaded", () => surroundings.loaded(frame));
}

start(findSurroundings()!, window as unknown as ClientWindow);
