/** What the add-in's page and the workbench's page, which has it in a frame, know of each other. */
import type { ErrorClass, Implementation } from "../bridge/custom-functions";
import type { Bridge } from "../host/office-host";

/** Offered by the workbench's page as `window.officeSurroundings`. */
export interface OfficeSurroundings {
  /** Version of CustomFunctionsRuntime to have. */
  readonly runtimeVersion: string;
  /**
   * A way to the workbook that is open, whichever it is; requests wait until one is.
   * @param onWorkbook is called whenever another workbook is open; soon, if one is open already.
   */
  connect(onWorkbook: () => void): Bridge;
  readonly workbook: WorkbookStorage;
  readonly pane: PaneVisibility;
  readonly closing: DocumentClosing;
  isDark(): boolean;
  openWindow(address: string): void;
  /** What `Office.ribbon.requestUpdate` was given. */
  updateRibbon(update: object): void;
  /** The page has office.js and loads its own scripts next. */
  begun(frame: FrameOffice): void;
  /** All scripts of the page have run. */
  loaded(frame: FrameOffice): void;
  failed(failure: LoadFailure): void;
}

/** What an add-in keeps in the workbook that is open. Objects of one page are none of the other's, so values cross as JSON. */
export interface WorkbookStorage {
  readSettings(): string;
  writeSettings(json: string): void;
  /**
   * Listens for settings that change by another hand than the add-in's, such as undo in the sheet.
   * @returns a function that ends it
   */
  onSettingsChanged(listener: () => void): () => void;
  startupBehavior: string;
}

export interface PaneVisibility {
  isShown(): boolean;
  show(): void;
  hide(): void;
  /** @returns a function that ends it. */
  onChange(listener: (isShown: boolean) => void): () => void;
}

/** Whether the person is asked before the workbook is closed. */
export interface DocumentClosing {
  isAsking: boolean;
  /**
   * Listens for the answer that it stays open.
   * @returns a function that ends it
   */
  onCancelled(listener: () => void): () => void;
}

/** What the workbench's page uses of the frame. */
export interface FrameOffice {
  /** What the page associated with `CustomFunctions`, by upper-case id. */
  functions(): Record<string, Implementation>;
  readonly errorClass: ErrorClass;
  /** Ids, in upper case, of the actions that the page has associated with `Office.actions`. */
  actionIds(): string[];
  /**
   * Runs an action as a button of the ribbon does.
   * @returns when the action has called `event.completed()`, or when its promise is settled.
   * @throws Error for an id that is not associated
   */
  runAction(id: string): Promise<void>;
}

/** A script of the page that did not load, or stopped while it did. */
export interface LoadFailure {
  /** Path of the script on the server, without the leading slash: `addin/functions.js`. */
  path: string;
  /** What was thrown; nothing where the script could not be loaded. */
  thrown?: string;
}
