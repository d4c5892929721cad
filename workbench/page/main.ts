import "./group-by";
import { CardStore } from "../bridge/card-store";
import { RoundTripCounter } from "../host/counter";
import { OfficeHost } from "../host/office-host";
import { parseRuntimeVersion } from "../office/requirement-sets";
import type { FrameOffice } from "../office/surroundings";
import { createFormulaNames } from "../workbook/stored-formula";
import { fetchText, loadFunctionsFile, loadIdentity, loadReference } from "./addin";
import { Autosave } from "./autosave";
import { showFocusInRow } from "./bar-rows";
import { createCellDisplay } from "./cell-display";
import { CloseNotification } from "./close-notification";
import { followColorScheme } from "./color-scheme";
import { offerCommands, toolbarFocus } from "./commands/offer-commands";
import { drawBeforeKeys } from "./composer-caret";
import { createDeveloperDrawer } from "./developer/drawer";
import { createExamples, REFERENCE_SHEET } from "./example-workbook";
import { addFileMenu, listenToFileKeys } from "./file-menu";
import { listenToMenuKeys, menuFocus } from "./menu-keys";
import { createNotice } from "./notice";
import { OpenWorkbook, activateSheet } from "./open-workbook";
import { AddinFrame } from "./pane/addin-frame";
import { PanePanel } from "./pane/pane-panel";
import { WorkbookLink } from "./pane/workbook-link";
import { prepareEngine } from "./prepare-engine";
import { createProblems } from "./problems";
import { listenToExceptions, recover, showKept, type RecoverySurroundings } from "./recovery";
import { moveBetweenRegions } from "./region-keys";
import { quietConsole } from "./quiet-console";
import { helpers, registries } from "./spreadsheet";
import { EXAMPLES, createWorkbookActions } from "./workbook-actions";
import { openWorkbookStore } from "./workbook-store";
import { askBeforeLeaving, showTitle } from "./workbook-title";

const element = (id: string) => document.getElementById(id)!;
const paneFrame = () => document.querySelector<HTMLIFrameElement>("#pane iframe")!;
const sheetFocus = () => document.querySelector<HTMLElement>(".o-grid .o-composer");
const focusSheet = () => sheetFocus()?.focus();
const REGIONS = [
  sheetFocus,
  menuFocus,
  () => toolbarFocus(element("commands")),
  () => element("open-reference"),
  () => element("side"),
  paneFrame,
  () => element("round-trips"),
];
/** What is typed in a cell goes into the workbook when the keyboard leaves the cell. */
const endTyping = () => (document.activeElement as HTMLElement | null)?.blur();
const showProblem = createProblems(element("problems"));
const notify = createNotice(element("notice"));

