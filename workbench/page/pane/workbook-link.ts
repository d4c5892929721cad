import type { Bridge, OfficeHost } from "../../host/office-host";
import type { WorkbookStorage } from "../../office/surroundings";

/**
 * Leads the frame's requests to the workbook that is open. The client in the frame is told of one way to Office and keeps it, while
 * workbooks come and go; its handlers of events of the workbook as a whole go on hearing.
 */
export class WorkbookLink {
  host: OfficeHost | undefined;
  /** The way of the page in the frame; a reload makes another. */
  private frame: Bridge | undefined;
  private toHost: Bridge | undefined;
  private waiting: string[] = [];
  private onWorkbook = (): void => undefined;
  private readonly settingsListeners = new Set<() => void>();

  connect(onWorkbook: () => void): Bridge {
    const frame: Bridge = {
      sendMessageToHost: (message) => {
        // A page that was reloaded asks for nothing more.
        if (frame !== this.frame) return;
        if (this.toHost) this.toHost.sendMessageToHost(message);
        else this.waiting.push(message);
      },
    };
    this.frame = frame;
    this.waiting = [];
    // Those of a page that was reloaded hear no more.
    this.settingsListeners.clear();
    this.onWorkbook = onWorkbook;
    if (this.host) {
      this.lead(this.host);
      // Not before the page has the bridge.
      setTimeout(onWorkbook);
    }
    return frame;
  }

  /** @param host of the workbook that is open from now on; that of the one before is closed. */
  open(host: OfficeHost): void {
    this.host?.close();
    this.host = host;
    this.lead(host);
    this.onWorkbook();
    host.tellSelection();
    // In Excel another workbook begins the add-in anew. Here its page stays: that it has other settings now is a change like any other.
    host.onSettingsChanged(() => this.settingsListeners.forEach((listener) => listener()));
    host.tellSettings();
  }

  readonly storage: WorkbookStorage = storageOf(() => {
    if (!this.host) throw new Error("No workbook is open yet: wait for Office.onReady.");
    return this.host;
  }, this.settingsListeners);

  private lead(host: OfficeHost): void {
    const toHost = host.connect();
    toHost.onMessageFromHost = (message) => this.frame?.onMessageFromHost?.(message);
    this.toHost = toHost;
    this.waiting.splice(0).forEach((message) => toHost.sendMessageToHost(message));
  }
}

function storageOf(host: () => OfficeHost, settingsListeners: Set<() => void>): WorkbookStorage {
  return {
    onSettingsChanged: (listener) => {
      settingsListeners.add(listener);
      return () => void settingsListeners.delete(listener);
    },
    readSettings: () => JSON.stringify(host().settings),
    writeSettings: (json) => void (host().settings = JSON.parse(json) as Record<string, unknown>),
    get startupBehavior() {
      return host().startupBehavior;
    },
    set startupBehavior(behavior) {
      host().startupBehavior = behavior;
    },
  };
}
