/**
 * `Office.context.document.settings`: a copy in memory of what the add-in keeps in the workbook. Changes reach the workbook with
 * `saveAsync`, and only they: what `Excel.run` has written into the workbook's settings meanwhile stays.
 */
import { type AsyncCallback, succeed } from "./async-result";
import type { WorkbookStorage } from "./surroundings";

type Values = Record<string, unknown>;

/** As the workbook would give it back. */
const copied = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

export class DocumentSettings {
  private values: Values = {};
  private readonly changed = new Set<string>();

  constructor(private readonly workbook: WorkbookStorage) {}

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

  /** Forgets what is not saved: another workbook is open. */
  reload(): void {
    this.values = this.read();
    this.changed.clear();
  }

  private read(): Values {
    return JSON.parse(this.workbook.readSettings()) as Values;
  }
}
