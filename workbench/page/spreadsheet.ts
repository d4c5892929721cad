/** The one place that names the spreadsheet engine's objects which its types do not describe well. */
import * as engine from "@odoo/o-spreadsheet";
import { countLateCalculations, isCalculatedWhenEntered } from "../host/engine/kept-values";
import { App, Component, onError, useEffect, useState, xml } from "@odoo/owl";

export const { Model, registries, helpers, links } = engine;
export type Model = engine.Model;
export interface Style {
  bold?: boolean;
  italic?: boolean;
  align?: "left" | "center" | "right";
  wrapping?: "overflow" | "wrap" | "clip";
  verticalAlign?: "top" | "middle" | "bottom";
  fillColor?: string;
  textColor?: string;
  fontSize?: number;
}

export type ColorScheme = "light" | "dark";

export interface SpreadsheetSurroundings {
  element: HTMLElement;
  /** Text of the engine's own template file. */
  templates: string;
  colorScheme: ColorScheme;
  /** Shows what the engine tells its user in passing. */
  notify(text: string): void;
  /** Told that the spreadsheet can be drawn no longer; it is gone from the page then. */
  onFailure(error: unknown): void;
  /** Told when a cell is opened for writing, and when it is closed. */
  onEditing(isEditing: boolean): void;
}

export interface MountedSpreadsheet {
  setColorScheme(scheme: ColorScheme): void;
  /** Draws at once what the page would draw with its next frame. */
  draw(): void;
  unmount(): void;
}

/** Shows the model in the element. */
export async function mountSpreadsheet(model: Model, surroundings: SpreadsheetSurroundings): Promise<MountedSpreadsheet> {
  const { element, templates, notify, onFailure } = surroundings;
  class Root extends Component {
    static override template = xml`<div class="h-100"><Spreadsheet model="model" notifyUser="notifyUser" colorScheme="look.colorScheme"/></div>`;
    static components = { Spreadsheet: tellingOfEditing(surroundings) };
    static override props = {};
    model = model;
    look = useState({ colorScheme: surroundings.colorScheme });
    notifyUser = ({ text }: { text: string }) => notify(text);
    override setup() {
      onError((error: unknown) => {
        // Not from within the drawing that failed.
        setTimeout(() => {
          unmount();
          onFailure(error instanceof Error && error.cause ? error.cause : error);
        });
      });
    }
  }
  const app = new App(Root, {});
  let mounted = true;
  const unmount = () => {
    if (mounted) app.destroy();
    mounted = false;
  };
  app.addTemplates(templates);
  element.replaceChildren();
  const root = (await app.mount(element)) as Root;
  return {
    setColorScheme: (scheme) => (root.look.colorScheme = scheme),
    draw: () => mounted && app.scheduler.processTasks(),
    unmount,
  };
}

/** @returns another text after each change of the workbook, also after one that was taken back. */
export function revisionOf(model: Model): string {
  const { session } = model as unknown as { session: { getRevisionId(): string } };
  return `${session.getRevisionId()} ${countLateCalculations(model.getters)}`;
}

/** The data of the workbook at once: the engine's own export tries out its shortest form first, which takes eight times as long. */
export function exportQuickly(model: Model): object {
  return (model as unknown as { _exportData(squish: boolean): object })._exportData(false);
}

/** Whether an exception has left the engine in the middle of a command: it would take no further one. */
export function isStuck(model: Model): boolean {
  return (model as unknown as { status: number }).status !== 0;
}

/** The engine's component, which draws itself anew whenever a cell is opened or closed. */
function tellingOfEditing({ onEditing }: SpreadsheetSurroundings): typeof engine.Spreadsheet {
  return class extends engine.Spreadsheet {
    override setup() {
      super.setup();
      const composer = engine.stores.useStore(engine.stores.CellComposerStore);
      useEffect(
        (isEditing) => {
          if (isEditing) takeAsEntered(this.props.model, composer as unknown as ComposerInside);
          onEditing(isEditing);
        },
        () => [composer.editionMode !== "inactive"],
      );
    }
  };
}

interface ComposerInside {
  currentEditedCell: engine.CellPosition;
  /** What the cell held: the engine enters nothing that is the same. */
  initialContent: string | undefined;
}

/** As in Excel, what is entered again is bound to the add-in and calculated: also without a change. */
function takeAsEntered({ getters }: Model, composer: ComposerInside): void {
  const cell = getters.getCell(composer.currentEditedCell);
  if (cell && isCalculatedWhenEntered(getters, cell.id)) composer.initialContent = undefined;
}
