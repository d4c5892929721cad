/** The one place that names the spreadsheet engine's objects which its types do not describe well. */
import * as engine from "@odoo/o-spreadsheet";
import { App, Component, xml } from "@odoo/owl";

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

/**
 * Shows the model in the element.
 * @param templates text of the engine's own template file.
 * @param notify shows what the engine tells its user in passing.
 */
export async function mountSpreadsheet(
  model: Model,
  element: HTMLElement,
  templates: string,
  notify: (text: string) => void,
): Promise<void> {
  class Root extends Component {
    static override template = xml`<div class="h-100"><Spreadsheet model="model" notifyUser="notifyUser"/></div>`;
    static components = { Spreadsheet: engine.Spreadsheet };
    static override props = {};
    model = model;
    notifyUser = ({ text }: { text: string }) => notify(text);
  }
  const app = new App(Root, {});
  app.addTemplates(templates);
  element.replaceChildren();
  await app.mount(element);
}
