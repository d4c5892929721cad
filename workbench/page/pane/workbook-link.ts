import type { Bridge, OfficeHost } from "../../host/office-host";
import type { WorkbookStorage } from "../../office/surroundings";

/**
 * Leads the frame's requests to the workbook that is open. As in Excel, a runtime of the add-in serves one workbook: before another is opened the
 * page in the frame is loaded again, and what it asks for waits until the workbook is there.
 */
export class WorkbookLink {
  host: OfficeHost | undefined;
  /** Of the workbook that is left, until another is open. */
  private before: OfficeHost | undefined;
  /** The way of the page in the frame; a reload makes another. */
  private frame: Bridge | undefined;
  private toHost: Bridge | undefined;
  private waiting: string[] = [];
  private onWorkbook = (): void => undefined;
  private readonly settingsListeners = new Set<() => void>();
  /** One function for good: a host that is opened again tells it once all the same. */
  private readonly tellOfSettings = (): void => this.settingsListeners.forEach((listener) => listener());

  /** Another workbook is about to be opened: a page that connects from now on waits for it. @returns the host that is open, to go back to */
  leave(): OfficeHost | undefined {
    const { host } = this;
    this.before = host;
    this.host = this.toHost = undefined;
    return host;
  }

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
    for (const other of [this.before, this.host]) if (other !== host) other?.close();
    this.before = undefined;
    this.host = host;
    this.lead(host);
    this.onWorkbook();
    host.tellSelection();
    host.onSettingsChanged(this.tellOfSettings);
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
