/**
 * `Office.context.document.settings`: a copy in memory of what the add-in keeps in the workbook. Changes reach the workbook with
 * `saveAsync`, and only they: what `Excel.run` has written into the workbook's settings meanwhile stays.
 */
import { type AsyncCallback, fail, succeed } from "./async-result";
import type { WorkbookStorage } from "./surroundings";

type Values = Record<string, unknown>;

/** `Office.EventType.SettingsChanged` */
const SETTINGS_CHANGED = "settingsChanged";

type SettingsHandler = (event: { type: typeof SETTINGS_CHANGED; settings: DocumentSettings }) => void;

/** As the workbook would give it back. */
const copied = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

export class DocumentSettings {
  private values: Values = {};
  private readonly changed = new Set<string>();
  private readonly endOf = new Map<SettingsHandler, () => void>();

  constructor(private readonly workbook: Omit<WorkbookStorage, "startupBehavior">) {}

  get(name: string): unknown {
    return Object.hasOwn(this.values, name) ? this.values[name] : null;
  }

  set(name: string, value: unknown): void {
    this.values[name] = copied(value);
    this.changed.add(name);
  }

  remove(name: string): void {
    delete this.values[name];
    this.changed.add(name);
  }

  saveAsync(options?: object | AsyncCallback<DocumentSettings>, callback?: AsyncCallback<DocumentSettings>): void {
    const settings = this.read();
    for (const name of this.changed) {
      if (Object.hasOwn(this.values, name)) settings[name] = this.values[name];
      else delete settings[name];
    }
    if (this.changed.size > 0) this.workbook.writeSettings(JSON.stringify(settings));
    this.changed.clear();
    succeed(this, options, callback);
  }

  refreshAsync(callback?: AsyncCallback<DocumentSettings>): void {
    this.reload();
    succeed(this, callback);
  }

  /**
   * Whoever asks is told that the settings in the workbook have changed by another hand. The copy in memory is as before: `refreshAsync`
   * reads them again.
   */
  addHandlerAsync(
    eventType: string,
    handler: SettingsHandler,
    options?: object | AsyncCallback<undefined>,
    callback?: AsyncCallback<undefined>,
  ): void {
    if (eventType !== SETTINGS_CHANGED) return fail(notOfSettings(eventType), options, callback);
    // A handler that is added again stays one, as in Office.
    this.endOf.get(handler)?.();
    this.endOf.set(
      handler,
      this.workbook.onSettingsChanged(() => handler({ type: SETTINGS_CHANGED, settings: this })),
    );
    succeed(undefined, options, callback);
  }

  /** Without a handler in the options, all go. */
  removeHandlerAsync(
    eventType: string,
    options?: { handler?: SettingsHandler } | AsyncCallback<undefined>,
    callback?: AsyncCallback<undefined>,
  ): void {
    if (eventType !== SETTINGS_CHANGED) return fail(notOfSettings(eventType), options, callback);
    const { handler } = (typeof options === "object" ? options : {}) as { handler?: SettingsHandler };
    for (const [known, end] of this.endOf) {
      if (handler && known !== handler) continue;
      end();
      this.endOf.delete(known);
    }
    succeed(undefined, options, callback);
  }

  /** Forgets what is not saved: another workbook is open. */
  reload(): void {
    this.values = this.read();
    this.changed.clear();
  }

  private read(): Values {
    return JSON.parse(this.workbook.readSettings()) as Values;
  }
}

const notOfSettings = (eventType: string) => `Settings tell of "${SETTINGS_CHANGED}" alone, not of "${eventType}".`;