async function open(): Promise<void> {
  const runtimeVersion = parseRuntimeVersion(new URLSearchParams(location.search).get("runtime"));
  const link = new WorkbookLink();
  const panel = new PanePanel({
    pane: element("pane"),
    separator: element("pane-edge"),
    toggle: element("toggle-pane"),
  });
  const closing = new CloseNotification();
  const counter = new RoundTripCounter();
  createDeveloperDrawer({ drawer: element("developer"), toggle: element("toggle-developer") }, counter);
  let frame: FrameOffice | undefined;
  const paneProblems: string[] = [];
  paneFrame().addEventListener("load", () => moveBetweenRegions(paneFrame().contentWindow!, REGIONS));
  const addinFrame = new AddinFrame({
    element: paneFrame(),
    surroundings: {
      runtimeVersion,
      connect: (onWorkbook) => {
        closing.forget();
        return link.connect(onWorkbook);
      },
      workbook: link.storage,
      pane: panel,
      closing,
      isDark: () => document.documentElement.dataset.colorScheme === "dark",
      openWindow: (address) => void window.open(address, "_blank", "noopener"),
      updateRibbon: () => undefined,
    },
    onProblem: (problem) => paneProblems.push(problem),
    onReload: (reloaded) => {
      useFrame(reloaded);
      workbook.model.dispatch("EVALUATE_CELLS");
    },
  });
  const useFrame = (reloaded: FrameOffice) => {
    frame = reloaded;
    showProblem([...useFunctions(runtimeOf(reloaded)), ...paneProblems.splice(0)].join("\n"));
  };
  /** An action of the add-in, by the id under which its page has associated it, as a button of Excel's ribbon runs it. */
  const runAction = async (id: string) => {
    const end = counter.begin(id);
    await frame!.runAction(id).finally(end);
  };
  const [loaded, file, reference, identity, templates, store] = await Promise.all([
    addinFrame.open(),
    loadFunctionsFile(),
    loadReference(),
    loadIdentity(),
    fetchText("vendor/o-spreadsheet/o_spreadsheet.xml"),
    openWorkbookStore(),
  ]);
  frame = loaded;
  const addin = { file, ...runtimeOf(loaded) };
  const cards = new CardStore();
  const { useFunctions, reasonOf } = prepareEngine(addin, runtimeVersion, cards);
  showProblem([...useFunctions(addin), ...paneProblems.splice(0)].join("\n"));
  const names = createFormulaNames(file.functions.map(({ name }) => name));

  const displayCell = createCellDisplay(element("cell-status"), element("side"), cards, reasonOf);
  const onFailure = (error: unknown) => recover(surroundings, error);
  const workbook = new OpenWorkbook(
    {
      element: element("grid"),
      templates,
      colorScheme: "light",
      notify,
      onFailure,
      onEditing: (isEditing) => link.host && (link.host.editing = isEditing),
    },
    {
      // In Excel every workbook has a runtime of its own: the page of the add-in begins anew, and reads what this workbook keeps.
      beforeOther: async () => {
        const host = link.leave();
        if (!host) return () => undefined;
        try {
          useFrame(await addinFrame.reload());
        } catch (error) {
          // The functions of before go on calculating.
          paneProblems.push((error as Error).message);
        }
        return () => link.open(host);
      },
      onShown: (model) => {
        displayCell(model);
        const host = new OfficeHost(model, { formulaNames: names, workbookName: `${workbook.name}.xlsx`, counter });
        link.open(host);
        // Tests, and anyone at the browser's console, read and drive the sheet through this.
        Object.assign(window, { workbench: { model, helpers, host, runAction } });
        if (paneProblems.length > 0) showProblem(paneProblems.splice(0).join("\n"));
      },
      onChanged: () => {
        showTitle(element("workbook-title"), workbook, store.notKept);
        if (begun) autosave.soon();
        // Saved or opened just now: a reload must not bring back the state before.
        if (begun && !workbook.unsaved) autosave.atOnce();
      },
    },
  );
  // The first sheets as they come are nothing to keep.
  let begun = false;
  const autosave = new Autosave(workbook, store, (reason) =>
    showProblem(`The workbook could not be kept in this browser: ${reason} Save it to keep your changes.`),
  );
  const actions = createWorkbookActions({
    workbook,
    closing,
    xlsx: { names, addin: identity },
    examples: () => createExamples(addin, reference.functions),
    notify,
    showProblem,
    endTyping,
    focusSheet,
  });
  const surroundings: RecoverySurroundings = {
    grid: element("grid"),
    workbook,
    autosave,
    store,
    actions,
    notify,
    showProblem,
  };

  addFileMenu(registries.topbarMenuRegistry, () => actions);
  await offerCommands({
    toolbar: element("commands"),
    cellMenu: registries.cellMenuRegistry,
    runAction,
    showPane: () => panel.show(),
    onProblem: showProblem,
  });
  followColorScheme(element("color-scheme") as HTMLSelectElement, (scheme) => workbook.setColorScheme(scheme));
  if (!(await showKept(surroundings)))
    await workbook.show(createExamples(addin, reference.functions), { name: EXAMPLES, unsaved: false });
  begun = true;
  listenToExceptions(surroundings);
  listenToFileKeys(actions);
  askBeforeLeaving(workbook, closing, () => {
    endTyping();
    autosave.atOnce();
  });

  element("headline").textContent = `Built with ${reference.version}, released ${reference.released}`;
  element("open-file").addEventListener("click", () => void actions.open());
  element("save-file").addEventListener("click", () => void actions.save());
  element("open-reference").addEventListener("click", () => {
    activateSheet(workbook.model, REFERENCE_SHEET);
    focusSheet();
  });
  showFocusInRow(document.querySelector<HTMLElement>(".bar")!);
  drawBeforeKeys(element("grid"), () => workbook.draw());
  listenToMenuKeys(focusSheet);
  moveBetweenRegions(window, REGIONS);
}

/** What formulas need of the page in the frame. */
function runtimeOf(frame: FrameOffice) {
  return { associations: new Map(Object.entries(frame.functions())), errorClass: frame.errorClass };
}

quietConsole();
open().catch((error: unknown) => {
  console.error(error);
  document.querySelector(".loading")?.remove();
  showProblem(error instanceof Error ? error.message : String(error));
});
