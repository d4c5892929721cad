import "./group-by";
import { createArgumentValues } from "../bridge/argument-values";
import { CardStore } from "../bridge/card-store";
import { registerFunctions } from "../bridge/register";
import { limitFormats } from "../bridge/result-formats";
import { DATA_TYPES_VERSION, compareVersions, parseRuntimeVersion } from "../bridge/requirement-sets";
import antimonySheet from "../sheets/antimony.json";
import dealsSheet from "../sheets/deals.json";
import portfolioSheet from "../sheets/portfolio.json";
import referenceSheet from "../sheets/reference.json";
import { fetchText, loadAddin, loadReference, localHelpAddress } from "./addin";
import { offerArgumentValues } from "./argument-autocomplete";
import { toCard } from "./card";
import { createCardPanel } from "./card-panel";
import { addErrorTypes } from "./error-types";
import { keepInSight } from "./in-sight";
import { createNotice } from "./notice";
import { moveBetweenRegions } from "./region-keys";
import { quietConsole } from "./quiet-console";
import { fillReferenceSheet } from "./reference-sheet";
import { readSelectedCell } from "./selected-cell";
import { toWorkbookData, type SheetFile } from "./sheet-file";
import { replaceWhenTypingOver } from "./typing-over";
import { Model, helpers, links, mountSpreadsheet, registries } from "./spreadsheet";
import { createStatusStrip } from "./status-strip";

/** What a user finds first; the sheet of all functions follows. */
const MODEL_SHEETS = [antimonySheet, portfolioSheet, dealsSheet] as SheetFile[];

const element = (id: string) => document.getElementById(id)!;

async function open(): Promise<void> {
  const runtimeVersion = parseRuntimeVersion(new URLSearchParams(location.search).get("runtime"));
  const [addin, reference, templates] = await Promise.all([
    loadAddin(runtimeVersion),
    loadReference(),
    fetchText("vendor/o-spreadsheet/o_spreadsheet.xml"),
  ]);

  addErrorTypes(registries.errorTypes);
  limitFormats(registries.functionRegistry);
  const cards = new CardStore();
  const problems = registerFunctions(registries.functionRegistry, addin.file, addin.associations, {
    isError: helpers.isEvaluationError,
    toXC: helpers.toXC,
    cards,
    dataTypes: compareVersions(runtimeVersion, DATA_TYPES_VERSION) >= 0,
    report: (problem) => console.error(problem),
  });
  if (problems.length > 0) showProblem(problems.join("\n"));
  offerArgumentValues(registries.autoCompleteProviders, createArgumentValues(addin.file));

  const trial = new Model();
  const sheet = trial.getters.getActiveSheetId();
  const sizeOf = (formula: string) => {
    const answer = trial.getters.evaluateFormula(sheet, formula);
    return Array.isArray(answer) ? { columns: answer.length, rows: answer[0]?.length ?? 0 } : { columns: 1, rows: 1 };
  };
  const helpUrls = new Map(addin.file.functions.map(({ id, helpUrl }) => [id, helpUrl]));
  const nameCell = (id: string) => {
    const address = localHelpAddress(helpUrls.get(id));
    return address ? links.markdownLink(id, address) : id;
  };
  const files = [...MODEL_SHEETS, fillReferenceSheet(referenceSheet as SheetFile, reference.functions, { sizeOf, nameCell })];
  const model = new Model(toWorkbookData(files, helpers.createEmptyWorkbookData(), helpers.lettersToNumber));
  activateSheet(model, 0);
  await mountSpreadsheet(model, element("grid"), templates, createNotice(element("notice")));

  element("headline").textContent = `Dataset ${reference.version}, released ${reference.released}`;
  const sheetFocus = () => document.querySelector<HTMLElement>(".o-grid .o-composer");
  element("open-reference").addEventListener("click", () => {
    activateSheet(model, files.length - 1);
    // What is typed next is meant for the sheet.
    sheetFocus()?.focus();
  });

  replaceWhenTypingOver(element("grid"));
  moveBetweenRegions([sheetFocus, () => element("open-reference"), () => element("side")]);

  const showStatus = createStatusStrip(element("cell-status"));
  const showCard = createCardPanel(element("side"), () => keepInSight(model));
  const locale = model.getters.getLocale();
  const update = () => {
    const cell = readSelectedCell(model, cards);
    showStatus(cell);
    showCard(cell.card && toCard(cell.card, (value, format) => helpers.formatValue(value, { format, locale })));
  };
  model.on("update", update, update);
  update();
  // Tests, and anyone at the browser's console, read and drive the sheet through this.
  Object.assign(window, { workbench: { model, helpers } });
}

function activateSheet(model: Model, index: number): void {
  const sheetIdFrom = model.getters.getActiveSheetId();
  const sheetIdTo = model.getters.getSheetIds()[index];
  if (sheetIdTo && sheetIdTo !== sheetIdFrom) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
}

function showProblem(text: string): void {
  const problems = element("problems");
  problems.textContent = [problems.textContent, text].filter(Boolean).join("\n");
  problems.hidden = false;
}

quietConsole();
open().catch((error: unknown) => {
  console.error(error);
  document.querySelector(".loading")?.remove();
  showProblem(error instanceof Error ? error.message : String(error));
});
